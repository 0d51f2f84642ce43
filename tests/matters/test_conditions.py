"""条件: the plain form that an editor writes, the tree that a program walks, and back."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.matters.conditions import AllOf, AnyOf, Compare, Condition, Is, NotThat, atoms, parse, plain
from tests.guides.small import steady

words = st.sampled_from(["yes", "no", "father", "mother", "at_least"])
questions = st.sampled_from(["married", "follow", "age", "born_on", "place"])
singles = st.one_of(
    st.builds(lambda question, option: {question: option}, questions, words),
    st.builds(lambda question, options: {question: options}, questions, st.lists(words, min_size=1, max_size=3)),
    st.builds(
        lambda question, test, value: {question: {test: value}},
        questions,
        st.sampled_from(["at_least", "at_most", "over", "under", "age_at_least", "age_under", "days_over", "days_at_most"]),
        st.integers(-5, 200) | st.sampled_from([0.5, 59.9]),
    ),
)
plain_conditions: st.SearchStrategy[dict[str, Any]] = st.recursive(
    singles,
    lambda parts: st.one_of(
        st.builds(lambda some: {"any": some}, st.lists(parts, min_size=2, max_size=3)),
        st.builds(lambda some: {"all": some}, st.lists(parts, min_size=2, max_size=3)),
        st.builds(lambda part: {"not": part}, parts),
        st.builds(lambda one, other: {**one, **other}, parts, parts),
    ),
    max_leaves=8,
)


# Reading


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ({"married": "no"}, Is("married", ("no",))),
        ({"follow": ["father", "mother"]}, Is("follow", ("father", "mother"))),
        ({"married": "no", "follow": "father"}, AllOf((Is("married", ("no",)), Is("follow", ("father",))))),
        ({"any": [{"a": "yes"}, {"b": "yes"}]}, AnyOf((Is("a", ("yes",)), Is("b", ("yes",))))),
        ({"all": [{"a": "yes"}, {"b": "yes"}]}, AllOf((Is("a", ("yes",)), Is("b", ("yes",))))),
        ({"not": {"a": "yes"}}, NotThat(Is("a", ("yes",)))),
        ({"not": {"a": "yes", "b": "no"}}, NotThat(AllOf((Is("a", ("yes",)), Is("b", ("no",)))))),
        ({"age": {"at_least": 80}}, Compare("age", "at_least", 80)),
        ({"born_on": {"age_under": 80}}, Compare("born_on", "age_under", 80)),
        (
            {"born_on": {"age_at_least": 90, "age_under": 100}},
            AllOf((Compare("born_on", "age_at_least", 90), Compare("born_on", "age_under", 100))),
        ),
        ({"pay": {"over": 0.5}}, Compare("pay", "over", 0.5)),
        ({"any": [{"a": "yes"}, {"b": "yes"}], "c": "no"}, AllOf((AnyOf((Is("a", ("yes",)), Is("b", ("yes",)))), Is("c", ("no",))))),
    ],
    ids=str,
)
def test_every_way_of_writing_a_condition_means_one_tree(written: dict[str, Any], meant: Condition) -> None:
    assert parse(written) == meant


def test_a_tree_that_was_read_already_is_taken_as_it_is() -> None:
    tree = NotThat(Is("married", ("no",)))
    assert parse(tree) is tree


@pytest.mark.parametrize(
    ("written", "complaint"),
    [
        ({}, "不能为空"),
        ([], "不能为空"),
        (None, "问题: 选项"),
        ("married", "问题: 选项"),
        (["married"], "问题: 选项"),
        ({"any": []}, "any 后面要列出两个以上"),
        ({"any": [{"a": "yes"}]}, "any 后面要列出两个以上"),
        ({"all": [{"a": "yes"}]}, "all 后面要列出两个以上"),
        ({"any": {"a": "yes", "b": "yes"}}, "any 后面要列出两个以上"),
        ({"any": [{"a": "yes"}, "b"]}, "问题: 选项"),
        ({"any": [{"a": "yes"}, {}]}, "不能为空"),
        ({"not": {}}, "不能为空"),
        ({"not": "a"}, "问题: 选项"),
        ({"not": [{"a": "yes"}, {"b": "yes"}]}, "问题: 选项"),
        ({"a": None}, "条件“a”的值"),
        ({"a": True}, "条件“a”的值"),
        ({"a": 80}, "条件“a”的值"),
        ({"a": []}, "条件“a”的值"),
        ({"a": ["yes", 1]}, "条件“a”的值"),
        ({"a": [["yes"]]}, "条件“a”的值"),
        ({"a": {}}, "条件“a”的值"),
        ({"age": {"older_than": 80}}, "不认识的比较“older_than”"),
        ({"age": {"at_least": "80"}}, "比较“at_least”后面要是一个数"),
        ({"age": {"at_least": True}}, "比较“at_least”后面要是一个数"),
        ({"age": {"at_least": None}}, "比较“at_least”后面要是一个数"),
        ({"age": {"at_least": [80]}}, "比较“at_least”后面要是一个数"),
        ({"age": {"at_least": 80, "younger": 90}}, "不认识的比较“younger”"),
    ],
    ids=str,
)
def test_what_is_no_condition_is_refused_in_words(written: Any, complaint: str) -> None:
    with pytest.raises(ValueError, match=r"条件|后面|比较") as refusal:
        parse(written)
    assert complaint in str(refusal.value)


def test_an_unknown_comparison_is_answered_with_those_there_are() -> None:
    with pytest.raises(ValueError, match="age_at_least") as refusal:
        parse({"age": {"gt": 80}})
    for known in ("at_least", "at_most", "over", "under", "age_under", "days_over", "days_at_most"):
        assert known in str(refusal.value)


# And back


@steady
@given(plain_conditions)
def test_a_condition_survives_being_stored_and_read_again(written: dict[str, Any]) -> None:
    tree = parse(written)
    stored = plain(tree)
    assert parse(stored) == tree
    assert plain(parse(stored)) == stored


@pytest.mark.parametrize(
    "written",
    [
        {"married": "no"},
        {"follow": ["father", "mother"]},
        {"any": [{"a": "yes"}, {"not": {"b": "yes"}}]},
        {"age": {"at_least": 80}},
    ],
    ids=str,
)
def test_the_shortest_form_is_what_comes_back(written: dict[str, Any]) -> None:
    assert plain(parse(written)) == written


def test_a_list_of_one_option_and_the_option_itself_are_the_same() -> None:
    assert parse({"follow": ["father"]}) == parse({"follow": "father"})


# Its single comparisons


def test_the_single_comparisons_come_from_left_to_right_however_deep() -> None:
    tree = parse({"any": [{"a": "yes", "b": "no"}, {"not": {"any": [{"c": "yes"}, {"age": {"over": 3}}]}}]})
    assert [atom.question for atom in atoms(tree)] == ["a", "b", "c", "age"]


@steady
@given(plain_conditions)
def test_no_comparison_is_lost(written: dict[str, Any]) -> None:
    assert len(list(atoms(parse(written)))) == _written_comparisons(written)


def _written_comparisons(written: dict[str, Any]) -> int:
    count = 0
    for key, value in written.items():
        if key in ("any", "all"):
            count += sum(_written_comparisons(part) for part in value)
        elif key == "not":
            count += _written_comparisons(value)
        else:
            count += len(value) if isinstance(value, dict) else 1
    return count
