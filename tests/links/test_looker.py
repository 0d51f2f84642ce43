"""看一眼网址, on a stand-in on loopback: what counts as open, what is dead, and where we never go."""

from __future__ import annotations

from collections.abc import AsyncIterator
from ipaddress import ip_address

import pytest
import pytest_asyncio

from server.links.guard import Guard, NotPublic
from server.links.looker import HttpLooker
from server.public_hosts import is_public
from tests.links.site_stand_in import SiteStandIn


@pytest_asyncio.fixture
async def sites() -> AsyncIterator[SiteStandIn]:
    async with SiteStandIn() as server:
        yield server


def looker(sites: SiteStandIn) -> HttpLooker:
    return HttpLooker(sites.guard(), timeout_s=1, whole_s=1.5, pause_s=0)


@pytest.mark.parametrize(
    ("path", "verdict"),
    [
        ("/ok", "ok"),
        ("/no-head", "ok"),
        ("/drops-head", "ok"),
        ("/signs-in", "ok"),
        ("/moved", "caution"),
        ("/403", "caution"),
        ("/412", "caution"),
        ("/429", "caution"),
        ("/404", "failed"),
        ("/410", "failed"),
        ("/500", "failed"),
        ("/503", "failed"),
        ("/loop", "failed"),
        ("/drop", "unreachable"),
        ("/slow", "unreachable"),
        ("/inside", "caution"),
        ("/file", "caution"),
        ("/nowhere", "unreachable"),
    ],
)
async def test_what_a_site_answers_is_read_as_a_person_would(sites: SiteStandIn, path: str, verdict: str) -> None:
    seen = (await looker(sites).look({"one": sites.at("site.example", path)}))["one"]
    assert (seen.verdict, bool(seen.why)) == (verdict, verdict != "ok")
    assert ("HEAD", "site.example", path) in sites.asked


async def test_an_address_that_moved_for_good_says_where_to(sites: SiteStandIn) -> None:
    seen = (await looker(sites).look({"one": sites.at("site.example", "/moved")}))["one"]
    assert seen.moved_to == sites.at("other.example", "/ok")


async def test_one_host_is_asked_one_after_the_other_and_few_hosts_at_once(sites: SiteStandIn) -> None:
    urls = {f"{host}-{n}": sites.at(f"h{host}.example", f"/ok?{n}") for host in range(12) for n in range(3)}
    seen = await looker(sites).look(urls)
    assert seen.keys() == urls.keys()
    assert {one.verdict for one in seen.values()} == {"ok"}
    assert sites.most_of_a_host == 1
    assert 1 < sites.most_at_once <= 6


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1", "255.255.255.255",
        "::1", "::", "fe80::1", "fc00::1", "ff02::1", "::ffff:10.0.0.1", "2002:0a00:0001::", "64:ff9b::a00:1",
    ],
)  # fmt: skip
def test_addresses_of_no_public_network_are_none_of_ours(address: str) -> None:
    assert not is_public(ip_address(address))


@pytest.mark.parametrize("address", ["114.114.114.114", "2400:3200::1", "::ffff:114.114.114.114"])
def test_public_addresses_are_looked_at(address: str) -> None:
    assert is_public(ip_address(address))


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd", "ftp://site.example/", "gopher://site.example/", "javascript:alert(1)", "", "site.example", "http://",
        "http://user:password@site.example/", "http://site.example:22/", "http://site.example:0/", "http://site.example:99999/",
        "http://127.0.0.1/", "http://[::1]/", "http://169.254.169.254/latest/meta-data",
    ],
)  # fmt: skip
async def test_what_no_resident_could_open_is_not_asked(url: str) -> None:
    async def public(host: str, port: int) -> list[str]:
        return ["114.114.114.114"]

    with pytest.raises(NotPublic):
        await Guard(resolve=public).addresses(url)


async def test_a_name_that_also_leads_inside_is_not_asked() -> None:
    async def mixed(host: str, port: int) -> list[str]:
        return ["114.114.114.114", "10.0.0.1"]

    with pytest.raises(NotPublic):
        await Guard(resolve=mixed).addresses("https://rebinding.example/")


async def test_the_connection_goes_to_the_address_that_was_looked_at(sites: SiteStandIn) -> None:
    """A second answer of the name server, which could lead inside, is never asked for."""
    asked = []

    async def once(host: str, port: int) -> list[str]:
        asked.append(host)
        return ["127.0.0.1"]

    guard = Guard(lambda address: address.is_loopback, once)
    seen = await HttpLooker(guard, timeout_s=1, whole_s=1.5).look({"one": sites.at("nowhere.invalid", "/ok")})
    assert (seen["one"].verdict, asked, sites.asked) == ("ok", ["nowhere.invalid"], [("HEAD", "nowhere.invalid", "/ok")])
