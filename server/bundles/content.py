"""一件事: one bundle as a file."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, StringConstraints

from server.guides.lookup import DONT_KNOW
from server.matters.content import UNKNOWN, Id, Line, Option, Part

Given = str | tuple[str, ...]
Several = Annotated[tuple[Id, ...], BeforeValidator(lambda value: (value,) if isinstance(value, str) else value), Field(min_length=1)]
Pieces = Annotated[int, Field(ge=0, le=20)]
Source = Annotated[str, StringConstraints(pattern=r"^[a-z0-9_-]{1,48}(\.[a-z0-9_-]{1,48})?$")]
Follows = dict[Source, Several | dict[Id, Several]]
"""Which options are left, by what is known already. A shared question's id or "matter.question": by the option answered there; a matter
of the bundle: when it is on the way; the matter itself: always. One option left: it need not be asked."""


class Awaited(Part):
    """What another matter's result this one cannot be done without. takes: how long that lasts, for a person to read;
    same_day: it is handed over at once, so both fit into one outing; material: which of this matter's materials it is."""

    matter: Id
    result: Line
    takes: Line
    same_day: bool = False
    material: Id | None = None


class Member(Part):
    """A matter of the bundle. ask: the need that it answers, for the person to choose; given: answers that follow from being here;
    follows: of its own questions, what earlier answers say to them; why: why it stands at this place of the order; after: those that are
    better done before it, though nothing stops it."""

    matter: Id
    ask: Line
    given: dict[Id, Given] = Field(default_factory=dict)
    follows: dict[Id, Follows] = Field(default_factory=dict)
    why: Line
    after: Annotated[tuple[Id, ...], Field(max_length=8)] = ()
    waits_for: Annotated[tuple[Awaited, ...], Field(max_length=8)] = ()


class Target(Part):
    """A matter's own question that a shared one answers. options: shared option -> its own; the same ids when empty. An option that
    is not named leaves the matter to ask for itself."""

    question: Id
    options: dict[Id, Given] = Field(default_factory=dict)


def _target(value: Any) -> Any:
    """The question's id alone will do where the options are the same."""
    return {"question": value} if isinstance(value, str) else value


class Shared(Part):
    """A question that several matters ask. to: matter -> which of its own it answers, and how; follows: what earlier answers say to it."""

    id: Id
    text: Annotated[str, Field(min_length=2, max_length=40)]
    kind: Literal["single", "yesno", "area"]
    options: Annotated[tuple[Option, ...], Field(max_length=12)] = ()
    to: dict[Id, Annotated[Target, BeforeValidator(_target)]]
    follows: Follows = Field(default_factory=dict)

    @property
    def choices(self) -> tuple[Option, ...]:
        """As shown; none for an area, whose options are the townships."""
        return self.options or ((Option(id="yes", label="是"), Option(id="no", label="否")) if self.kind == "yesno" else ())

    def said(self, answer: Any, areas: Mapping[str, str]) -> str:
        """In the words of this question, for these were read. areas: names by id."""
        if answer == UNKNOWN:
            return DONT_KNOW
        return next((one.label for one in self.choices if one.id == answer), areas.get(str(answer), str(answer)))

    def passed_on(self, matter: str, answer: Any) -> Any | None:
        """What the matter is told; None: it asks for itself. What is none of our options goes on as it came, to be refused there."""
        options = self.to[matter].options
        if not isinstance(answer, str) or answer not in {one.id for one in self.choices}:
            return answer
        return options.get(answer) if options else answer


class SharedPaper(Part):
    """One paper that several matters want, whatever they call it. of: matter -> its material ids; originals, copies: how many are
    needed when every one of these matters wants it; note: who keeps it, who gives it back."""

    id: Id
    name: Line
    of: Annotated[dict[Id, Several], Field(min_length=1)]
    originals: Pieces
    copies: Pieces
    note: Line | None = None


class BundleContent(Part):
    """department: whose bundle it is; None: of the first matter's."""

    id: Id
    department: Line | None = None
    name: Line
    plain_name: Line
    aliases: Annotated[tuple[Line, ...], Field(min_length=3, max_length=30)]
    summary: Line
    members: Annotated[tuple[Member, ...], Field(min_length=2, max_length=8)]
    """In the order in which they are done."""
    shared: Annotated[tuple[Shared, ...], Field(max_length=8)] = ()
    papers: Annotated[tuple[SharedPaper, ...], Field(max_length=40)] = ()
    review_by: date
    note: Line

    def paper_of(self) -> Mapping[tuple[str, str], SharedPaper]:
        """By (matter, material)."""
        return {(matter, id_): paper for paper in self.papers for matter, ids in paper.of.items() for id_ in ids}
