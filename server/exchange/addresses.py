"""推送地址: only public hosts over https. What a name resolves to is checked at the moment of use and that very address is connected to,
so that neither a private host nor a name that changes its mind leads into the city's own network."""

from __future__ import annotations

import asyncio
import re
import socket
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from urllib.parse import SplitResult, urlsplit

from server.exchange.errors import AddressRefused

LONGEST = 300
_CARRIES_IPV4 = tuple(IPv6Network(one) for one in ("64:ff9b::/96", "2002::/16", "2001::/32"))
"""An address of the old kind hides in these: translation, 6to4, Teredo."""
Ip = IPv4Address | IPv6Address
_PLAIN = re.compile(r"[!-~]+")


def read(url: str, *, loopback: bool) -> SplitResult:
    """AddressRefused for what can be refused by looking. loopback: this machine is allowed, without https."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        raise AddressRefused from None
    if len(url) > LONGEST or not _PLAIN.fullmatch(url) or not host or parts.username or parts.fragment or port == 0:
        raise AddressRefused
    literal = _literal(host)
    here = loopback and (host == "localhost" or (literal is not None and literal.is_loopback))
    if parts.scheme != "https" and not (here and parts.scheme == "http"):
        raise AddressRefused
    if literal is not None and not allowed(literal, loopback=loopback):
        raise AddressRefused(message="推送地址不能是内网、本机或保留的地址")
    if literal is None and not here and ("." not in host or host.rstrip(".").endswith((".local", ".internal", ".localhost"))):
        raise AddressRefused(message="推送地址不能是内网或本机的名字")
    return parts


def allowed(address: Ip, *, loopback: bool) -> bool:
    if isinstance(address, IPv6Address) and address.ipv4_mapped is not None:
        address = address.ipv4_mapped
    if address.is_loopback:
        return loopback
    if isinstance(address, IPv6Address) and any(address in net for net in _CARRIES_IPV4):
        return False
    return address.is_global and not address.is_multicast


async def resolve(host: str, port: int, *, loopback: bool) -> str:
    """One address to connect to. AddressRefused when any that the name has is not allowed; OSError when it has none."""
    found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    addresses = [ip_address(str(entry[4][0]).partition("%")[0]) for entry in found]
    if not addresses or not all(allowed(one, loopback=loopback) for one in addresses):
        raise AddressRefused
    return str(min(addresses, key=lambda one: one.version))


def _literal(host: str) -> Ip | None:
    """Also in the spellings that only some resolvers know, such as 0x7f.1 or 2130706433."""
    try:
        return ip_address(host)
    except ValueError:
        pass
    try:
        return IPv4Address(socket.inet_aton(host))
    except OSError:
        return None
