"""草稿到版本: who may do what when, and that nothing is half published."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid4

import structlog
from tortoise.transactions import in_transaction

from server import trail
from server.accounts.staff.caller import Staff
from server.areas.service import AreaService
from server.clock import Clock, today
from server.editing.errors import (
    BaseMoved,
    DraftChanged,
    DraftMoveRefused,
    DraftNotFound,
    GateClosed,
    MatterIdChanged,
    NothingChanged,
    OfficialMadeUp,
    OfficialReadOnly,
    ProposalNotFound,
    ReviewerIsAuthor,
    VersionNotFound,
)
from server.editing.gate import Gate, look
from server.editing.models import Draft, Proposal, Published
from server.ledger.service import LedgerService
from server.matters.catalogue import Catalogue, digest
from server.matters.content import MatterContent
from server.matters.models import Matter, MatterVersion
from server.matters.revision import Change, raise_revision

log = structlog.get_logger()
EDIT, REVIEW, PROPOSE, READ = "matters.edit", "matters.review", "matters.propose", "matters.read"
EVERY = 30.0
SOON = timedelta(days=30)
_MOVES = {
    "submit": ({"draft"}, "in_review"),
    "return": ({"in_review", "approved"}, "draft"),
    "approve": ({"in_review"}, "approved"),
    "publish": ({"approved"}, "published"),
    "withdraw": ({"draft", "in_review", "approved"}, "withdrawn"),
}


@dataclass(slots=True)
class EditingService:
    catalogue: Catalogue
    areas: AreaService
    clock: Clock
    ledger: LedgerService
    _overdue: set[tuple[str, date]] = field(default_factory=set)

    # --- reading

    async def draft(self, id_: UUID, *, lock: bool = False) -> Draft:
        rows = Draft.filter(id=id_)
        row = await (rows.select_for_update() if lock else rows).first()
        if row is None:
            raise DraftNotFound
        return row

    async def drafts(self, matter: str) -> list[Draft]:
        return await Draft.filter(matter_id=matter, state__in=["draft", "in_review", "approved"]).order_by("created_at")

    async def open_drafts(self) -> list[Draft]:
        return await Draft.filter(state__in=["draft", "in_review", "approved"]).order_by("-changed_at").limit(500)

    async def proposals(self, matter: str) -> list[Proposal]:
        return await Proposal.filter(matter_id=matter).order_by("-created_at").limit(50)

    async def proposal(self, id_: UUID) -> Proposal:
        row = await Proposal.get_or_none(id=id_)
        if row is None:
            raise ProposalNotFound
        return row

    async def history(self, matter: str) -> list[Published]:
        return await Published.filter(matter_id=matter).order_by("-id").limit(100)

    async def versions(self, matter: str) -> list[MatterVersion]:
        self.catalogue.get(matter)
        return await MatterVersion.filter(matter_id=matter).only("id", "version", "published_at").order_by("-version")

    async def version(self, matter: str, version: int) -> dict[str, Any]:
        self.catalogue.get(matter)
        row = await MatterVersion.get_or_none(matter_id=matter, version=version)
        if row is None:
            raise VersionNotFound
        return MatterContent.model_validate(row.content).model_dump(mode="json")

    def in_force(self, matter: str) -> dict[str, Any]:
        return self.catalogue.get(matter).content.model_dump(mode="json")

    async def look(self, draft: Draft) -> Gate:
        """In a thread of its own: half a second of computing would hold up every resident."""
        in_force, day = self.catalogue.get(draft.matter_id).content, today(self.clock)
        return await asyncio.to_thread(look, draft.content, in_force, waivers=draft.waivers, as_of=day, areas=dict(self.areas.names))

    # --- writing

    async def begin(self, matter: str, *, by: Staff, content: Mapping[str, Any] | None = None, why: str = "") -> Draft:
        """From the version in force, or from what was imported. The same content in an open draft of one's own is that draft."""
        published = self.catalogue.get(matter)
        by.check(EDIT, area=None, department=published.content.department)
        data = self._with_official(dict(content) if content is not None else self.in_force(matter), matter)
        _same_id(data, matter)
        mine = await Draft.filter(matter_id=matter, author_id=by.id, state="draft").order_by("-created_at").first()
        if mine is not None and (content is None or mine.content == data):
            return mine
        now = self.clock.now()
        row = await Draft.create(
            id=uuid4(),
            matter_id=matter,
            base_version=published.version,
            content=data,
            why=why,
            author_id=by.id,
            author_name=by.display_name,
            author_department=published.content.department,
            created_at=now,
            changed_at=now,
        )
        trail.note("matter_draft", row.id, matter=matter, base=published.version)
        return row

    async def save(
        self,
        id_: UUID,
        *,
        seen: int,
        by: Staff,
        content: Mapping[str, Any],
        why: str,
        waivers: Mapping[str, str],
        effective_on: date | None,
        on_current: bool = False,
    ) -> Draft:
        """seen: the revision that was on the screen. DraftChanged with the other text when somebody else saved meanwhile."""
        async with in_transaction():
            row = await self.draft(id_, lock=True)
            self._theirs(row, EDIT, by)
            if row.state != "draft":
                raise DraftMoveRefused(message="草稿已经提交审核，要改请先退回", detail={"state": row.state})
            _same_id(content, row.matter_id)
            given = {
                "content": self._with_official(content, row.matter_id, was=row.content.get("official")),
                "why": why,
                "waivers": dict(waivers),
                "effective_on": effective_on,
            }
            if seen != row.revision:
                if seen == row.revision - 1 and all(getattr(row, name) == value for name, value in given.items()):
                    return row  # the same save, sent again
                raise DraftChanged(detail={"revision": row.revision, "content": row.content, "why": row.why})
            for name, value in given.items():
                setattr(row, name, value)
            if on_current:
                row.base_version = self.catalogue.get(row.matter_id).version
            row.revision += 1
            row.changed_at = self.clock.now()
            await row.save()
        trail.note("matter_draft", row.id, matter=row.matter_id, revision=row.revision)
        return row

    async def move(self, id_: UUID, what: str, *, by: Staff, say: str = "") -> Draft:
        """submit, return, approve, publish, withdraw. Where it stands already, nothing happens."""
        draft = await self.draft(id_)
        self._theirs(draft, EDIT if what in ("submit", "withdraw") else REVIEW, by)
        states, then = _MOVES[what]
        if draft.state == then:
            return draft
        if what in ("approve", "publish") and draft.author_id == by.id:
            raise ReviewerIsAuthor
        gate = await self.look(draft) if what in ("submit", "approve", "publish") else None
        if gate is not None:
            self._must_be_open(draft, gate)
        if what == "publish" and draft.effective_on is not None and draft.effective_on > today(self.clock):
            raise DraftMoveRefused(message=f"定在 {draft.effective_on.isoformat()} 生效，到时会自动发布", detail={"state": draft.state})
        async with in_transaction():
            row = await self.draft(id_, lock=True)
            if row.revision != draft.revision or row.state not in states:
                raise DraftMoveRefused(detail={"state": row.state})
            row.state, row.changed_at = then, self.clock.now()
            if what in ("approve", "return"):
                row.reviewer_id, row.reviewer_name, row.answer = by.id, by.display_name, say
            if what == "publish":
                await self._publish(row)
            await row.save()
        trail.note("matter_draft", row.id, matter=row.matter_id, state=[draft.state, then], version=row.version)
        return row

    async def roll_back(self, matter: str, version: int, why: str, *, by: Staff) -> Published:
        """An older version comes into force again as it is; the one in force until now stays in the history."""
        published = self.catalogue.get(matter)
        by.check(REVIEW, area=None, department=published.content.department)
        async with in_transaction():
            row = await Matter.filter(id=matter).select_for_update().get()
            if not await MatterVersion.exists(matter_id=matter, version=version):
                raise VersionNotFound
            last = await Published.filter(matter_id=matter).order_by("-id").first()
            if row.active_version == version:
                if last is not None and last.version == version:
                    return last  # sent again
                raise NothingChanged
            done = await Published.create(
                matter_id=matter,
                version=version,
                before=row.active_version,
                kind="rolled_back",
                why=why,
                reviewer_name=by.display_name,
                department=published.content.department,
                at=self.clock.now(),
            )
            await Matter.filter(id=matter).update(active_version=version)
            await raise_revision([Change("matter", matter, version=version)], at=self.clock.now())
        trail.note("matter", matter, version=[row.active_version, version], why=why)
        return done

    async def propose(self, matter: str, content: Mapping[str, Any], why: str, *, by: Staff) -> Proposal:
        by.check(PROPOSE, area=by.area)
        published = self.catalogue.get(matter)
        _same_id(content, matter)
        data = self._with_official(content, matter)
        if data == self.in_force(matter):
            raise NothingChanged
        for mine in await Proposal.filter(matter_id=matter, staff_id=by.id, state="open"):
            if mine.content == data:
                return mine
        row = await Proposal.create(
            id=uuid4(),
            matter_id=matter,
            base_version=published.version,
            content=data,
            why=why,
            staff_id=by.id,
            staff_name=by.display_name,
            created_at=self.clock.now(),
        )
        trail.note("matter_proposal", row.id, matter=matter)
        return row

    async def answer(self, id_: UUID, *, accept: bool, say: str, by: Staff) -> tuple[Proposal, Draft | None]:
        """Accepted, it becomes a draft of whoever accepted it."""
        async with in_transaction():
            row = await Proposal.filter(id=id_).select_for_update().first()
            if row is None:
                raise ProposalNotFound
            by.check(EDIT, area=None, department=self.catalogue.get(row.matter_id).content.department)
            state = "accepted" if accept else "refused"
            if row.state not in ("open", state):
                raise DraftMoveRefused(message="这条建议已经答复过了", detail={"state": row.state})
            if row.state == "open":
                row.state, row.answer, row.answered_by, row.answered_at = state, say, by.display_name, self.clock.now()
                await row.save()
            draft = (
                await self.begin(
                    row.matter_id, by=by, content={**row.content, "official": self.in_force(row.matter_id)["official"]}, why=row.why
                )
                if accept
                else None
            )
        trail.note("matter_proposal", row.id, matter=row.matter_id, state=state)
        return row, draft

    # --- schedules

    async def run(self) -> None:
        """Until cancelled. Every worker looks; a draft's own row says who was first."""
        while True:
            await asyncio.sleep(EVERY)
            try:
                await self.publish_due()
                await self.note_overdue()
            except Exception:
                log.exception("editing.schedule_failed")

    async def publish_due(self) -> list[str]:
        """Approved drafts whose day has come. One that no longer passes goes back to its author with the reason."""
        done = []
        for due in await Draft.filter(state="approved", effective_on__lte=today(self.clock)).order_by("effective_on", "changed_at"):
            gate = await self.look(due)
            async with in_transaction():
                row = await Draft.filter(id=due.id, state="approved", revision=due.revision).select_for_update(skip_locked=True).first()
                if row is None:
                    continue
                try:
                    self._must_be_open(row, gate)
                    row.state = "published"
                    await self._publish(row)
                    done.append(row.matter_id)
                except (GateClosed, BaseMoved) as refusal:
                    row.state, row.answer = "draft", f"到期没有自动发布：{refusal.message}"[:200]
                row.changed_at = self.clock.now()
                await row.save()
        return done

    async def note_overdue(self) -> list[str]:
        """Matters beyond their review date, into the ledger once each: somebody has to look whether they still hold."""
        day, noted = today(self.clock), []
        for id_, published in self.catalogue.matters.items():
            due = published.content.review_by
            if due < day and (id_, due) not in self._overdue:
                self._overdue.add((id_, due))
                if await self.ledger.once("overdue", id_, due.isoformat(), f"过了复核期限 {due.isoformat()}，请核对后重新发布"):
                    noted.append(id_)
        return noted

    async def _publish(self, row: Draft) -> None:
        """Inside the transaction of the move: a new version, in force, and every worker is told."""
        matter = await Matter.filter(id=row.matter_id).select_for_update().get()
        if matter.active_version != row.base_version:
            raise BaseMoved(detail={"base": row.base_version, "in_force": matter.active_version})
        content, now = MatterContent.model_validate(row.content), self.clock.now()
        last = await MatterVersion.filter(matter_id=row.matter_id).order_by("-version").first()
        row.version = (last.version if last else 0) + 1
        await MatterVersion.create(
            matter_id=row.matter_id,
            version=row.version,
            content=content.model_dump(mode="json"),
            digest=digest(content),
            published_at=now,
            verified_by=content.department,
            verified_at=now,
        )
        await Published.create(
            matter_id=row.matter_id,
            version=row.version,
            before=matter.active_version,
            kind="published",
            why=row.why,
            waivers=row.waivers,
            author_name=row.author_name,
            reviewer_name=row.reviewer_name,
            department=content.department,
            at=now,
        )
        await Matter.filter(id=row.matter_id).update(active_version=row.version)
        await raise_revision([Change("matter", row.matter_id, version=row.version)], at=now)

    def _with_official(self, content: Mapping[str, Any], matter: str, *, was: Any = None) -> dict[str, Any]:
        """Imported official fields stay as they are; those that an older draft still holds give way. OfficialReadOnly, OfficialMadeUp."""
        kept, given = self.in_force(matter)["official"], content.get("official")
        if kept is None or not kept["imported"]:
            if isinstance(given, dict) and given.get("imported"):
                raise OfficialMadeUp
            return dict(content)
        if given not in (None, kept, was):
            raise OfficialReadOnly
        return {**content, "official": kept}

    def _must_be_open(self, draft: Draft, gate: Gate) -> None:
        """GateClosed, NothingChanged or BaseMoved."""
        if not gate.open:
            raise GateClosed(
                detail={"faults": [say for _, say in gate.faults][:20], "lint": [t.finding.say for t in gate.lint if t.blocks][:20]}
            )
        in_force = self.catalogue.get(draft.matter_id)
        if gate.content == in_force.content:
            raise NothingChanged
        if draft.base_version != in_force.version:
            raise BaseMoved(detail={"base": draft.base_version, "in_force": in_force.version})

    def _theirs(self, draft: Draft, action: str, by: Staff) -> None:
        by.check(action, area=None, department=self.catalogue.get(draft.matter_id).content.department)


def _same_id(data: Mapping[str, Any], matter: str) -> None:
    if data.get("id") != matter:
        raise MatterIdChanged
