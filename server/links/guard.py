"""不往内网走: an address that somebody typed may only lead to the public internet, on every hop, whatever its name resolves to.

A name is resolved once, all that it resolves to is looked at, and the connection goes to just that: a second answer of the name server
(DNS rebinding) is never asked for.
"""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Awaitable, Callable
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from urllib.parse import urlsplit

Address = IPv4Address | IPv6Address
Resolve = Callable[[str, int], Awaitable[list[str]]]
NAT64 = IPv6Network("64:ff9b::/96")
USUAL_PORTS, FIRST_FREE_PORT = frozenset({80, 443}), 1024


class NotPublic(Exception):
    """The address leads into a network that is not public, or is none that a browser would open."""


class NoSuchName(Exception):
    """The name leads nowhere, or no name server answers."""


def is_public(address: Address) -> bool:
    """Also of what is wrapped into an IPv6 address."""
    if isinstance(address, IPv6Address):
        inner: Address | None = address.ipv4_mapped or address.sixtofour
        if inner is None and address.teredo is not None:
            inner = address.teredo[1]
        if inner is None and address in NAT64:
            inner = IPv4Address(int(address) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(inner)
    return address.is_global and not address.is_multicast


async def resolve(host: str, port: int) -> list[str]:
    try:
        found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as fault:
        raise NoSuchName from fault
    return list(dict.fromkeys(str(row[4][0]) for row in found))


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
            found = await self._resolve(host, port)
        if not found:
            raise NoSuchName
        for text in found:
            if not self._permits(ip_address(text.partition("%")[0])):
                raise NotPublic
        return found
