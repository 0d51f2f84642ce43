"""内容安全: may this be shown? WeChat looks (msgSecCheck, mediaCheckAsync); what happens when it cannot is decided by kind of content.

A resident who asks for help must get through while WeChat is away; what stands in public waits or is refused.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

import structlog
from tortoise.transactions import in_transaction

from server import outbox
from server.channels.models import MediaCheck
from server.channels.ports import MiniProgram, Place, Verdict
from server.clock import Clock
from server.errors import DoorplateError, Unavailable

log = structlog.get_logger()
LATEST = timedelta(hours=1)
MOST_AT_ONCE = 500

Outcome = Literal["allow", "hold", "block"]
"""allow: show it. hold: keep it for a person to look at. block: refuse it."""
OnOutage = Literal["block", "hold", "flag"]
"""flag: let it through, marked as unchecked."""


@dataclass(frozen=True, slots=True)
class Policy:
    place: Place
    on_outage: OnOutage
    on_review: Outcome


POLICIES: dict[str, Policy] = {
    "help_message": Policy("social", "flag", "allow"),  # 找帮办说的话：不能因为检查不了就没人应
    "help_picture": Policy("social", "flag", "hold"),
    "ticket": Policy("social", "flag", "allow"),  # 诉求先收下，再看
    "rating": Policy("comment", "hold", "hold"),
    "suggestion": Policy("forum", "hold", "hold"),
    "nickname": Policy("profile", "block", "block"),
    "notice": Policy("forum", "hold", "hold"),
}


@dataclass(frozen=True, slots=True)
class Decision:
    """checked: somebody really looked. A decision without it is marked wherever the content is shown to staff."""

    outcome: Outcome
    checked: bool
    label: int = 0
    trace_id: str | None = None


class SafetyService:
    def __init__(self, mini: MiniProgram, clock: Clock) -> None:
        self.mini, self.clock = mini, clock

    async def text(self, kind: str, text: str, *, openid: str | None) -> Decision:
        """kind: a key of POLICIES. openid None: not a WeChat resident, nobody can look, the outage rule decides."""
        policy = POLICIES[kind]
        if openid is None:
            return _unchecked(policy)
        try:
            found = await self.mini.check_text(text, openid=openid, place=policy.place)
        except Unavailable as fault:
            log.warning("safety.unchecked", kind=kind, code=fault.code)
            return _unchecked(policy)
        return Decision(_outcome(policy, found), found.checked, found.label)

    async def media(self, kind: str, url: str, *, of: Literal["picture", "audio"], ref: str, openid: str | None) -> Decision:
        """Held until the verdict comes (event `media.checked` with ref and outcome), unless nobody can look. url: up to 10 MB, within
        WeChat's reach. Call it outside a transaction."""
        policy = POLICIES[kind]
        if openid is None:
            return _unchecked(policy)
        try:
            trace = await self.mini.check_media(url, kind=of, openid=openid, place=policy.place)
        except Unavailable as fault:
            log.warning("safety.unchecked", kind=kind, code=fault.code)
            return _unchecked(policy)
        if self.mini.via == "recording":  # no verdict will ever be pushed
            return _unchecked(policy)
        await MediaCheck.create(trace_id=trace[:64], kind=kind, ref=ref, via=self.mini.via, asked_at=self.clock.now())
        return Decision("hold", checked=False, trace_id=trace)

    async def media_checked(self, trace_id: str, verdict: Verdict | None) -> None:
        """The pushed verdict; None: WeChat could not fetch the file. Counted once. VerdictTooEarly when nobody asked (yet): the push may
        overtake the answer that carries the trace id, and WeChat repeats a push that was not taken."""
        async with in_transaction():
            row = await MediaCheck.filter(trace_id=trace_id[:64]).select_for_update().first()
            if row is None:
                raise VerdictTooEarly
            if row.answered_at is not None:
                return
            policy = POLICIES[row.kind]
            decision = _unchecked(policy) if verdict is None else Decision(_outcome(policy, verdict), True, verdict.label)
            row.suggest, row.label = (verdict.suggest, verdict.label) if verdict else ("unseen", 0)
            row.answered_at = self.clock.now()
            await row.save(update_fields=["suggest", "label", "answered_at"])
            await outbox.put(
                "media.checked",
                at=row.answered_at,
                trace_id=row.trace_id,
                ref=row.ref,
                kind=row.kind,
                outcome=decision.outcome,
                checked=decision.checked,
            )

    async def give_up(self) -> None:
        """Verdicts come within half an hour; what is still held after an hour goes by the outage rule."""
        late = MediaCheck.filter(answered_at=None, asked_at__lt=self.clock.now() - LATEST).limit(MOST_AT_ONCE)
        for row in await late:
            await self.media_checked(row.trace_id, None)


class VerdictTooEarly(Unavailable):
    code, message = "verdict_too_early", "还没有这个检查，请稍后再推送"


class ContentRefused(DoorplateError):
    """For whoever shows a blocked decision to the person who wrote it."""

    status, code, message = 422, "content_refused", "内容里有不适合发布的词句，请修改后再发"


def _outcome(policy: Policy, verdict: Verdict) -> Outcome:
    if verdict.suggest == "risky":
        return "block"
    return policy.on_review if verdict.suggest == "review" else "allow"


def _unchecked(policy: Policy) -> Decision:
    outcome: Outcome = "allow" if policy.on_outage == "flag" else policy.on_outage
    return Decision(outcome, checked=False)
