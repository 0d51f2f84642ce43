"""情境: where and when somebody asks, and what they say of themselves, against the editors' table of what people need there.

The same rows serve recommendations (recommend.py) and the small nudge that search gives to near matters (`Nudge`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from server.areas.service import AreaService
from server.clock import Clock
from server.doorplates.service import SITE_TYPES, DoorplateService
from server.matters.content import MatterContent
from server.search.models import Recommendation

SAYS = {
    "elder": "是老人",
    "newcomer": "刚来昆山",
    "parent": "家有孩子",
    "shop_owner": "开店办厂",
    "worker": "在上班",
    "job_seeker": "在找工作",
    "graduate": "刚毕业",
    "driver": "开车",
    "disabled": "有残疾",
    "veteran": "当过兵",
    "hmt": "是港澳台居民",
}
"""What a person may say of themselves (`for`), as the reason words it. Kept on their phone; neither logged nor counted here."""

WEIGHTS = {"site": 0.18, "area": 0.12, "says": 0.23, "season": 0.14, "time": 0.09, "tag": 0.12}
"""How much each agreement of place, time and person adds to a joined score, which is log odds: .23 makes a matter a quarter likelier."""
MOST = 0.46
"""No context adds more than this, however much agrees."""
LEANING = {"shop_owner": "enterprise"}
REMEMBERED = 2000


@dataclass(frozen=True, slots=True)
class Standing:
    """A person's situation, as far as it is known. town: the 区镇; area: the plate's own, which may be a community."""

    plate: str | None = None
    site_type: str | None = None
    area: str | None = None
    town: str | None = None
    says: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Nudge:
    """by: what is added to the joined score, at most MOST. why: in plain Chinese."""

    by: float
    why: str


@dataclass(frozen=True, slots=True)
class Fit:
    """One row of the table that holds now. kinds: what agreed (keys of WEIGHTS); none for what fits anywhere at any time."""

    matter: str
    kinds: tuple[str, ...]
    months: int
    why: str


def site_name(site_type: str) -> str:
    return SITE_TYPES.get(site_type, "公共场所")


@dataclass(slots=True)
class Surroundings:
    areas: AreaService
    plates: DoorplateService
    clock: Clock
    rows: list[Recommendation] = field(default_factory=list)
    _audience: dict[str, str] = field(default_factory=dict)
    _own: list[MatterContent] = field(default_factory=list)
    """Matters with a season or tags of their own."""
    _nudges: dict[tuple[Standing, int, bool, int], Mapping[str, Nudge]] = field(default_factory=dict)

    async def load(self) -> None:
        self.rows = await Recommendation.all().order_by("id")
        self._nudges = {}

    def know(self, matters: Iterable[MatterContent]) -> None:
        """Whom each is for, and the seasons and tags that stand in the matters themselves."""
        held = list(matters)
        self._audience = {content.id: content.audience for content in held}
        self._own = [content for content in held if content.season is not None or content.tags]
        self._nudges = {}

    def standing(self, plate: str | None, says: Iterable[str] = ()) -> Standing:
        """plate: whatever was scanned or typed; says: words that we do not know are passed over."""
        found = self.plates.origin(plate) if plate else None
        tags = frozenset(tag for tag in says if tag in SAYS) if says else frozenset()
        if found is None:
            return Standing(says=tags) if tags else NOWHERE
        town = self.areas.town_of(found.area)
        return Standing(found.scene_code, found.site_type, found.area, town.id if town else None, tags)

    def fits(self, at: Standing, now: datetime) -> list[Fit]:
        """The rows that hold here and now, then what the matters say of themselves where no row has said it."""
        weekend = now.weekday() > 4
        rows = [fit for row in self.rows if (fit := self._fit(row, at, now.month, weekend, now.hour)) is not None]
        said = {(fit.matter, kind) for fit in rows for kind in fit.kinds}
        return rows + [
            fit for content in self._own for fit in _own_fits(content, at, now.month) if (fit.matter, _row_kind(fit)) not in said
        ]

    def _fit(self, row: Recommendation, at: Standing, month: int, weekend: bool, hour: int) -> Fit | None:
        kinds: list[str] = []
        said: list[str] = []
        if row.site_type != "*":
            if row.site_type != at.site_type:
                return None
            kinds.append("site")
            said.append(f"您在{site_name(row.site_type)}扫码")
        if row.area_id != "*":
            if row.area_id not in (at.area, at.town):
                return None
            kinds.append("area")
            said.append(f"您在{self.areas.places[row.area_id].common_name}" if row.area_id in self.areas.places else "您在这一带")
        if row.says != "*":
            if row.says not in at.says:
                return None
            kinds.append("says")
            said.append(f"您说自己{SAYS[row.says]}")
        months = (row.month_to - row.month_from) % 12 + 1
        if months < 12:
            if not in_season(row.month_from, row.month_to, month):
                return None
            kinds.append("season")
        if row.days != "*" or row.hours != "*":
            if row.days != "*" and (row.days == "weekend") != weekend:
                return None
            if row.hours != "*" and not _in_hours(row.hours, hour):
                return None
            kinds.append("time")
        return Fit(row.matter_id, tuple(kinds), months, "，".join([*said, row.why]))

    def nudges(self, at: Standing, now: datetime) -> Mapping[str, Nudge]:
        """What this situation adds to a matter that is already among the candidates; the same for an hour."""
        key = (at, now.month, now.weekday() > 4, now.hour)
        found = self._nudges.get(key)
        if found is None:
            if len(self._nudges) >= REMEMBERED:
                self._nudges.clear()
            found = self._nudges[key] = self._summed(at, now)
        return found

    def _summed(self, at: Standing, now: datetime) -> dict[str, Nudge]:
        """Each kind of agreement counts once a matter; the reason is that of the row which agrees most."""
        kinds: dict[str, set[str]] = {}
        best: dict[str, tuple[float, str]] = {}
        for fit in self.fits(at, now):
            if fit.kinds:
                weight = sum(WEIGHTS[kind] for kind in fit.kinds)
                kinds.setdefault(fit.matter, set()).update(fit.kinds)
                best[fit.matter] = max(best.get(fit.matter, (0.0, "")), (weight, fit.why))
        found = {matter: Nudge(min(MOST, sum(WEIGHTS[kind] for kind in agreed)), best[matter][1]) for matter, agreed in kinds.items()}
        for tag, audience in LEANING.items():
            if tag in at.says:
                for matter, of in self._audience.items():
                    if of == audience and matter not in found:
                        found[matter] = Nudge(WEIGHTS["area"], f"您说自己{SAYS[tag]}，这是经营上的事")
        return found


def _own_fits(content: MatterContent, at: Standing, month: int) -> Iterator[Fit]:
    season = content.season
    if season is not None and season.holds(month):
        yield Fit(content.id, ("season",), season.months, season.why)
    told = next((tag for tag in content.tags if tag in at.says), None)
    if told is not None:
        yield Fit(content.id, ("tag",), 12, f"您说自己{SAYS[told]}，常办这件事")


def _row_kind(fit: Fit) -> str:
    """What a row of the editors' table calls the same agreement."""
    return "says" if fit.kinds == ("tag",) else fit.kinds[0]


NOWHERE = Standing()


def in_season(first: int, last: int, month: int) -> bool:
    """Months from first to last, which may lie in the next year."""
    return first <= month <= last if first <= last else month >= first or month <= last


def _in_hours(span: str, hour: int) -> bool:
    first, _, last = span.partition("-")
    return int(first) <= hour < int(last)
