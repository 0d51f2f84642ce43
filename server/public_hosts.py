"""公开的主机: an address that somebody typed may only lead to the public internet, whatever its name resolves to.

Whoever connects resolves the name once, looks at all that it resolves to, and aims at just that: a second answer of the name server (DNS
rebinding) is never asked for.
"""

from __future__ import annotations

import asyncio
import socket
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import httpx

Address = IPv4Address | IPv6Address
NAT64 = IPv6Network("64:ff9b::/96")


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
    """All addresses of a name, each once. OSError or UnicodeError when it has none."""
    found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(row[4][0]) for row in found))


def aimed(http: httpx.AsyncClient, method: str, url: str, address: str, **rest: Any) -> httpx.Request:
    """A request to that address; the name is only said (Host, and to the certificate)."""
    import httpx  # here, because a server that asks nobody does without it

    parsed = httpx.URL(url)
    name = parsed.raw_host.decode("ascii")
    request = http.build_request(
        method, parsed.copy_with(host=address), extensions={} if _literal(name) else {"sni_hostname": name}, **rest
    )
    request.headers["host"] = parsed.netloc.decode("ascii")
    return request


def _literal(host: str) -> bool:
    try:
        ip_address(host.strip("[]"))
    except ValueError:
        return False
    return True
