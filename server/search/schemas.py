"""GET /api/v1/search and /api/v1/suggest."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from server.bundles.schemas import BundleBriefView
from server.errors import Unprocessable
from server.matters.schemas import PlatformTrouble
from server.search.surroundings import SAYS
from server.web import Query, View


class QueryTooLong(Unprocessable):
    code, message = "query_too_long", "说得太长了，请用一两句话(200字以内)说说您想办什么"


class QueryEmpty(Unprocessable):
    code, message = "query_empty", "请说一下您想办什么事"


Says = Annotated[str, Field(max_length=120)]
SAYS_FIELD = Field(
    default=None,
    alias="for",
    description=f"what the person says of themselves, several with commas or repeated: {', '.join(SAYS)}; other words are passed over",
)


class SearchQuery(Query):
    q: Annotated[str, Field(min_length=1, max_length=200)] = Field(description="what the resident said, 1 to 200 characters")
    plate: Annotated[str, Field(max_length=64)] | None = Field(default=None, description="scene code of the doorplate")
    audience: Literal["person", "enterprise"] | None = None
    area: Annotated[str, Field(max_length=64)] | None = Field(default=None, description="only what people of this area find a hall for")
    channel: Literal["window", "online", "self_service", "post", "phone"] | None = None
    says: Says | None = SAYS_FIELD
    answer: Annotated[str, Field(max_length=64)] | None = Field(
        default=None,
        description="the chosen option of the splitting question; one that belongs to no question for these words is passed over",
    )
    limit: Annotated[int, Field(ge=1, le=20)] = 5

    REFUSALS: ClassVar = {("q", "string_too_long"): QueryTooLong, ("q", "string_too_short"): QueryEmpty, ("q", "missing"): QueryEmpty}
    SEVERAL: ClassVar = frozenset({"for"})


class SuggestQuery(Query):
    q: Annotated[str, Field(max_length=200)] = Field(default="", description="what has been typed so far; empty for hot words")

    REFUSALS: ClassVar = {("q", "string_too_long"): QueryTooLong}


class FoundMatter(View):
    id: str
    official_name: str
    plain_name: str
    score: float
    why: str


class FoundApp(View):
    id: str
    name: str
    kind: str
    url: str | None
    say: str
    verified: bool
    trouble: PlatformTrouble | None


class FoundFaq(View):
    id: str
    matter: str
    question: str
    answer: str


class AreaView(View):
    id: str
    name: str
    common_name: str
    kind: str


class FoundHall(View):
    id: str
    name: str
    area: AreaView
    verified: bool


class SplitOptionView(View):
    id: str
    label: str


class SplitView(View):
    id: str
    text: str
    options: list[SplitOptionView]


class ElsewhereView(View):
    id: str
    name: str
    say: str
    phone: str | None


class SearchNotice(View):
    id: str
    text: str


class RecommendedView(View):
    id: str
    plain_name: str
    why: str


class FoundPolicy(View):
    id: str
    title: str
    summary: str
    why: str


class Found(View):
    band: Literal["sure", "maybe", "none"]
    matters: list[FoundMatter]
    apps: list[FoundApp]
    bundles: list[BundleBriefView]
    policies: list[FoundPolicy]
    faqs: list[FoundFaq]
    halls: list[FoundHall]
    question: SplitView | None = Field(description="one fact that tells near matters apart; ask again with `answer`")
    elsewhere: ElsewhereView | None = Field(description="a need that is not ours, and where to go with it")
    notices: list[SearchNotice] = Field(description="an editors' word on this need, while it is in force")
    recommended: list[RecommendedView] = Field(description="at band none, where nothing else is offered: what people need here and now")
    rung: Literal["index", "lexical"] = Field(description="index, or lexical while the vector index is down")


class Completion(View):
    text: str
    matter: str | None = Field(description="the matter it names, where it names one")
    kind: Literal["matter", "query", "app", "hall"] = Field(description="query: words that many people have typed")


class HotWordView(View):
    text: str
    matter: str | None


class Suggestions(View):
    completions: list[Completion] = Field(description="for what has been typed: characters, pinyin or initials; at most 8, best first")
    hot: list[HotWordView] = Field(description="for an empty box; at most 8")
