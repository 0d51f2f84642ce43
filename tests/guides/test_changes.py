"""哪些情形会变: what two versions walked side by side tell must be what every single path tells."""

from __future__ import annotations

from collections import Counter
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from server.guides.answers import Answer
from server.guides.changes import changes
from server.guides.check import trial_answers
from server.guides.resolve import Resolution, resolve
from server.matters.content import MatterContent
from tests.guides.breaking import breaks, with_break
from tests.guides.small import AREAS, TODAY, matter, paper, refusal, single, small_matters, steady, yesno


def _kind(was: Resolution, now: Resolution) -> Any:
    """A verdict that changes, and the lines that go and come, unless somebody is turned away: they get no list."""
    verdicts = (was.verdict, now.verdict)
    before, after = ({line.material.id: (line.form, line.copies) for line in one.lines} for one in (was, now))
    lines = None if "no" in verdicts else (frozenset(before.items() - after.items()), frozenset(after.items() - before.items()))
    return verdicts if was.verdict != now.verdict else None, lines


def one_by_one(was: MatterContent, now: MatterContent) -> Counter[Any]:
    """Slowly: every path of two versions that ask the same questions, and what differs at its end, which way round."""
    found: Counter[Any] = Counter()

    def told(content: MatterContent, answers: dict[str, Answer]) -> Resolution:
        return resolve(content, answers, as_of=TODAY, areas=AREAS)

    def walk(answers: dict[str, Answer]) -> None:
        before, after = told(was, answers), told(now, answers)
        asked = after.question or before.question
        if asked is None:
            ends = [{line.material.id: (line.form, line.copies) for line in one.lines} for one in (before, after)]
            reasons = [one.reasons[:1] if one.verdict == "no" else () for one in (before, after)]
            same = before.verdict == after.verdict and ends[0] == ends[1] and reasons[0] == reasons[1]
            found[None if same else _kind(before, after)] += 1
            return
        trials = dict.fromkeys((*trial_answers(now, asked, TODAY), *trial_answers(was, asked, TODAY)))
        for answer in trials:
            walk({**answers, asked.id: answer})

    walk({})
    return found


@steady
@given(st.data())
def test_every_path_is_counted_once_and_every_difference_is_told(draw: st.DataObject) -> None:
    content = draw.draw(small_matters())
    broken = [one for one in breaks(content) if one.where[0] != "questions"]
    if not broken:
        return
    try:
        other = with_break(content, draw.draw(st.sampled_from(broken)))
    except ValueError:
        return
    slow, quick = one_by_one(content, other), changes(content, other, as_of=TODAY, areas=AREAS)
    assert (quick.paths, quick.changed) == (slow.total(), slow.total() - slow[None])
    told: Counter[Any] = Counter()
    for kind in quick.kinds:
        told[_kind(kind.was, kind.now)] += kind.paths
    assert told == Counter({kind: paths for kind, paths in slow.items() if kind is not None})


def test_a_change_is_told_in_the_words_of_whom_it_concerns() -> None:
    questions = [single("who", "a", "b"), yesno("child")]
    was = matter(questions, [paper("card"), paper("book", {"child": "yes"})])
    now = matter(questions, [paper("card", copies=2), paper("book", {"who": "b"})], [refusal({"child": "no", "who": "a"})])
    found = changes(was, now, as_of=TODAY, areas=AREAS)
    told = {(kind.told, tuple(kind.added), tuple(kind.removed), tuple(kind.altered), kind.now.verdict) for kind in found.kinds}
    assert any(added == ("材料book",) and not removed for _, added, removed, _, _ in told)
    assert any(verdict == "no" for *_, verdict in told)
    assert all(any("who选哪个" in line or "child是不是" in line for line in said) for said, *_ in told if said)


def test_a_new_question_and_one_that_is_gone_are_walked_too() -> None:
    was = matter([yesno("old")], [paper("card"), paper("x", {"old": "yes"})])
    now = matter([yesno("new")], [paper("card"), paper("x", {"new": "yes"})])
    found = changes(was, now, as_of=TODAY, areas=AREAS)
    assert (found.paths, found.changed) == (9, 4)  # yes, no and "don't know" of each; the last lists x too
    assert changes(was, was, as_of=TODAY, areas=AREAS).changed == 0
