"""推送: events go to a partner's address in their order, signed, until it takes them. At most one worker pushes to a partner at a time.

    POST <url>   the event as JSON; the addresses of its photos are made anew with every try
    X-Doorplate-Event: <event id>     the same at every try: whoever has seen it answers 200 and does nothing
    X-Doorplate-Timestamp: <unix seconds>
    X-Doorplate-Signature: hex HMAC-SHA256 of "<timestamp>\\n<body>" under the partner's secret; during a change of keys two, with a comma

2xx: taken. 400, 409, 413, 422: this event will never be taken, it is dead at once and an admin is shown it. Anything else, no answer
included: the partner is away; everything waits, longer each time up to an hour, and after days what is still waiting is dead.
"""

from __future__ import annotations

import asyncio
import hashlib
import hmac
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID

import orjson
import structlog
from tortoise.expressions import Q
from tortoise.transactions import in_transaction

from server import outbox
from server.clock import Clock, local
from server.exchange import addresses
from server.exchange.caller import as_caller
from server.exchange.errors import AddressRefused
from server.exchange.models import ExchangeEvent, Partner
from server.exchange.partners import ACTIVE, PUSH, PartnerService
from server.exchange.photos import PartnerPhotos, pushed
from server.public_hosts import aimed

if TYPE_CHECKING:
    import httpx

log = structlog.get_logger()
LEASE = timedelta(seconds=90)
MOST_SECONDS = 45.0
"""Of pushing in one go, well within the leases; the rest comes with the next record."""
TIMEOUT_S = 8.0
FIRST_PAUSE, LONGEST_PAUSE = timedelta(seconds=15), timedelta(hours=1)
NEVER_TAKEN = frozenset({"400", "409", "413", "422"})
LOOK_EVERY_S = 60.0
FORGOTTEN_FOR = timedelta(minutes=5)


