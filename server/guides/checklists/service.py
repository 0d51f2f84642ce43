"""取件码: save, open on today's version, tick, change, delete."""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Literal
from uuid import UUID

from tortoise.exceptions import IntegrityError
from tortoise.transactions import in_transaction

from server.accounts.personal.service import Erased
from server.accounts.service import hashed
from server.bundles.content import BundleContent
from server.bundles.resolve import Standing
from server.bundles.service import BundleService, chosen_of
from server.clock import CHINA, Clock, today
from server.doorplates import scene
from server.guides.checklists.difference import Difference, difference
from server.guides.checklists.errors import (
    BundleNothingChosen,
    BundlePaused,
    ChecklistNotFound,
    ChecklistNotYours,
    ChecklistsTooMany,
    TickUnknown,
)
from server.guides.checklists.models import Checklist, CounterEvent
from server.guides.checklists.together import About, Together, as_one, changed_together, said_alone, said_together
from server.guides.errors import AnswerIllTyped
from server.guides.resolve import Resolution
from server.guides.service import GuideService
from server.matters.content import MatterContent

For = Literal["self", "relative", "other"]
HOLDS = timedelta(days=90)
"""From the last change. An errand that takes longer is prepared anew: rules will have changed."""
MOST_OF_A_RESIDENT = 50


@dataclass(frozen=True, slots=True)
class Opened:
    """A list as it stands now. now: on today's version; difference: from the list as it was saved."""

    row: Checklist
    version: int
    now: Resolution
    difference: Difference
    events: Sequence[CounterEvent]
    about: About
    bundle: Together | None = None
    """Of several matters in one go: where each stands. `now` is all of it as one list."""

    def whose(self, material: str) -> tuple[str, int, str]:
        """(matter, its version, its own name of the material) for a line of the list, "" for the list as a whole."""
        papers = self.bundle.standing.papers if self.bundle is not None else ()
        first = next(((matter, line.material.id) for paper in papers if paper.id == material for matter, line in paper.lines), None)
        if self.bundle is None or first is None:
            return self.row.matter_id, self.version if self.bundle is None else self.bundle.versions[self.row.matter_id], material
        return first[0], self.bundle.versions[first[0]], first[1]


