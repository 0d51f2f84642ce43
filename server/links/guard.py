"""不往内网走: what of a registered address the looker may follow, on every hop."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from ipaddress import ip_address
from urllib.parse import urlsplit

from server.public_hosts import Address, is_public, resolve

Resolve = Callable[[str, int], Awaitable[list[str]]]
USUAL_PORTS, FIRST_FREE_PORT = frozenset({80, 443}), 1024


class NotPublic(Exception):
    """The address leads into a network that is not public, or is none that a browser would open."""


class NoSuchName(Exception):
    """The name leads nowhere, or no name server answers."""


class Guard:
    def __init__(self, permits: Callable[[Address], bool] = is_public, resolve: Resolve = resolve) -> None:
        self._permits, self._resolve = permits, resolve

    async def addresses(self, url: str) -> list[str]:
        """Where to connect for that url; NotPublic or NoSuchName."""
        try:
            parts = urlsplit(url)
            port = parts.port if parts.port is not None else 443 if parts.scheme == "https" else 80
        except ValueError:
            raise NotPublic from None
        host = parts.hostname
        if parts.scheme not in ("http", "https") or not host or parts.username is not None or parts.password is not None:
            raise NotPublic
        if port not in USUAL_PORTS and port < FIRST_FREE_PORT:
            raise NotPublic
        try:
            found = [str(ip_address(host))]
        except ValueError:
            try:
                found = await self._resolve(host, port)
            except (OSError, UnicodeError) as fault:
                raise NoSuchName from fault
        if not found:
            raise NoSuchName
        for text in found:
            if not self._permits(ip_address(text.partition("%")[0])):
                raise NotPublic
        return found
