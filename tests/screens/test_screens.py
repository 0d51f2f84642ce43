"""大厅屏幕: for a plate or a hall, by what the server knows now."""

from __future__ import annotations

import httpx

from tests import people

MALL = "5QYDJT5R"


async def test_at_a_plate_it_shows_the_plate_what_is_done_there_and_the_nearest_halls(client: httpx.AsyncClient) -> None:
    screen = (await client.get(f"/api/v1/screens/{MALL}")).json()
    assert (screen["kind"], screen["playing"], len(screen["halls"])) == ("plate", True, 3)
    assert screen["matters"]
    assert (await client.get("/api/v1/screens/KS-KFQ-0001")).json()["name"] == screen["name"]
    code = await client.get(screen["qr"])
    assert code.text.startswith("<svg")


async def test_in_a_hall_it_shows_that_hall(client: httpx.AsyncClient) -> None:
    screen = (await client.get("/api/v1/screens/hall-zp")).json()
    assert (screen["kind"], screen["place"]) == ("hall", "张浦镇")
    assert screen["halls"][0]["name"] == screen["name"]
    assert (await client.get(screen["qr"])).status_code == 200


async def test_a_place_that_is_none_says_so(client: httpx.AsyncClient) -> None:
    for place in ("nowhere", "00000000", "x" * 200):
        assert (await client.get(f"/api/v1/screens/{place}")).json()["error"]["code"] == "screen_not_found"
        assert (await client.get(f"/screen-qr/{place}")).status_code == 404


async def test_the_page_brings_its_own_style_and_script_and_nothing_from_elsewhere(client: httpx.AsyncClient) -> None:
    page = await client.get(f"/screen/{MALL}")
    assert page.headers["content-security-policy"].startswith("default-src 'self'")
    assert "https://" not in page.text
    for name, kind in (("screen.css", "text/css"), ("screen.js", "text/javascript")):
        assert name in page.text
        assert (await client.get(f"/screen-files/{name}")).headers["content-type"].startswith(kind)
    assert (await client.get("/screen-files/..%2fhandlers.py")).status_code == 404


async def test_switched_off_only_the_code_and_the_phone_number_stay(client: httpx.AsyncClient) -> None:
    admin = await people.signed_in("city_admin")
    await client.put("/api/v1/staff/switches/screens", headers=admin.headers, json={"on": False, "reason": "维护"})
    screen = (await client.get(f"/api/v1/screens/{MALL}")).json()
    assert (screen["playing"], screen["matters"], screen["halls"], screen["notices"]) == (False, [], [], [])
