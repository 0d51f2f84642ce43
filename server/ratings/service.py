"""好差评: one rating for each thing that was done. A bad one opens its repair ticket in the same transaction, or is not written at all."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any, Literal
from uuid import UUID, uuid4

from tortoise.exceptions import IntegrityError
from tortoise.expressions import Subquery
from tortoise.functions import Count
from tortoise.queryset import QuerySet
from tortoise.transactions import in_transaction

from server.accounts.personal.service import Erased
from server.accounts.staff.caller import Staff
from server.areas.service import AreaService
from server.clock import CHINA, Clock
from server.ledger.service import LedgerService
from server.masking import masked
from server.ratings.errors import AlreadyRated, RatedNothing, TagUnknown
from server.ratings.models import Rating, RatingAppeal
from server.ratings.tags import BAD, LEVELS, TAGS, VERSION
from server.tickets.service import TicketService


@dataclass(frozen=True, slots=True)
class Subject:
    """What was done, as far as a rating keeps it."""

    plate: str | None = None
    area: str | None = None
    matter: str | None = None
    department: str | None = None
    title: str = ""


@dataclass(frozen=True, slots=True)
class Visit:
    """What is asked after a visit: one tap each."""

    trips: int
    list_right: bool
    wrong_material: str | None = None


Find = Callable[[str, UUID | None, str | None], Awaitable[Subject | None]]
"""(event id, resident, secret) -> what it was, or None: there is none, or it is not theirs to rate."""


@dataclass(frozen=True, slots=True)
class OneTrip:
    """Of one matter: how many were asked after their visit, how many went once, how many found the list right."""

    matter: str
    asked: int
    once: int
    right: int


@dataclass(slots=True)
class OfDepartment:
    department: str
    rated: int = 0
    points: int = 0
    bad: int = 0
    left_out: int = 0

    @property
    def average(self) -> float:
        return self.points / self.rated


class RatingService:
    def __init__(self, areas: AreaService, tickets: TicketService, ledger: LedgerService, clock: Clock, *, least: int) -> None:
        """least: smaller groups are not shown. finders: each kind of event registers how it is found."""
        self.areas, self.tickets, self.ledger, self.clock, self.least = areas, tickets, ledger, clock, least
        self.finders: dict[str, Find] = {}

    async def subject(self, event_kind: str, event_id: str, *, resident: UUID | None, secret: str | None) -> Subject:
        """RatedNothing alike for what never was and for what is somebody else's."""
        find = self.finders.get(event_kind)
        found = await find(event_id, resident, secret) if find else None
        if found is None:
            raise RatedNothing
        return found

    async def rate(
        self,
        event_kind: str,
        event_id: str,
        level: int,
        tags: Sequence[str],
        text: str,
        anonymous: bool,
        resident: UUID | None,
        *,
        subject: Subject | None = None,
        visit: Visit | None = None,
    ) -> Rating:
        """The caller has made sure that the event is theirs. AlreadyRated, TagUnknown."""
        unknown = sorted(set(tags) - TAGS.keys())
        if unknown:
            raise TagUnknown(detail={"unknown": [one[:32] for one in unknown[:5]]})
        about, words = subject or Subject(), masked(text)[:500]
        try:
            async with in_transaction():
                if await Rating.filter(event_kind=event_kind, event_id=event_id).exists():
                    raise AlreadyRated
                rating = Rating(
                    id=uuid4(),
                    event_kind=event_kind,
                    event_id=event_id,
                    level=level,
                    tags=list(dict.fromkeys(tags)),
                    tag_version=VERSION,
                    text=words,
                    anonymous=anonymous,
                    resident_id=None if anonymous else resident,
                    matter_id=about.matter,
                    area_id=about.area or self.areas.city.id,
                    department=about.department,
                    trips=visit.trips if visit else None,
                    list_right=visit.list_right if visit else None,
                    wrong_material=visit.wrong_material if visit else None,
                    at=self.clock.now(),
                )
                if level <= BAD:
                    rating.ticket_id = await self._repair(rating, about)
                await rating.save(force_create=True)
                await self._report(rating, about)
        except IntegrityError:  # somebody rated it at the same moment
            raise AlreadyRated from None
        return rating

    async def _repair(self, rating: Rating, about: Subject) -> UUID:
        chosen = "、".join(TAGS[tag].say for tag in rating.tags)
        parts = [f"差评整改：{LEVELS[rating.level]}", about.title, chosen, rating.text]
        opened = await self.tickets.open(
            "；".join(part for part in parts if part)[:1000],
            plate=about.plate,
            matter=about.matter,
            contact=None,
            resident=rating.resident_id,
            context={"rating": str(rating.id), "event": f"{rating.event_kind} {rating.event_id}", "department": about.department},
            kind="repair",
            source="rating",
        )
        return opened.id

    async def _report(self, rating: Rating, about: Subject) -> None:
        where: dict[str, Any] = {"plate": about.plate, "matter": rating.matter_id, "resident": rating.resident_id}
        where["by"] = f"{rating.event_kind} {rating.event_id}"
        if rating.level <= BAD:
            said = "、".join(TAGS[tag].say for tag in rating.tags)
            await self.ledger.report("bad_rating", f"{said} {rating.text}".strip()[:500], field=rating.event_kind, **where)
        if rating.list_right is False:
            await self.ledger.report("list_wrong", rating.text, field=rating.wrong_material, **where)

    # --- for staff

    def listed(
        self,
        by: Staff,
        *,
        level: int | None = None,
        bad: bool = False,
        event_kind: str = "",
        area: str = "",
        department: str = "",
        matter: str = "",
    ) -> QuerySet[Rating]:
        """Newest first; who said it is not among what staff see."""
        rows = Rating.filter(by.where("ratings.read"))
        if level is not None:
            rows = rows.filter(level=level)
        if bad:
            rows = rows.filter(level__lte=BAD)
        if event_kind:
            rows = rows.filter(event_kind=event_kind)
        if area:
            rows = rows.filter(area_id__in=sorted(self.areas.below(area)))
        if department:
            rows = rows.filter(department=department)
        if matter:
            rows = rows.filter(matter_id=matter)
        return rows.order_by("-at", "id")

    async def by_level(self, by: Staff, group: Literal["department", "matter"], *, area: str = "") -> dict[str | None, list[int]]:
        """Department or matter -> how many of each level, 非常不满意 first; most 差评 first. What an appeal was upheld against counts for
        no department."""
        column = {"department": "department", "matter": "matter_id"}[group]
        rows = Rating.filter(by.where("ratings.read"))
        if area:
            rows = rows.filter(area_id__in=sorted(self.areas.below(area)))
        if group == "department":
            rows = rows.exclude(id__in=Subquery(RatingAppeal.filter(decision="upheld").values("rating_id")))
        counted = await rows.annotate(count=Count("id")).group_by(column, "level").values_list(column, "level", "count")
        found: dict[str | None, list[int]] = {}
        for name, level, count in counted:
            found.setdefault(name, [0] * len(LEVELS))[level - 1] = int(count)
        return dict(sorted(found.items(), key=lambda item: (-sum(item[1][:BAD]), -sum(item[1]), item[0] or "")))

    async def one_trip(self, by: Staff) -> list[OneTrip]:
        """By matter, of those who were asked often enough, the worst first."""
        rows = await Rating.filter(by.where("ratings.read"), trips__not_isnull=True).exclude(matter_id=None)
        found: dict[str, list[Rating]] = {}
        for row in rows:
            found.setdefault(str(row.matter_id), []).append(row)
        counted = [
            OneTrip(matter, len(said), sum(row.trips == 1 for row in said), sum(bool(row.list_right) for row in said))
            for matter, said in found.items()
            if len(said) >= self.least
        ]
        return sorted(counted, key=lambda row: (row.once / row.asked, row.matter))

    async def by_department(self, by: Staff) -> list[OfDepartment]:
        """The worst average first; what an appeal was upheld against counts for nobody."""
        upheld = set(await RatingAppeal.filter(decision="upheld").values_list("rating_id", flat=True))
        found: dict[str, OfDepartment] = {}
        rows = Rating.filter(by.where("ratings.read"), department__not_isnull=True)
        for id_, department, level in await rows.values_list("id", "department", "level"):
            row = found.setdefault(str(department), OfDepartment(str(department)))
            if id_ in upheld:
                row.left_out += 1
            else:
                row.rated, row.points, row.bad = row.rated + 1, row.points + int(level), row.bad + (int(level) <= BAD)
        return sorted((row for row in found.values() if row.rated >= self.least), key=lambda row: (row.average, row.department))

    async def hand_over(self, from_: UUID, to: UUID) -> None:
        """An anonymous resident signed in and turned out to be known."""
        await Rating.filter(resident_id=from_).update(resident_id=to)

    # --- ratings as part of a resident's personal data

    kind, say = "ratings", "我的评价"

    async def export(self, resident: UUID) -> list[dict[str, Any]]:
        return [
            {
                "of": f"{row.event_kind} {row.event_id}",
                "level": LEVELS[row.level],
                "tags": [TAGS[tag].say if tag in TAGS else tag for tag in row.tags],
                "text": row.text,
                "at": row.at.astimezone(CHINA).isoformat(),
            }
            for row in await Rating.filter(resident_id=resident).order_by("at", "id")
        ]

    async def erase(self, resident: UUID) -> Erased:
        kept = await Rating.filter(resident_id=resident).update(resident_id=None, anonymous=True)
        return Erased(0, kept, "评价不能修改和删除，已改为匿名，不再与您的身份相连" if kept else "")
