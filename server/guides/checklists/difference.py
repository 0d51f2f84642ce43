"""清单变化: what is different between a list as it was saved and the same answers on today's version."""

from __future__ import annotations

from dataclasses import dataclass, field

from server.guides.resolve import Line, Resolution

FORMS = {
    "original": "原件",
    "copy": "复印件",
    "original_and_copy": "原件和复印件",
    "electronic": "电子证照",
    "fill_in": "填写",
}
VERDICTS = {"yes": "能办", "no": "不能办", "more": "还要再问"}


@dataclass(frozen=True, slots=True)
class Altered:
    id: str
    name: str
    what: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """added, removed: lines; verdict: (was, now) where it changed."""

    added: tuple[Line, ...] = ()
    removed: tuple[Line, ...] = ()
    altered: tuple[Altered, ...] = ()
    verdict: tuple[str, str] | None = None
    asks: str | None = field(default=None)
    """A question that the version of the list did not ask."""

    @property
    def any(self) -> bool:
        return bool(self.added or self.removed or self.altered or self.verdict or self.asks)

    def say(self) -> str | None:
        """In one sentence for the person; None: nothing changed."""
        parts = []
        if self.verdict:
            parts.append(f"结论从“{VERDICTS[self.verdict[0]]}”变成“{VERDICTS[self.verdict[1]]}”")
        if self.added:
            parts.append(f"多了{'、'.join(line.material.name for line in self.added)}")
        if self.removed:
            parts.append(f"不再需要{'、'.join(line.material.name for line in self.removed)}")
        if self.altered:
            parts.append(f"{'、'.join(line.name for line in self.altered)}的要求有变化")
        if self.asks:
            parts.append(f"要再回答“{self.asks}”")
        return f"清单已更新：{'；'.join(parts)}" if parts else None


def difference(was: Resolution, now: Resolution) -> Difference:
    """Pure. Reasons alone do not count: a line with another wording is still the same paper."""
    before, after = {line.material.id: line for line in was.lines}, {line.material.id: line for line in now.lines}
    altered = [
        Altered(id_, line.material.name, what) for id_, line in after.items() if id_ in before and (what := _altered(before[id_], line))
    ]
    return Difference(
        added=tuple(line for id_, line in after.items() if id_ not in before),
        removed=tuple(line for id_, line in before.items() if id_ not in after),
        altered=tuple(altered),
        verdict=(was.verdict, now.verdict) if was.verdict != now.verdict else None,
        asks=now.question.text if now.question is not None and was.question is None else None,
    )


def _altered(was: Line, now: Line) -> tuple[str, ...]:
    found = []
    if was.form != now.form:
        found.append(f"形式从{FORMS[was.form]}改为{FORMS[now.form]}")
    if was.copies != now.copies:
        found.append(f"份数从{was.copies}份改为{now.copies}份")
    if was.material.acceptance_standard != now.material.acceptance_standard:
        found.append(f"受理标准改为：{now.material.acceptance_standard}")
    if was.material.name != now.material.name:
        found.append(f"名称从{was.material.name}改为{now.material.name}")
    return tuple(found)
