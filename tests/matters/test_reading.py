"""事项目录与办事指南: what everybody sees, and 304 for whoever has it already."""

from __future__ import annotations

import httpx
import pytest

from seeds.checking import Seeds


async def test_the_list_names_every_matter_and_each_has_a_list_of_its_own(client: httpx.AsyncClient, seeds: Seeds) -> None:
    matters = (await client.get("/api/v1/matters")).json()["matters"]
    assert {matter["id"]: matter["deep"] for matter in matters} == {content.id: content.deep for content in seeds.matters}
    assert all(matter["deep"] for matter in matters)


@pytest.mark.parametrize("path", ["/api/v1/matters", "/api/v1/matters/elderly-allowance"])
async def test_a_client_that_has_this_version_gets_304_and_no_body(client: httpx.AsyncClient, path: str) -> None:
    first = await client.get(path)
    assert first.status_code == 200
    etag = first.headers["etag"]
    for given in (etag, f"W/{etag}", f'"other", {etag}', "*"):
        again = await client.get(path, headers={"if-none-match": given})
        assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", etag)


async def test_a_client_with_another_version_gets_this_one(client: httpx.AsyncClient) -> None:
    answer = await client.get("/api/v1/matters/elderly-allowance", headers={"if-none-match": '"old"'})
    assert answer.status_code == 200


async def test_no_two_matters_share_an_etag(client: httpx.AsyncClient, seeds: Seeds) -> None:
    etags = [(await client.get(f"/api/v1/matters/{content.id}")).headers["etag"] for content in seeds.matters]
    assert len(set(etags)) == len(etags)


async def test_the_guide_says_who_where_how_and_what(client: httpx.AsyncClient) -> None:
    guide = (await client.get("/api/v1/matters/elderly-allowance")).json()
    assert guide["who_can"]
    assert guide["channels"]
    assert guide["where"]["service"]
    assert guide["materials"]
    assert guide["questions"]
    assert guide["faqs"]
    assert guide["version"] == 1
    assert guide["freshness"]["verified_by"] is None
    assert guide["freshness"]["say"]


async def test_a_slash_at_the_end_does_not_matter(client: httpx.AsyncClient) -> None:
    assert (await client.get("/api/v1/matters/")).status_code == 200
    assert (await client.get("/api/v1/matters/elderly-allowance/")).status_code == 200
