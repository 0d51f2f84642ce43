"""The ledger as the console sees it."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, ClassVar, Literal
from uuid import UUID

from pydantic import BeforeValidator, Field

from server.areas.schemas import Day
from server.ledger.errors import CaseWrong
from server.paging import Paged, PageView
from server.web import SHOWN, Body, View, whole

FamilyId = Literal["search", "outside", "fact", "list", "service", "overdue", "idea"]
StateId = Literal["new", "claimed", "working", "verifying", "closed", "dropped", "merged"]
Seen = Annotated[int, Field(ge=1, le=1_000_000), BeforeValidator(whole)]
Matter = Annotated[str, Field(min_length=1, max_length=48)]
Said = Annotated[str, Field(max_length=500)]
Number = Annotated[int, Field(ge=1, le=2**53), BeforeValidator(whole)]
Answer = Annotated[str, Field(max_length=80)] | Annotated[list[Annotated[str, Field(max_length=80)]], Field(max_length=40)] | float


class LedgerQuery(Paged):
    family: FamilyId | Literal[""] = ""
    state: Annotated[str, Field(max_length=100)] = Field(default="", description="one or more states, with commas; empty: open ones")
    department: Annotated[str, Field(max_length=20)] = ""
    matter: Annotated[str, Field(max_length=48)] = ""
    mine: bool = False
    small: bool = Field(default=False, description="with what too few people asked for")
    order: Literal["weight", "latest"] = "weight"

    SEVERAL: ClassVar = frozenset({"state"})


class LedgerItemView(View):
    id: int
    family: FamilyId
    family_say: str
    title: str
    words: list[str] = Field(description="up to five ways in which it was said; none while too few people said it")
    hidden: bool
    state: StateId
    state_say: str
    version: int
    matter: str | None
    matter_name: str | None
    field: str | None
    elsewhere: str | None
    department: str | None
    owner: str
    people: int | None = Field(description="different people; null: fewer than the minimum group")
    times: int | None
    first_at: datetime
    last_at: datetime
    closed_at: datetime | None


class LedgerItemsView(PageView):
    items: list[LedgerItemView]
    counts: dict[str, int] = Field(description="by state, as the list would show them")
    least: int


class LedgerExampleView(View):
    id: UUID
    kind: str
    say: str
    text: str | None
    at: datetime


class LedgerEventView(View):
    move: str
    say: str
    before: str
    after: str
    by: str
    text: str
    detail: dict[str, Any]
    at: datetime


class LedgerCaseView(View):
    id: UUID
    item: int
    kind: Literal["query", "situation", "guide", "fresh"]
    say: str = Field(description="what must hold, in words")
    matter: str | None
    content: dict[str, Any]
    passed: bool | None
    said: str
    ran_at: datetime | None
    joined_at: datetime | None
    by: str
    created_at: datetime


class NearItemView(View):
    id: int
    title: str
    people: int | None
    near: float


class LedgerKindCount(View):
    kind: str
    say: str
    times: int


class LedgerDetailView(LedgerItemView):
    kinds: list[LedgerKindCount]
    examples: list[LedgerExampleView]
    events: list[LedgerEventView]
    cases: list[LedgerCaseView]
    near: list[NearItemView]
    moves: list[str]
    needs_case: bool
    say: str
    before: int | None
    merged_into: int | None
    draft: UUID | None


class LedgerMoveBody(Body):
    version: Seen
    move: Literal["claim", "start", "mended", "back", "close", "drop", "reopen"]
    say: Said = ""


class LedgerOwnerBody(Body):
    version: Seen
    department: Annotated[str, Field(max_length=20)] | None = None
    owner: Annotated[str, Field(max_length=32)] | None = Field(default=None, description="a colleague's sign-in name")


class LedgerMergeBody(Body):
    version: Seen
    into: Number


class LedgerSplitBody(Body):
    version: Seen
    intake: Annotated[list[Annotated[UUID, Field(strict=False)]], Field(min_length=1, max_length=30)]


class LedgerAliasBody(Body):
    version: Seen
    matter: Matter
    alias: Annotated[str, Field(min_length=2, max_length=40, pattern=SHOWN)]


class CaseBody(Body):
    """What must hold. query: words, within and a matter or a place elsewhere; situation: answers and one of gives, lacks, verdict;
    guide: says or unsaid; fresh: nothing more."""

    kind: Literal["query", "situation", "guide", "fresh"]
    matter: Matter | None = None
    words: Annotated[str, Field(min_length=1, max_length=200, pattern=SHOWN)] | None = None
    within: Annotated[int, Field(ge=1, le=5), BeforeValidator(whole)] = 3
    elsewhere: Annotated[str, Field(max_length=48)] | None = None
    answers: Annotated[dict[Annotated[str, Field(max_length=48)], Answer], Field(max_length=40)] = {}
    as_of: Day | None = None
    gives: Matter | None = None
    lacks: Matter | None = None
    verdict: Literal["yes", "no", "more"] | None = None
    says: Annotated[str, Field(min_length=2, max_length=200, pattern=SHOWN)] | None = None
    unsaid: Annotated[str, Field(min_length=2, max_length=200, pattern=SHOWN)] | None = None

    def _asks_one_thing(self) -> bool:
        asked = {
            "query": self.words is not None and (self.matter is None) != (self.elsewhere is None),
            "situation": sum(one is not None for one in (self.gives, self.lacks, self.verdict)) == 1,
            "guide": (self.says is None) != (self.unsaid is None),
            "fresh": True,
        }
        return asked[self.kind] and (self.matter is not None or self.elsewhere is not None)

    def content(self) -> dict[str, Any]:
        """What is kept of it. CaseWrong when it does not ask for one thing."""
        if not self._asks_one_thing():
            raise CaseWrong
        names = {
            "query": ("words", "within", "elsewhere"),
            "situation": ("answers", "as_of", "gives", "lacks", "verdict"),
            "guide": ("says", "unsaid"),
            "fresh": (),
        }[self.kind]
        given = self.model_dump(mode="json", include=set(names))
        return {name: value for name, value in given.items() if value is not None}


class TriedView(View):
    passed: bool
    said: str


class CasesView(View):
    items: list[LedgerCaseView]
    total: int
    passing: int
    night: datetime | None = Field(description="when all of them were last run by themselves")
    failed: int


class AliasView(View):
    item: LedgerDetailView
    draft: UUID
    submitted: bool
    why: str = Field(description="what the gate had against handing it in")
