"""推送地址: nothing of the city's own network can be reached by naming it."""

from __future__ import annotations

import asyncio
import socket
from typing import Any

import pytest

from server.exchange import addresses
from server.exchange.errors import AddressRefused


@pytest.mark.parametrize("url", ["https://12345.example.gov.cn/in", "https://example.cn:8443/a?b=c", "https://1.1.1.1/x"])
def test_public_https_addresses_are_taken(url: str) -> None:
    assert addresses.read(url, loopback=False).scheme == "https"


@pytest.mark.parametrize(
    "url",
    [
        "",
        "example.cn",
        "http://example.cn/",
        "ftp://example.cn/",
        "file:///etc/passwd",
        "https://",
        "https://user:pass@example.cn/",
        "https://example.cn/#x",
        "https://example.cn:0/",
        "https://example.cn:99999/",
        "https://localhost/",
        "https://intranet/",
        "https://db.internal/",
        "https://printer.local/",
        "https://127.0.0.1/",
        "https://127.1/",
        "https://2130706433/",
        "https://0x7f.0.0.1/",
        "https://0.0.0.0/",
        "https://10.0.0.5/",
        "https://172.16.3.4/",
        "https://192.168.1.1/",
        "https://169.254.169.254/latest/meta-data",
        "https://100.64.0.1/",
        "https://224.0.0.1/",
        "https://[::1]/",
        "https://[fe80::1]/",
        "https://[fc00::1]/",
        "https://[::ffff:10.0.0.1]/",
        "https://[64:ff9b::a00:1]/",
        "https://[2002:a00:1::]/",
        "https://例子.cn/",
        "https://example.cn/" + "x" * 300,
        "https://exa mple.cn/",
        "https://example.cn/\r\nX: y",
    ],
)
def test_anything_else_is_refused(url: str) -> None:
    with pytest.raises(AddressRefused):
        addresses.read(url, loopback=False)


def test_this_machine_only_where_it_is_allowed_and_nothing_else_with_it() -> None:
    assert addresses.read("http://127.0.0.1:8080/x", loopback=True).port == 8080
    for url in ("http://example.cn/", "https://10.0.0.1/", "http://192.168.0.1/"):
        with pytest.raises(AddressRefused):
            addresses.read(url, loopback=True)


@pytest.mark.parametrize(
    ("found", "fits"),
    [(["1.1.1.1"], True), (["10.0.0.1"], False), (["1.1.1.1", "127.0.0.1"], False), (["::ffff:192.168.0.1"], False), ([], False)],
)
async def test_a_name_is_judged_by_every_address_it_has_at_the_moment_of_use(
    monkeypatch: pytest.MonkeyPatch, found: list[str], fits: bool
) -> None:
    async def lookup(*_: Any, **__: Any) -> list[Any]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, 443)) for address in found]

    monkeypatch.setattr(asyncio.get_running_loop(), "getaddrinfo", lookup)
    if fits:
        assert await addresses.resolve("a.example.cn", 443, loopback=False) == found[0]
    else:
        with pytest.raises(AddressRefused):
            await addresses.resolve("a.example.cn", 443, loopback=False)
