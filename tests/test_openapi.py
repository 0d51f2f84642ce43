"""The document at /api/v1/openapi.json is OpenAPI 3.1, and says no more and no less than the routes."""

from __future__ import annotations

import re
from typing import Any

import httpx
import jsonschema_rs
import pytest
import schemathesis
from sanic_routing.route import Route

from server.app import App

PREFIX = "/api/v1"
SOCKETS = {"/api/v1/sessions/{session_id}/live", "/api/v1/staff/sessions/{session_id}/live"}
PLAIN = {"/healthz", "/readyz", "/metrics", "/api/v1/openapi.json", *SOCKETS}
"""Served without a description of their own: probes, the document itself, and sockets, which OpenAPI has no words for."""


async def document(client: httpx.AsyncClient) -> dict[str, Any]:
    answer = await client.get(f"{PREFIX}/openapi.json")
    assert answer.headers["content-type"] == "application/json"
    found: dict[str, Any] = answer.json()
    return found


def template(route: Route) -> str:
    path = re.sub(r"<(\w+):ext=(\w+)>", r"{\1}.\2", route.path)
    return "/" + re.sub(r"<(\w+)(:[^>]+)?>", r"{\1}", path)


async def test_it_is_openapi_3_1_and_valid_as_such(client: httpx.AsyncClient) -> None:
    found = await document(client)
    assert found["openapi"] == "3.1.0"
    schemathesis.openapi.from_dict(found).validate()


async def test_every_route_of_the_api_is_described_with_its_methods(client: httpx.AsyncClient, app: App) -> None:
    described = {(path, method.upper()) for path, item in (await document(client))["paths"].items() for method in item}
    routed = {
        (template(route), method)
        for route in app.router.routes
        for method in route.methods - {"OPTIONS", "HEAD"}
        if template(route).startswith(PREFIX) and template(route) not in PLAIN
    }
    assert {(path, method) for path, method in described if path.startswith(PREFIX)} == routed
    assert len(routed) >= 10


async def test_no_two_operations_share_an_id_and_each_says_what_it_is_for(client: httpx.AsyncClient) -> None:
    operations = [operation for item in (await document(client))["paths"].values() for operation in item.values()]
    ids = [operation["operationId"] for operation in operations]
    assert len(set(ids)) == len(ids)
    assert all(operation["summary"] for operation in operations)


async def test_no_two_schemas_share_a_name(client: httpx.AsyncClient) -> None:
    """They would be told apart by the path of their module, and the clients' types with them."""
    assert [name for name in (await document(client))["components"]["schemas"] if "__" in name] == []


async def test_every_schema_is_valid_and_every_reference_leads_somewhere(client: httpx.AsyncClient) -> None:
    found = await document(client)
    schemas = found["components"]["schemas"]
    for schema in schemas.values():
        jsonschema_rs.meta.validate(schema | {"$schema": "https://json-schema.org/draft/2020-12/schema"})
    references = set(re.findall(r'"#/components/schemas/([^"]+)"', httpx.Response(200, json=found).text))
    assert references <= set(schemas)
    assert set(schemas) <= references | {"ErrorView"}


async def test_every_refusal_is_described_by_the_one_envelope(client: httpx.AsyncClient) -> None:
    for path, item in (await document(client))["paths"].items():
        for operation in item.values():
            refusal = operation["responses"]["4XX"]["content"]["application/json"]["schema"]
            assert refusal == {"$ref": "#/components/schemas/ErrorView"}, path


@pytest.mark.parametrize(
    ("path", "method", "counts"),
    [
        ("/api/v1/reports", "post", [{}, {"token": []}]),
        ("/api/v1/search", "get", [{}, {"key": []}]),
        ("/api/v1/entries/{code}", "get", None),
    ],
)
async def test_it_says_where_a_token_or_a_key_counts(client: httpx.AsyncClient, path: str, method: str, counts: object) -> None:
    assert (await document(client))["paths"][path][method].get("security") == counts


async def test_every_write_that_can_be_retried_says_so(client: httpx.AsyncClient) -> None:
    paths = (await document(client))["paths"]
    said = {
        path
        for path, item in paths.items()
        for operation in item.values()
        if any(parameter["name"] == "Idempotency-Key" for parameter in operation["parameters"])
    }
    assert {"/api/v1/reports", "/api/v1/residents"} <= said


async def test_an_optional_parameter_may_be_left_out_but_is_never_null(client: httpx.AsyncClient) -> None:
    parameters = (await document(client))["paths"]["/api/v1/halls"]["get"]["parameters"]
    by_name = {parameter["name"]: parameter for parameter in parameters}
    assert by_name["lat"]["schema"] == {"type": "number", "minimum": -90, "maximum": 90}
    assert not any(parameter["required"] for parameter in parameters)
    assert not any(parameter["schema"].get("type") == "null" for parameter in parameters)
