"""The network is closed in tests, but for loopback: a test that would reach outside fails at the place where it tries."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from ipaddress import ip_address
from typing import Any

import pytest


class NetworkClosed(AssertionError):
    """Something in a test wanted to leave this machine."""


def _is_here(host: Any) -> bool:
    if host is None or host in ("", "localhost", b"localhost"):
        return True
    text = host.decode() if isinstance(host, bytes) else str(host)
    try:
        return ip_address(text.partition("%")[0]).is_loopback
    except ValueError:
        return False


def _check_address(connection: socket.socket, address: Any) -> None:
    if connection.family in (socket.AF_INET, socket.AF_INET6) and not _is_here(address[0]):
        raise NetworkClosed(f"a test tried to reach {address[0]}")


@contextmanager
def closed() -> Iterator[None]:
    """Until the end of the block, sockets connect and names resolve on loopback only."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("connect", "connect_ex"):
            patch.setattr(socket.socket, name, _guarded(getattr(socket.socket, name)))
        patch.setattr(socket.socket, "sendto", _guarded_sendto(socket.socket.sendto))
        for name in ("getaddrinfo", "gethostbyname", "gethostbyname_ex"):
            patch.setattr(socket, name, _guarded_lookup(getattr(socket, name)))
        yield


def _guarded(real: Any) -> Any:
    def connect(self: socket.socket, address: Any) -> Any:
        _check_address(self, address)
        return real(self, address)

    return connect


def _guarded_sendto(real: Any) -> Any:
    def sendto(self: socket.socket, data: Any, *rest: Any) -> Any:
        _check_address(self, rest[-1])
        return real(self, data, *rest)

    return sendto


def _guarded_lookup(real: Any) -> Any:
    def lookup(host: Any, *args: Any, **kwargs: Any) -> Any:
        if not _is_here(host):
            raise NetworkClosed(f"a test tried to look up {host}")
        return real(host, *args, **kwargs)

    return lookup
