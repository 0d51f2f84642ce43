"""从草稿到版本: one way for every kind of entry of the knowledge base. Who may do what when, and that nothing is half published."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID, uuid4

from tortoise.transactions import in_transaction

from server import trail
from server.accounts.staff.caller import Staff
from server.clock import today
from server.editing.entry import Entries, InForce
from server.editing.errors import (
    BaseMoved,
    DraftChanged,
    DraftMoveRefused,
    DraftNotFound,
    EntryIdChanged,
    GateClosed,
    NothingChanged,
    ProposalNotFound,
    ReviewerIsAuthor,
    VersionNotFound,
)
from server.editing.gate import Gate
from server.editing.models import Draft, Proposal, Published
from server.matters.revision import raise_revision

OPEN = ["draft", "in_review", "approved"]
_MOVES = {
    "submit": ({"draft"}, "in_review"),
    "return": ({"in_review", "approved"}, "draft"),
    "approve": ({"in_review"}, "approved"),
    "publish": ({"approved"}, "published"),
    "withdraw": ({"draft", "in_review", "approved"}, "withdrawn"),
}


@dataclass(slots=True)
class Road(Entries):
    """The same for every kind of entry (entry.py)."""

    # --- reading

    async def draft(self, id_: UUID, *, lock: bool = False) -> Draft:
        rows = Draft.filter(id=id_, kind=self.kind)
        row = await (rows.select_for_update() if lock else rows).first()
        if row is None:
            raise DraftNotFound
        return row

    async def drafts(self, entry: str) -> list[Draft]:
        return await Draft.filter(kind=self.kind, entry_id=entry, state__in=OPEN).order_by("created_at")

    async def open_drafts(self) -> list[Draft]:
        return await Draft.filter(kind=self.kind, state__in=OPEN).order_by("-changed_at").limit(500)

    async def open_proposals(self) -> list[str]:
        """The entries that they are about."""
        found: list[str] = await Proposal.filter(kind=self.kind, state="open").values_list("entry_id", flat=True)  # type: ignore[assignment]
        return found

    async def proposals(self, entry: str) -> list[Proposal]:
        return await Proposal.filter(kind=self.kind, entry_id=entry).order_by("-created_at").limit(50)

    async def proposal(self, id_: UUID) -> Proposal:
        row = await Proposal.get_or_none(id=id_, kind=self.kind)
        if row is None:
            raise ProposalNotFound
        return row

    async def history(self, entry: str) -> list[Published]:
        return await Published.filter(kind=self.kind, entry_id=entry).order_by("-id").limit(100)

    async def version(self, entry: str, version: int) -> dict[str, Any]:
        """As JSON; {} for version 0, before which there was nothing. VersionNotFound."""
        self.in_force(entry)
        if version == 0:
            return {}
        found = await self.stored(entry, version)
        if found is None:
            raise VersionNotFound
        return found.model_dump(mode="json")

    # --- writing

    async def begin(self, entry: str, *, by: Staff, content: Mapping[str, Any] | None = None, why: str = "") -> Draft:
        """From the version in force, or from what was imported. The same content in an open draft of one's own is that draft."""
        now_in_force = self.in_force(entry)
        data = self.written(entry, content if content is not None else now_in_force.data)
        _same_id(data, entry)
        department = self._department(now_in_force, data)
        by.check(self._edit, area=None, department=department)
        mine = await Draft.filter(kind=self.kind, entry_id=entry, author_id=by.id, state="draft").order_by("-created_at").first()
        if mine is not None and (content is None or mine.content == data):
            return mine
        now = self.clock.now()
        row = await Draft.create(
            id=uuid4(),
            kind=self.kind,
            entry_id=entry,
            base_version=now_in_force.version,
            content=data,
            why=why,
            author_id=by.id,
            author_name=by.display_name,
            author_department=department or "",
            created_at=now,
            changed_at=now,
        )
        self._note("draft", row.id, entry, base=now_in_force.version)
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
            self._theirs(row, self._edit, by)
            if row.state != "draft":
                raise DraftMoveRefused(message="草稿已经提交审核，要改请先退回", detail={"state": row.state})
            _same_id(content, row.entry_id)
            kept = self.written(row.entry_id, content, was=row.content)
            given = {"content": kept, "why": why, "waivers": dict(waivers), "effective_on": effective_on}
            if seen != row.revision:
                if seen == row.revision - 1 and all(getattr(row, name) == value for name, value in given.items()):
                    return row  # the same save, sent again
                raise DraftChanged(detail={"revision": row.revision, "content": row.content, "why": row.why})
            for name, value in given.items():
                setattr(row, name, value)
            self._theirs(row, self._edit, by)  # a new entry cannot be written for a department that is not one's own
            if on_current:
                row.base_version = self.in_force(row.entry_id).version
            row.revision += 1
            row.changed_at = self.clock.now()
            await row.save()
        self._note("draft", row.id, row.entry_id, revision=row.revision)
        return row

    async def move(self, id_: UUID, what: str, *, by: Staff, say: str = "") -> Draft:
        """submit, return, approve, publish, withdraw. Where it stands already, nothing happens."""
        draft = await self.draft(id_)
        self._theirs(draft, self._edit if what in ("submit", "withdraw") else self._review, by)
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
        self._note("draft", row.id, row.entry_id, state=[draft.state, then], version=row.version)
        return row

    async def roll_back(self, entry: str, version: int, why: str, *, by: Staff) -> Published:
        """An older version comes into force again as it is; the one in force until now stays in the history."""
        now_in_force = self.in_force(entry)
        older = await self.stored(entry, version) if version else None
        department = now_in_force.department or (self.owner(older) if older is not None else None)
        by.check(self._review, area=None, department=department)
        if older is not None and (faults := self.unfit(older)):
            raise GateClosed(message="这个版本和现在的内容对不上，不能退回，请改好再发布", detail={"faults": faults[:20], "lint": []})
        async with in_transaction():
            before, _ = await self.numbers(entry)
            if version and older is None:
                raise VersionNotFound
            last = await Published.filter(kind=self.kind, entry_id=entry).order_by("-id").first()
            if before == version:
                if last is not None and last.version == version:
                    return last  # sent again
                raise NothingChanged
            done = await Published.create(
                kind=self.kind,
                entry_id=entry,
                version=version,
                before=before,
                how="rolled_back",
                why=why,
                reviewer_name=by.display_name,
                department=department or "",
                at=self.clock.now(),
            )
            await self.activate(entry, version)
            await raise_revision(self.changes(entry, before, version), at=self.clock.now())
        trail.note(self.kind, entry, version=[before, version], why=why)
        return done

    async def propose(self, entry: str, content: Mapping[str, Any], why: str, *, by: Staff) -> Proposal:
        by.check(f"{self.actions}.propose", area=by.area)
        now_in_force = self.in_force(entry)
        _same_id(content, entry)
        data = self.written(entry, content)
        if data == now_in_force.data:
            raise NothingChanged
        for mine in await Proposal.filter(kind=self.kind, entry_id=entry, staff_id=by.id, state="open"):
            if mine.content == data:
                return mine
        row = await Proposal.create(
            id=uuid4(),
            kind=self.kind,
            entry_id=entry,
            base_version=now_in_force.version,
            content=data,
            why=why,
            staff_id=by.id,
            staff_name=by.display_name,
            created_at=self.clock.now(),
        )
        self._note("proposal", row.id, entry)
        return row

    async def answer(self, id_: UUID, *, accept: bool, say: str, by: Staff) -> tuple[Proposal, Draft | None]:
        """Accepted, it becomes a draft of whoever accepted it."""
        async with in_transaction():
            row = await Proposal.filter(id=id_, kind=self.kind).select_for_update().first()
            if row is None:
                raise ProposalNotFound
            by.check(self._edit, area=None, department=self.in_force(row.entry_id).department)
            state = "accepted" if accept else "refused"
            if row.state not in ("open", state):
                raise DraftMoveRefused(message="这条建议已经答复过了", detail={"state": row.state})
            if row.state == "open":
                row.state, row.answer, row.answered_by, row.answered_at = state, say, by.display_name, self.clock.now()
                await row.save()
            proposed = self.written(row.entry_id, row.content, was=row.content)
            draft = await self.begin(row.entry_id, by=by, content=proposed, why=row.why) if accept else None
        self._note("proposal", row.id, row.entry_id, state=state)
        return row, draft

    async def publish_due(self) -> list[str]:
        """Approved drafts whose day has come. One that no longer passes goes back to its author with the reason."""
        done = []
        ripe = Draft.filter(kind=self.kind, state="approved", effective_on__lte=today(self.clock))
        for due in await ripe.order_by("effective_on", "changed_at"):
            gate = await self.look(due)
            async with in_transaction():
                row = await Draft.filter(id=due.id, state="approved", revision=due.revision).select_for_update(skip_locked=True).first()
                if row is None:
                    continue
                try:
                    self._must_be_open(row, gate)
                    row.state = "published"
                    await self._publish(row)
                    done.append(row.entry_id)
                except (GateClosed, BaseMoved) as refusal:
                    row.state, row.answer = "draft", f"到期没有自动发布：{refusal.message}"[:200]
                row.changed_at = self.clock.now()
                await row.save()
        return done

    async def _publish(self, row: Draft) -> None:
        """Inside the transaction of the move: a new version, in force, and every worker is told."""
        before, last = await self.numbers(row.entry_id)
        if before != row.base_version:
            raise BaseMoved(detail={"base": row.base_version, "in_force": before})
        content, now = self.read(row.content), self.clock.now()
        row.version = last + 1
        await self.keep(row.entry_id, row.version, content)
        await Published.create(
            kind=self.kind,
            entry_id=row.entry_id,
            version=row.version,
            before=before,
            how="published",
            why=row.why,
            waivers=row.waivers,
            author_name=row.author_name,
            reviewer_name=row.reviewer_name,
            department=self.owner(content) or "",
            at=now,
        )
        await self.activate(row.entry_id, row.version)
        await raise_revision(self.changes(row.entry_id, before, row.version), at=now)

    def _must_be_open(self, draft: Draft, gate: Gate) -> None:
        """GateClosed, NothingChanged or BaseMoved."""
        if not gate.open:
            raise GateClosed(
                detail={"faults": [say for _, say in gate.faults][:20], "lint": [t.finding.say for t in gate.lint if t.blocks][:20]}
            )
        now_in_force = self.in_force(draft.entry_id)
        if gate.content == now_in_force.content:
            raise NothingChanged
        if draft.base_version != now_in_force.version:
            raise BaseMoved(detail={"base": draft.base_version, "in_force": now_in_force.version})

    def _theirs(self, draft: Draft, action: str, by: Staff) -> None:
        by.check(action, area=None, department=self._department(self.in_force(draft.entry_id), draft.content))

    def _department(self, now_in_force: InForce, data: Mapping[str, Any]) -> str | None:
        """Whose it is; of an entry that is not there yet, whose it is meant to be."""
        if now_in_force.content is not None:
            return now_in_force.department
        meant = data.get("department")
        return meant if isinstance(meant, str) else None

    def _note(self, what: str, id_: UUID, entry: str, **detail: Any) -> None:
        trail.note(f"{self.kind}_{what}", id_, **{self.kind: entry}, **detail)

    @property
    def _edit(self) -> str:
        return f"{self.actions}.edit"

    @property
    def _review(self) -> str:
        return f"{self.actions}.review"


def _same_id(data: Mapping[str, Any], entry: str) -> None:
    if data.get("id") != entry:
        raise EntryIdChanged
