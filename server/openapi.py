"""OpenAPI 3.1 from the routes themselves: what `endpoint` checks is what the document says."""

from __future__ import annotations

import re
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import models_json_schema
from sanic import Sanic
from sanic_routing.route import Route

from server.web import KEY_HEADER, Spec, View

REF = "#/components/schemas/{model}"


class ErrorDetail(View):
    code: str
    message: str
    detail: dict[str, Any]
    request_id: str


class ErrorView(View):
    error: ErrorDetail


def document(app: Sanic[Any, Any]) -> dict[str, Any]:
    """The whole document, built once at start."""
    found = [(route, spec) for route in app.router.routes if (spec := getattr(route.handler, "spec", None)) is not None]
    models: list[tuple[type[BaseModel], Any]] = [(ErrorView, "serialization")]
    for _, spec in found:
        if isinstance(spec.answers, type):
            models.append((spec.answers, "serialization"))
        if spec.body is not None:
            models.append((spec.body, "validation"))
    refs, schemas = models_json_schema(list(dict.fromkeys(models)), ref_template=REF)
    paths: dict[str, dict[str, Any]] = {}
    for route, spec in sorted(found, key=lambda item: (item[0].path, sorted(item[0].methods))):
        for method in sorted(route.methods):
            if method != "OPTIONS":
                paths.setdefault(_path(route), {})[method.lower()] = _operation(route, spec, refs)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "数字政务门牌 API",
            "version": "1",
            "description": "Coordinates leave as GCJ-02; times are ISO 8601 with offset. 演示内容，以主管部门核实为准。",
        },
        "paths": paths,
        "components": {
            "schemas": schemas.get("$defs", {}),
            "securitySchemes": {
                "token": {"type": "http", "scheme": "bearer"},
                "key": {"type": "apiKey", "in": "header", "name": KEY_HEADER},
            },
        },
    }


def _path(route: Route) -> str:
    path = re.sub(r"<(\w+):ext=(\w+)>", r"{\1}.\2", route.path)
    return "/" + re.sub(r"<(\w+)(:[^>]+)?>", r"{\1}", path)


def _operation(route: Route, spec: Spec, refs: Any) -> dict[str, Any]:
    refusal = {
        "description": "拒绝，原因见 error.code 与 error.message",
        "content": {"application/json": {"schema": {"$ref": REF.format(model="ErrorView")}}},
    }
    operation: dict[str, Any] = {
        "operationId": route.name.split(".")[-1],
        "summary": spec.summary,
        "parameters": [*_path_parameters(route), *_query_parameters(spec)],
        "responses": {str(spec.status): _answer(spec, refs), "4XX": refusal, "5XX": refusal},
    }
    if spec.body is not None:
        needed = any(field.is_required() for field in spec.body.model_fields.values())  # no body at all is read as {}
        operation["requestBody"] = {"required": needed, "content": {"application/json": {"schema": refs[(spec.body, "validation")]}}}
    if spec.upload is not None:
        content: dict[str, Any] = {kind: {"schema": {"type": "string", "format": "binary"}} for kind in spec.upload.types}
        operation["requestBody"] = {"required": True, "content": content}
    if spec.idempotent:
        key = {"type": "string", "minLength": 8, "maxLength": 128, "pattern": "^[ -~]+$"}
        operation["parameters"].append({"name": "Idempotency-Key", "in": "header", "required": False, "schema": key})
    if spec.allow is not None:
        operation["x-action"] = spec.allow
    if spec.signed_in is not False:
        operation["security"] = [{"token": []}] if spec.signed_in else [{}, {"token": []}]
    elif spec.scope is not None:
        operation["security"] = [{}, {"key": []}]
        operation["x-scope"] = spec.scope
    return operation


def _answer(spec: Spec, refs: Any) -> dict[str, Any]:
    if isinstance(spec.answers, str):
        if not spec.answers:
            return {"description": "转到网页"}
        return {"description": "成功", "content": {spec.answers: {"schema": {"type": "string"}}}}
    return {"description": "成功", "content": {"application/json": {"schema": refs[(spec.answers, "serialization")]}}}


def _path_parameters(route: Route) -> list[dict[str, Any]]:
    return [
        {"name": info.name, "in": "path", "required": True, "schema": {"type": "string", "minLength": 1}} for info in route.params.values()
    ]


def _query_parameters(spec: Spec) -> list[dict[str, Any]]:
    if spec.query is None:
        return []
    schema = spec.query.model_json_schema(by_alias=True, ref_template=REF)
    required = set(schema.get("required", ()))
    return [
        {
            "name": name,
            "in": "query",
            "required": name in required,
            "schema": _without_null(part),
            "description": part.get("description", ""),
        }
        for name, part in schema.get("properties", {}).items()
    ]


def _without_null(part: dict[str, Any]) -> dict[str, Any]:
    """A parameter that may be left out is not one that may be null."""
    options = [option for option in part.get("anyOf", ()) if option.get("type") != "null"]
    if len(options) == 1:
        part = {**options[0], **{key: value for key, value in part.items() if key not in ("anyOf", "default")}}
    return {key: value for key, value in part.items() if key not in ("title", "description") and not (key == "default" and value is None)}