class Pusher:
    def __init__(self, partners: PartnerService, photos: PartnerPhotos, clock: Clock, *, loopback: bool) -> None:
        self.partners, self.photos, self.clock, self.loopback = partners, photos, clock, loopback
        self._http: httpx.AsyncClient | None = None

    async def push(self, payload: dict[str, Any]) -> None:
        """Outbox handler. Whoever finds another one at work leaves it to them: they look once more after they let go."""
        id_ = UUID(payload["partner"])
        while (partner := await self._claimed(id_)) is not None:
            try:
                again_at = await self._all(partner)
            finally:
                await Partner.filter(id=id_).update(sending_until=None)
            if again_at is not None:
                await outbox.put(PUSH, at=again_at, partner=str(id_))
                return
            if not await _is_due(id_, self.clock.now()):
                return

    async def run(self) -> None:
        """Until cancelled: what a fault of ours left lying is taken up again."""
        while True:
            await asyncio.sleep(LOOK_EVERY_S)
            try:
                await self.sweep()
            except Exception:
                log.exception("exchange.not_swept")

    async def sweep(self) -> int:
        """How many partners had something that should have gone minutes ago."""
        now, found = self.clock.now(), 0
        for partner in await Partner.filter(state=ACTIVE, mode="realtime"):
            if await _is_due(partner.id, now - FORGOTTEN_FOR):
                await outbox.put(PUSH, at=now, partner=str(partner.id))
                found += 1
        return found

    async def close(self) -> None:
        if self._http is not None:
            await self._http.aclose()

    async def _claimed(self, id_: UUID) -> Partner | None:
        now = self.clock.now()
        free = Partner.filter(Q(sending_until=None) | Q(sending_until__lt=now), id=id_, state=ACTIVE, mode="realtime")
        return await Partner.get(id=id_) if await free.update(sending_until=now + LEASE) else None

    async def _all(self, partner: Partner) -> datetime | None:
        """In order, as long as they are taken. When to come again; None: nothing is left, or whoever set the next time will come."""
        until = asyncio.get_running_loop().time() + MOST_SECONDS
        await self._give_up(partner)
        while True:
            await partner.refresh_from_db()  # an admin may stop it, or change its address, meanwhile
            if partner.state != ACTIVE or partner.mode != "realtime":
                return None
            event = await ExchangeEvent.filter(partner_id=partner.id, fate="waiting").order_by("number").first()
            if event is None or (event.next_at is not None and local(event.next_at) > self.clock.now()):
                return None
            error = await self._sent(partner, event)
            event.attempts += 1
            if error and error not in NEVER_TAKEN:
                return await self._wait(partner, event, error)
            await self._settled(partner, event, error)
            if asyncio.get_running_loop().time() > until:
                return self.clock.now()

    async def _settled(self, partner: Partner, event: ExchangeEvent, error: str) -> None:
        now = self.clock.now()
        taken = {"fate": "delivered", "delivered_at": now} if not error else {"fate": "dead"}
        await ExchangeEvent.filter(id=event.id).update(attempts=event.attempts, error=error, next_at=None, **taken)
        if error:
            log.error("exchange.event_refused", partner=partner.name, event_id=str(event.id), status=error)
        await Partner.filter(id=partner.id).update(failures=0, sending_until=now + LEASE)

    async def _wait(self, partner: Partner, event: ExchangeEvent, error: str) -> datetime:
        pause: timedelta = min(FIRST_PAUSE * 2 ** min(partner.failures, 12), LONGEST_PAUSE)
        again_at = self.clock.now() + pause
        log.warning("exchange.partner_away", partner=partner.name, failures=partner.failures + 1, error=error)
        async with in_transaction():
            await ExchangeEvent.filter(id=event.id).update(attempts=event.attempts, error=error, next_at=again_at)
            await Partner.filter(id=partner.id).update(failures=partner.failures + 1)
        return again_at

    async def _give_up(self, partner: Partner) -> None:
        given_up = await ExchangeEvent.filter(partner_id=partner.id, fate="waiting", give_up_at__lte=self.clock.now()).update(
            fate="dead", next_at=None
        )
        if given_up:
            log.error("exchange.given_up", partner=partner.name, events=given_up)

    async def _sent(self, partner: Partner, event: ExchangeEvent) -> str:
        """Empty: taken. Else the status of the answer, or the class of the fault: texts of outside errors may hold anything."""
        import httpx  # here, because a server without partners does without it

        try:
            status = await asyncio.wait_for(self._post(partner, event), TIMEOUT_S)
        except (httpx.HTTPError, httpx.InvalidURL, OSError, TimeoutError, AddressRefused) as fault:
            return type(fault).__name__[:40]
        return "" if 200 <= status < 300 else str(status)

    async def _post(self, partner: Partner, event: ExchangeEvent) -> int:
        import httpx

        parts = addresses.read(partner.url, loopback=self.loopback)
        host, port = parts.hostname or "", parts.port or (443 if parts.scheme == "https" else 80)
        address = await addresses.resolve(host, port, loopback=self.loopback)
        if self._http is None:
            apart = httpx.Limits(max_keepalive_connections=0)  # two names at one address must not share what was verified for one of them
            self._http = httpx.AsyncClient(timeout=TIMEOUT_S, limits=apart, follow_redirects=False, trust_env=False)
        step = (event.ticket_id, event.step)
        offered = await self.photos.offered([step], by=as_caller(partner, self.partners.areas))
        body, stamp = orjson.dumps(event.payload | {"photos": pushed(offered.get(step, ()))}), str(int(self.clock.now().timestamp()))
        headers = {
            "content-type": "application/json",
            "x-doorplate-event": str(event.id),
            "x-doorplate-timestamp": stamp,
            "x-doorplate-signature": ",".join(signed(secret, stamp, body) for secret in self.partners.secrets_of(partner)),
        }
        request = aimed(self._http, "POST", partner.url, address, content=body, headers=headers)
        answer = await self._http.send(request, stream=True)  # what it says beyond the status is not read
        await answer.aclose()
        return answer.status_code


def signed(secret: str, stamp: str, body: bytes) -> str:
    return hmac.new(secret.encode(), stamp.encode() + b"\n" + body, hashlib.sha256).hexdigest()


async def _is_due(partner: UUID, by: datetime) -> bool:
    """Should the event whose turn it is have gone by then? Those behind it wait with it."""
    event = await ExchangeEvent.filter(partner_id=partner, fate="waiting").order_by("number").first()
    return event is not None and (event.next_at is None or local(event.next_at) <= by)
