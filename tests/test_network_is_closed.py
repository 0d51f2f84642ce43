"""The guard itself: what would leave this machine fails, loopback works."""

from __future__ import annotations

import asyncio
import socket

import httpx
import pytest

from tests.network import NetworkClosed


@pytest.mark.parametrize("address", [("192.0.2.1", 80), ("2001:db8::1", 80)])
def test_a_connection_to_outside_is_refused_where_it_is_tried(address: tuple[str, int]) -> None:
    family = socket.AF_INET6 if ":" in address[0] else socket.AF_INET
    with socket.socket(family) as out, pytest.raises(NetworkClosed):
        out.connect(address)


def test_a_datagram_to_outside_is_refused_too() -> None:
    with socket.socket(type=socket.SOCK_DGRAM) as out, pytest.raises(NetworkClosed):
        out.sendto(b"hello", ("192.0.2.1", 53))


def test_no_name_is_looked_up() -> None:
    with pytest.raises(NetworkClosed):
        socket.getaddrinfo("restapi.amap.com", 443)


def test_an_http_client_cannot_leave_either() -> None:
    with httpx.Client() as http, pytest.raises(NetworkClosed):
        http.get("http://192.0.2.1/")


async def test_asyncio_cannot_leave_either() -> None:
    with pytest.raises(NetworkClosed):
        await asyncio.open_connection("192.0.2.1", 80)


async def test_loopback_is_open() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        reader, writer = await asyncio.open_connection("localhost", server.getsockname()[1], family=socket.AF_INET)
        server.accept()[0].close()
        assert await reader.read() == b""
        writer.close()
        await writer.wait_closed()
