"""推送地址: only public hosts over https (public_hosts.py), looked at when it is registered and again at the moment of use."""

from __future__ import annotations

import re
import socket
from ipaddress import IPv4Address, IPv6Address, ip_address
from urllib.parse import SplitResult, urlsplit

from server import public_hosts
from server.exchange.errors import AddressRefused
from server.public_hosts import Address

LONGEST = 300
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


def allowed(address: Address, *, loopback: bool) -> bool:
    inner = address.ipv4_mapped if isinstance(address, IPv6Address) else None
    return (loopback and (inner or address).is_loopback) or public_hosts.is_public(address)


async def resolve(host: str, port: int, *, loopback: bool) -> str:
    """One address to connect to. AddressRefused when any that the name has is not allowed; OSError when it has none."""
    addresses = [ip_address(one.partition("%")[0]) for one in await public_hosts.resolve(host, port)]
    if not addresses or not all(allowed(one, loopback=loopback) for one in addresses):
        raise AddressRefused
    return str(min(addresses, key=lambda one: one.version))


def _literal(host: str) -> Address | None:
    """Also in the spellings that only some resolvers know, such as 0x7f.1 or 2130706433."""
    try:
        return ip_address(host)
    except ValueError:
        pass
    try:
        return IPv4Address(socket.inet_aton(host))
    except OSError:
        return None
