"""What GET /api/v1/matters shows. The parts of the content keep their own shape (content.py)."""

from datetime import date
from typing import Annotated

from pydantic import Field

from server.matters.content import Faq, Fee, LegalBasis, Material, Note, Question, Result, Season, Step, Tag, TimeLimit, Verdict, Where
from server.matters.official import Official
from server.web import Query, View


class MatterSummary(View):
    id: str
    official_name: str
    plain_name: str
    audience: str
    theme: str
    department: str
    deep: bool
    version: int


class MatterList(View):
    matters: list[MatterSummary]


class InsteadView(View):
    id: str
    name: str
    url: str | None


class PlatformTrouble(View):
    """Its address did not open on two nights: until it does, `url` is empty."""

    since: date
    say: str = Field(description="网上入口暂时打不开，可…, for the resident")
    instead: InsteadView | None = Field(description="a general site that opens")


class PlatformView(View):
    id: str
    name: str
    kind: str
    url: str | None
    say: str
    verified: bool
    trouble: PlatformTrouble | None


class ChannelView(View):
    kind: str
    text: str
    app: PlatformView | None


class NextStepContent(View):
    text: str
    matter: str | None
    app: str | None


class VersionQuery(Query):
    seen: Annotated[int, Field(ge=0, le=1_000_000)] = 0
    wait: Annotated[float, Field(ge=0, le=20, allow_inf_nan=False)] = 0


class VersionInForceView(View):
    version: int


class Freshness(View):
    published_at: str
    review_by: str
    verified_by: str | None
    verified_at: str | None
    overdue: bool = Field(description="beyond its review date")
    say: str


class BundleOfMatter(View):
    """一件事 that the matter is part of."""

    id: str
    name: str
    plain_name: str
    summary: str


class PolicyOfMatter(View):
    """政策 that the matter rests on. Once it is over it is still named, with its last day: a reader decides what to show."""

    id: str
    title: str
    summary: str
    valid_from: date | None
    valid_until: date | None


class GuideView(View):
    """办事指南: everything about one matter, conditions in the plain form of seeds/README.md."""

    id: str
    official_name: str
    plain_name: str
    aliases: list[str]
    audience: str
    theme: str
    department: str
    scope: str
    who_can: str
    channels: list[ChannelView]
    where: Where
    note: str
    questions: list[Question]
    materials: list[Material]
    verdicts: list[Verdict]
    ready: NextStepContent | None
    notes: list[Note]
    steps: list[Step]
    time_limit: TimeLimit | None
    fee: Fee | None
    result: Result | None
    legal_basis: list[LegalBasis]
    faqs: list[Faq]
    season: Season | None
    tags: list[Tag]
    official: Official | None = Field(description="the fields of the official 实施清单, where they were imported; none is made up")
    deep: bool
    version: int
    freshness: Freshness
    platforms: list[PlatformView]
    bundles: list[BundleOfMatter]
    policies: list[PolicyOfMatter]