class ChecklistService:
    def __init__(self, guides: GuideService, bundles: BundleService, clock: Clock) -> None:
        self.guides, self.bundles, self.clock = guides, bundles, clock

    async def save(
        self,
        matter: str,
        answers: Mapping[str, Any],
        *,
        made_for: For = "self",
        label: str = "",
        plate: str | None = None,
        resident: UUID | None = None,
        origin: str | None = None,
    ) -> tuple[Opened, str]:
        """(list, secret). The same origin (an Idempotency-Key) finds the same list, with a secret of the same worth in place of the
        first, which cannot be shown again. Raises MatterNotFound, AnswerIllTyped, ChecklistsTooMany."""
        published = self.guides.catalogue.get(matter)
        self.guides.resolution(published.content, answers, today(self.clock))  # refuses what is ill-typed
        held = {"matter_id": matter, "answers": dict(answers), "saved_version": published.version}
        return await self._save({**held, "made_for": made_for, "label": label, "plate_id": plate}, resident, origin)

    async def save_bundle(
        self,
        bundle: str,
        chosen: Sequence[str] | None,
        answers: Mapping[str, Any],
        *,
        made_for: For = "self",
        label: str = "",
        plate: str | None = None,
        resident: UUID | None = None,
        origin: str | None = None,
    ) -> tuple[Opened, str]:
        """As `save`, for several matters in one go. chosen None: all of them. Raises BundleNotFound, MemberUnknown, BundleNothingChosen."""
        content = self.bundles.get(bundle)
        members = [member.matter for member in chosen_of(content, chosen)]
        if not members:
            raise BundleNothingChosen
        self.bundles.standing(content, members, answers, self.bundles.matters, today(self.clock))  # refuses what is ill-typed
        held = {
            "matter_id": members[0],
            "bundle_id": bundle,
            "saved_matters": self._versions(members),
            "answers": dict(answers),
            "saved_version": self.bundles.kept[bundle].version,
        }
        return await self._save({**held, "made_for": made_for, "label": label, "plate_id": plate}, resident, origin)

    def _versions(self, matters: Iterable[str]) -> dict[str, int]:
        return {id_: self.guides.catalogue.get(id_).version for id_ in matters}

    async def _save(self, held: Mapping[str, Any], resident: UUID | None, origin: str | None) -> tuple[Opened, str]:
        secret, now = secrets.token_urlsafe(24), self.clock.now()
        origin_hash = hashed(f"{resident or ''}\n{origin}") if origin else None
        if resident and await Checklist.filter(resident_id=resident, expires_at__gt=now).count() >= MOST_OF_A_RESIDENT:
            raise ChecklistsTooMany
        for _ in range(5):
            known = await Checklist.get_or_none(origin_hash=origin_hash) if origin_hash else None
            if known is not None:
                known.secret_hash = hashed(secret)
                await known.save(update_fields=["secret_hash"])
                return await self.opened(known), secret
            try:
                row = await Checklist.create(
                    code=scene.mint(),
                    secret_hash=hashed(secret),
                    origin_hash=origin_hash,
                    saved_on=today(self.clock),
                    resident_id=resident,
                    created_at=now,
                    changed_at=now,
                    expires_at=now + HOLDS,
                    **held,
                )
            except IntegrityError:  # a retry at the same time, or the same code twice, which is one in 34 thousand million
                continue
            return await self.opened(row), secret
        raise AssertionError("no code was free")

    async def open(self, typed: str) -> Opened:
        """ChecklistNotFound alike for a code that never was, is over or was deleted."""
        return await self.opened(await self.row(typed))

    async def row(self, typed: str, *, lock: bool = False) -> Checklist:
        code, _ = scene.read(typed)
        rows = Checklist.filter(code=code, expires_at__gt=self.clock.now())
        row = await (rows.select_for_update() if lock else rows).first() if code else None
        if row is None:
            raise ChecklistNotFound
        return row

    async def mine(self, resident: UUID) -> list[Checklist]:
        """Newest first."""
        return (
            await Checklist.filter(resident_id=resident, expires_at__gt=self.clock.now()).order_by("-changed_at").limit(MOST_OF_A_RESIDENT)
        )

    def name_of(self, row: Checklist) -> str | None:
        """What it is about; None: that is no longer there."""
        if row.bundle_id is not None:
            bundle = self.bundles.bundles.get(row.bundle_id)
            return bundle.plain_name if bundle else None
        published = self.guides.catalogue.matters.get(row.matter_id)
        return published.content.plain_name if published else None

    async def change(
        self,
        typed: str,
        *,
        secret: str | None,
        resident: UUID | None,
        answers: Mapping[str, Any] | None = None,
        ticks: Sequence[str] | None = None,
        label: str | None = None,
    ) -> Opened:
        """None: stays as it is. New answers make today's version the saved one."""
        async with in_transaction():
            row = await self.row(typed, lock=True)
            self._theirs(row, secret, resident)
            now = self.clock.now()
            if answers is not None:
                self._answer_anew(row, answers)
            if ticks is not None:
                known = self._materials(row)
                if not set(ticks) <= known | set(row.ticks):
                    raise TickUnknown(detail={"unknown": sorted(set(ticks) - known)[:10]})
                row.ticks = [id_ for id_ in dict.fromkeys(ticks) if id_ in known]
            if label is not None:
                row.label = label
            row.changed_at, row.expires_at = now, now + HOLDS
            await row.save()
        return await self.opened(row)

    async def delete(self, typed: str, *, secret: str | None, resident: UUID | None) -> None:
        """For good, with what a counter wrote on it."""
        async with in_transaction():
            row = await self.row(typed, lock=True)
            self._theirs(row, secret, resident)
            await _delete([row.code])

    @staticmethod
    def _theirs(row: Checklist, secret: str | None, resident: UUID | None) -> None:
        if resident is not None and row.resident_id == resident:
            return
        if secret is None or not hmac.compare_digest(hashed(secret), row.secret_hash):
            raise ChecklistNotYours

    def _answer_anew(self, row: Checklist, answers: Mapping[str, Any]) -> None:
        """Today's versions become the saved ones."""
        day = today(self.clock)
        if row.bundle_id is None:
            published = self.guides.catalogue.get(row.matter_id)
            self.guides.resolution(published.content, answers, day)
            row.saved_version = published.version
        else:
            content, chosen = self.bundles.get(row.bundle_id), self._chosen(row)
            self.bundles.standing(content, chosen, answers, self.bundles.matters, day)
            row.saved_version, row.saved_matters = self.bundles.kept[row.bundle_id].version, self._versions(chosen)
        row.answers, row.saved_on = dict(answers), day

    def _materials(self, row: Checklist) -> set[str]:
        """Whatever can be on such a list."""
        if row.bundle_id is None:
            return {material.id for material in self.guides.catalogue.get(row.matter_id).content.materials}
        content = self.bundles.get(row.bundle_id)
        alone = {f"{id_}.{one.id}" for id_ in self._chosen(row) for one in self.guides.catalogue.get(id_).content.materials}
        return alone | {paper.id for paper in content.papers}

    def _chosen(self, row: Checklist) -> list[str]:
        """Those of the saved matters that the bundle still has, in its order."""
        members = [member.matter for member in self.bundles.get(str(row.bundle_id)).members]
        return [id_ for id_ in members if id_ in (row.saved_matters or {})]

    async def opened(self, row: Checklist) -> Opened:
        """Both lists are computed: the saved one on its version and day, the other on today's."""
        if row.bundle_id is not None:
            return await self._opened_together(row, row.bundle_id)
        catalogue, day = self.guides.catalogue, today(self.clock)
        published = catalogue.get(row.matter_id)
        now = self._replayed(published.content, row, day)
        changed = Difference()
        if (row.saved_version, row.saved_on) != (published.version, day):
            before = await catalogue.version(row.matter_id, row.saved_version)
            changed = difference(self._replayed(before, row, row.saved_on), now)
        content = published.content
        about = About(content.plain_name, content.official_name, content.note)
        return Opened(row, published.version, now, changed, await self._events(row), about)

    async def _opened_together(self, row: Checklist, bundle: str) -> Opened:
        if bundle not in self.bundles.bundles:
            raise BundlePaused(detail={"bundle": bundle})
        content, chosen, day = self.bundles.get(bundle), self._chosen(row), today(self.clock)
        versions, kept = self._versions(chosen), self.bundles.kept[bundle]
        standing = self._replayed_together(content, chosen, row, self.bundles.matters, day)
        now, changes = as_one(content, standing, self.bundles.matters), Difference()
        if (row.saved_version, row.saved_matters, row.saved_on) != (kept.version, versions, day):
            saved = await self.bundles.version(bundle, row.saved_version)
            matters = {id_: await self.guides.catalogue.version(id_, n) for id_, n in (row.saved_matters or {}).items()}
            before = self._replayed_together(saved, list(matters), row, matters, row.saved_on)
            changes = changed_together(as_one(saved, before, matters), before, now, standing)
        about = About(content.plain_name, content.name, content.note)
        names = {member.matter: self.guides.catalogue.get(member.matter).content.plain_name for member in content.members}
        together = Together(content, tuple(chosen), standing, versions, names)
        return Opened(row, kept.version, now, changes, await self._events(row), about, together)

    def said(self, opened: Opened) -> list[str]:
        """The answers, in words."""
        row, areas = opened.row, self.guides.areas.names
        if opened.bundle is not None:
            return said_together(opened.bundle.content, opened.bundle.chosen, row.answers, self.bundles.matters, areas)
        content = self.guides.catalogue.get(row.matter_id).content
        return said_alone(content, {id_: row.answers[id_] for id_ in row.answers if id_ not in opened.now.dropped}, areas)

    @staticmethod
    async def _events(row: Checklist) -> Sequence[CounterEvent]:
        return await CounterEvent.filter(code=row.code).order_by("step") if row.steps else []

    def _replayed_together(
        self, content: BundleContent, chosen: Sequence[str], row: Checklist, matters: Mapping[str, MatterContent], day: date
    ) -> Standing:
        """As `_replayed`. An ill-typed answer is named by the matter's question, whosever answer it came from."""
        answers = dict(row.answers)
        while True:
            try:
                return self.bundles.standing(content, chosen, answers, matters, day)
            except AnswerIllTyped as fault:
                own = [id_ for id_ in answers if id_.split(".")[-1] == fault.detail["question"]] or list(answers)
                for id_ in own:
                    del answers[id_]

    def _replayed(self, content: MatterContent, row: Checklist, day: date) -> Resolution:
        """An answer that a newer version would not take (a question became a number) is left out, and so asked again."""
        answers = dict(row.answers)
        while True:
            try:
                return self.guides.resolution(content, answers, day)
            except AnswerIllTyped as fault:
                del answers[fault.detail["question"]]

    async def hand_over(self, from_: UUID, to: UUID) -> None:
        """An anonymous resident signed in and turned out to be known."""
        await Checklist.filter(resident_id=from_).update(resident_id=to)

    # --- saved lists as part of a resident's personal data

    kind, say = "checklists", "我保存的材料清单"

    async def export(self, resident: UUID) -> list[dict[str, Any]]:
        return [
            {
                "code": row.code,
                "matter": row.matter_id,
                "bundle": row.bundle_id,
                "label": row.label,
                "for": row.made_for,
                "answers": row.answers,
                "ticks": row.ticks,
                "saved_at": row.created_at.astimezone(CHINA).isoformat(),
            }
            for row in await Checklist.filter(resident_id=resident).order_by("created_at", "code")
        ]

    async def erase(self, resident: UUID) -> Erased:
        codes: list[str] = await Checklist.filter(resident_id=resident).values_list("code", flat=True)  # type: ignore[assignment]
        return Erased(await _delete(codes) if codes else 0)


async def forget_expired(before: datetime, at_once: int) -> int:
    """How many were deleted; at_once at most."""
    codes: list[str] = await Checklist.filter(expires_at__lt=before).limit(at_once).values_list("code", flat=True)  # type: ignore[assignment]
    return await _delete(codes) if codes else 0


async def _delete(codes: list[str]) -> int:
    """With what a counter wrote on them."""
    await CounterEvent.filter(code__in=codes).delete()
    return await Checklist.filter(code__in=codes).delete()
