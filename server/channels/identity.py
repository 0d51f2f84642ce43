"""实名身份: what we ask of a platform that knows who somebody is (苏服办, 鹿路通), and the stand-in that is used while none is connected.

No method logs or shows a ticket or a subject.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal, Protocol

from server.errors import Unauthorized

Provider = Literal["sufuban", "lulutong"]
PROVIDERS: dict[Provider, str] = {"sufuban": "苏服办", "lulutong": "鹿路通"}
Via = Literal["platform", "recording"]
"""recording: nobody was asked, and every answer that depends on it says so."""


class IdentityTicketInvalid(Unauthorized):
    code, message = "identity_ticket_invalid", "登录凭证无效、已过期或已经用过，请回到原来的应用重新进入"


@dataclass(frozen=True, slots=True)
class Identified:
    """subject: the platform's own lasting id of the person; no name and no number is asked for. real_name: it has checked who they are."""

    subject: str = field(repr=False)
    real_name: bool


class IdentityPlatform(Protocol):
    """One platform, entered from its own app, which hands our page a ticket."""

    @property
    def via(self) -> Via: ...

    async def identify(self, ticket: str) -> Identified:
        """Whose ticket it is; a ticket holds once. IdentityTicketInvalid otherwise, an Unavailable when nobody answers."""
        ...


_DEMO = re.compile(r"demo-[a-z0-9]{1,24}(-[a-z0-9]{8,40})")


class RecordingIdentity:
    """演示: takes tickets of the form demo-<who>-<anything>, checks nobody, and remembers which it was asked about."""

    via: Via = "recording"

    def __init__(self) -> None:
        self._used: set[str] = set()

    async def identify(self, ticket: str) -> Identified:
        found = _DEMO.fullmatch(ticket)
        if found is None or ticket in self._used:
            raise IdentityTicketInvalid
        if len(self._used) >= 10_000:
            self._used.clear()
        self._used.add(ticket)
        return Identified(ticket.removesuffix(found[1]), real_name=False)
