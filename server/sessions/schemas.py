"""/api/v1/sessions, /api/v1/bookings and their staff side."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BeforeValidator, Field

from server.paging import Moment, Written
from server.sessions.context import HelpContextBody, Id
from server.web import SHOWN, Body, Query, View, whole

Kind = Literal["text", "voice", "video"]
Media = Literal["voice", "video"]
TEXT = r"^[^\x00-\x08\x0b-\x1f\x7f]*[^\s\x00-\x1f\x7f][^\x00-\x08\x0b-\x1f\x7f]*$"
"""Several lines, at least one visible character, no control characters."""
Words = Annotated[str, Field(min_length=1, max_length=2000, pattern=TEXT)]
Short = Annotated[str, Field(min_length=2, max_length=200, pattern=SHOWN)]
ClientId = Annotated[str, Field(min_length=8, max_length=64, pattern=r"^[A-Za-z0-9_-]+$")]
RowId = Annotated[UUID, Field(strict=False)]


class AskBody(Body):
    kind: Kind = "text"
    context: HelpContextBody = Field(default_factory=HelpContextBody)


class ContextBody(Body):
    context: HelpContextBody


class RecordingAnswerBody(Body):
    agreed: bool
    wording: Annotated[int, Field(ge=1, le=10_000), BeforeValidator(whole)]


class LaterBody(Body):
    on: bool


class SayBody(Body):
    client_id: ClientId
    text: Words


class RingBody(Body):
    media: Media


class HangUpBody(Body):
    why: Literal["", "declined", "network", "failed"] = ""


class DegradeBody(Body):
    why: Literal["", "network", "chosen"] = ""


class PhoneJoinBody(Body):
    code: Annotated[str, Field(pattern=r"^[0-9]{8}$")]


class TicketFromSessionBody(Body):
    text: Annotated[str, Field(max_length=1000, pattern=f"^$|{TEXT}")] = Field(default="", description="empty: made from the session")


class BookBody(Body):
    kind: Literal["video", "voice", "counter"]
    starts_at: Written
    topic: Annotated[str, Field(max_length=24, pattern=f"^$|{SHOWN}")] = ""
    context: HelpContextBody = Field(default_factory=HelpContextBody)


class MoveBookingBody(Body):
    starts_at: Written


class AvailabilityQuery(Query):
    plate: Annotated[str, Field(max_length=64)] | None = None
    matter: Annotated[str, Field(max_length=64)] | None = None
    area: Annotated[str, Field(max_length=64)] | None = None


class SlotsQuery(AvailabilityQuery):
    kind: Literal["video", "voice", "counter"] = "video"
    topic: Annotated[str, Field(max_length=24)] = ""


class AfterQuery(Query):
    after: Annotated[int, Field(ge=0, le=1_000_000)] = 0


class HelpPictureQuery(Query):
    client_id: ClientId | None = Field(default=None, description="makes it safe to send again")


class CheckKeyQuery(Query):
    key: Annotated[str, Field(max_length=64)]


class EstimateView(View):
    least: int = Field(description="minutes")
    most: int = Field(description="minutes")


class AvailabilityView(View):
    on_duty: int
    waiting: int
    estimate: EstimateView | None
    next_at: datetime | None = Field(description="when somebody is to be there again, if nobody is now")
    promised_at: datetime | None = Field(description="by when a message that is left now is answered")
    say: str


class CallGuestView(View):
    id: str
    name: str
    title: str = Field(description="帮办员 or 专家")
    state: Literal["invited", "joined"]


class CallLinkView(View):
    id: str
    offers: Literal["resident", "helper", "expert"]
    answers: Literal["resident", "helper", "expert"]
    media: Media


class CallRecordingView(View):
    question: str
    wording: int = Field(description="version of the question")
    agreed: bool | None = Field(description="null: not answered, and so not recorded")


class CallView(View):
    id: str
    media: Media
    wished: Media
    state: Literal["ringing", "connected", "over"]
    by: Literal["resident", "helper"]
    began_at: datetime
    answered_at: datetime | None
    ended_at: datetime | None
    why: str
    recording: CallRecordingView | None = Field(description="what the resident is asked; nothing is recorded by this system")
    guest: CallGuestView | None = Field(description="the third one, asked or in")
    links: list[CallLinkView] = Field(description="which browsers connect, and which of the two offers")


class SessionView(View):
    id: UUID
    kind: Kind
    status: Literal["waiting", "active", "ended"]
    held: bool
    position: int | None
    estimate: EstimateView | None
    on_duty: int
    later: bool
    helper: str | None
    call: CallView | None
    last: int = Field(description="number of the last message")
    agreed: str
    ticket: str | None
    ended_why: str
    context: dict[str, Any]
    created_at: datetime
    ended_at: datetime | None
    say: str


class SessionsView(View):
    sessions: list[SessionView]


class SessionPictureView(View):
    id: UUID
    width: int
    height: int
    state: Literal["shown", "held", "blocked"]


class SessionMessageView(View):
    number: int
    client_id: str
    sender: Literal["resident", "helper", "system"]
    kind: Literal["text", "picture", "card", "note"]
    text: str
    card: dict[str, Any] | None
    picture: SessionPictureView | None
    unchecked: bool
    at: datetime


class SessionMessagesView(View):
    messages: list[SessionMessageView]


class IceServerView(View):
    urls: list[str]
    username: str | None
    credential: str | None


class IceView(View):
    servers: list[IceServerView]
    relay_only: bool


class SignedCallView(View):
    signature: str
    nonce: str
    timestamp: int
    group: str
    openid: str = Field(description="one's own, for <voip-room>")


class SessionTicketView(View):
    number: str
    secret: str = Field(description="shown once")
    promised_at: datetime
    session: SessionView


class SlotView(View):
    starts_at: datetime
    ends_at: datetime
    free: int


class SlotsView(View):
    area: str
    slots: list[SlotView]
    say: str


class BookingView(View):
    id: UUID
    kind: Literal["video", "voice", "counter"]
    topic: str
    area: str
    starts_at: datetime
    ends_at: datetime
    status: Literal["booked", "entered", "done", "cancelled", "no_show"]
    session: UUID | None
    context: dict[str, Any]


class BookingsView(View):
    bookings: list[BookingView]


# --- staff


class DutyBody(Body):
    status: Literal["on", "paused", "off"]
    capacity: Annotated[int, Field(ge=1, le=10), BeforeValidator(whole)] = 3
    topics: list[Annotated[str, Field(max_length=24, pattern=SHOWN)]] = Field(default_factory=list, max_length=30)
    auto: bool = False


class DutyView(View):
    status: Literal["on", "paused", "off"]
    capacity: int
    topics: list[str]
    auto: bool
    since: datetime | None


class WaitingView(View):
    id: UUID
    kind: Kind
    area: str
    topic: str
    level: str
    queued_at: datetime
    head: bool
    booked: bool
    for_me: bool
    matter: str | None
    matter_name: str
    words: str


class StaffSessionView(View):
    session: SessionView
    area: str
    topic: str
    matter_name: str


class DeskView(View):
    duty: DutyView
    queue: list[WaitingView]
    mine: list[StaffSessionView]
    invites: list[StaffSessionView] = Field(description="calls that one is asked into, or is in, as the third one")
    colleagues: list[ColleagueView]


class ColleagueView(View):
    id: UUID
    name: str
    areas: list[str]
    status: str
    expert: bool = Field(default=False, description="the roster has them as an expert just now")


class NextView(View):
    session: StaffSessionView | None


class TransferBody(Body):
    reason: Short
    area: Id | None = None
    helper: RowId | None = None


class InviteBody(Body):
    helper: RowId


class RecordingSwitchBody(Body):
    on: bool
    reason: Annotated[str, Field(min_length=2, max_length=100, pattern=SHOWN)]


class RecordingChangeView(View):
    on: bool
    reason: str
    staff_name: str
    at: datetime


class RecordingAreaView(View):
    area: str
    name: str
    on: bool
    may_turn: bool
    last: RecordingChangeView | None


class RecordingAreasView(View):
    say: str = Field(description="what this system does and does not do")
    question: str
    wording: int
    items: list[RecordingAreaView]


class FinishBody(Body):
    agreed: Annotated[str, Field(max_length=1000, pattern=f"^$|{TEXT}")] = ""


class CardBody(Body):
    client_id: ClientId
    kind: Literal["matter", "list", "material", "hall"]
    id: Id
    material: Id | None = None
    say: Annotated[str, Field(max_length=200, pattern=f"^$|{SHOWN}")] = ""


class SuggestedReplyView(View):
    matter: str
    name: str
    version: int
    text: str


class SuggestedRepliesView(View):
    suggestions: list[SuggestedReplyView]


class PhoneCodeView(View):
    code: str
    until: datetime
    session: UUID


class PeriodView(View):
    kind: Literal["wait", "serve", "hold", "end"]
    why: str
    began_at: datetime


class PeriodsView(View):
    periods: list[PeriodView]


class OverviewView(View):
    waiting: list[WaitingView]
    longest_wait_seconds: int
    served: int
    helpers: list[ColleagueView]


class RosterQuery(Query):
    since: Moment | None = None
    until: Moment | None = None


class ShiftBody(Body):
    staff: RowId
    area: Id
    topics: list[Annotated[str, Field(max_length=24, pattern=SHOWN)]] = Field(default_factory=list, max_length=30)
    level: Literal["town", "city", "expert"] = "town"
    starts_at: Written
    ends_at: Written
    bookable: Annotated[int, Field(ge=0, le=5), BeforeValidator(whole)] = 1
    seen: Annotated[int, Field(ge=1, le=1_000_000), BeforeValidator(whole)] | None = Field(
        default=None, description="version that was seen, for a change"
    )


class SwapShiftBody(Body):
    other: RowId = Field(description="the shift of the other")
    seen: Annotated[int, Field(ge=1, le=1_000_000), BeforeValidator(whole)]
    other_seen: Annotated[int, Field(ge=1, le=1_000_000), BeforeValidator(whole)]


class StrikeShiftQuery(Query):
    seen: Annotated[int, Field(ge=0, le=1_000_000)] = Field(default=0, description="version that was seen")


class ShiftView(View):
    id: UUID
    staff: UUID
    name: str
    area: str
    topics: list[str]
    level: str
    starts_at: datetime
    ends_at: datetime
    bookable: int
    version: int


class RosterView(View):
    shifts: list[ShiftView]
    helpers: list[ColleagueView]


DeskView.model_rebuild()
