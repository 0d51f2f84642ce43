"""短信: the city's SMS gateway, spoken to by one small signed JSON call.

    POST <DOORPLATE_SMS_URL>   {"id", "phone", "template", "values": {...}}
    X-Timestamp: unix seconds     X-Signature: hex HMAC-SHA256 of "<timestamp>\\n<body>" under DOORPLATE_SMS_SECRET
    200 {"status": "accepted"} | {"status": "refused", "reason": "bad_number" | "unknown_template" | "opted_out" | ...}

Whichever operator stands behind it is the gateway's business: the approved wording lives there, as the operators demand.
"""

from __future__ import annotations

import hashlib
import hmac
import re

import httpx
import orjson
import structlog

from geo.breaker import Breaker
from server.channels.errors import NotDeliverable, SmsUnavailable
from server.channels.ports import TextMessage, Via
from server.clock import Clock

log = structlog.get_logger()
_REASON = re.compile(r"[a-z_]{1,40}")


class GatewaySms:
    def __init__(self, http: httpx.AsyncClient, url: str, secret: str, clock: Clock, *, timeout_s: float = 5.0) -> None:
        self._http, self._url, self._secret, self._clock, self._timeout_s = http, url, secret, clock, timeout_s
        self._breaker = Breaker(clock)

    @property
    def via(self) -> Via:
        return "sms"

    async def send(self, message: TextMessage) -> None:
        self._breaker.check()
        said = {"id": message.id, "phone": message.phone, "template": message.template, "values": dict(message.values)}
        try:
            answer = await self._ask(orjson.dumps(said))
        except (httpx.HTTPError, ValueError) as fault:
            log.warning("sms.no_answer", error=type(fault).__name__)
            failure = SmsUnavailable()
        else:
            self._breaker.succeeded()
            if answer.get("status") == "accepted":
                return
            reason = answer.get("reason")
            raise NotDeliverable(reason if isinstance(reason, str) and _REASON.fullmatch(reason) else "refused")
        self._breaker.failed(failure)
        raise failure

    async def _ask(self, body: bytes) -> dict[str, object]:
        """ValueError unless the gateway accepted or refused in so many words."""
        stamp = str(int(self._clock.now().timestamp()))
        signature = hmac.new(self._secret.encode(), stamp.encode() + b"\n" + body, hashlib.sha256).hexdigest()
        headers = {"content-type": "application/json", "x-timestamp": stamp, "x-signature": signature}
        response = await self._http.post(self._url, content=body, headers=headers, timeout=self._timeout_s)
        answer = orjson.loads(response.content) if response.status_code == 200 else None
        if not isinstance(answer, dict) or answer.get("status") not in ("accepted", "refused"):
            raise ValueError("not an answer")
        return answer
