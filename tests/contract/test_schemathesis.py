"""schemathesis reads the OpenAPI document of the running server and tries to find an answer that the document does not allow.

The server counts one proxy in front of it, so that every call can come from an address of its own and no rate limit hides what lies behind.
"""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import httpx
import pytest
import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis import Case, CheckContext, Response
from schemathesis.core.parameters import ParameterLocation
from schemathesis.openapi import from_path
from schemathesis.specs.openapi.checks import ignored_auth, negative_data_rejection

from tests.channels.threads import serving
from tests.channels.wechat_stand_in import APPID, SECRET, WeChatStandIn
from tests.conftest import Templates, copy_template
from tests.contract.admins import HELPER, fresh_admin, make_helper
from tests.drift import DOCUMENT
from tests.live import Server, serve

EXAMPLES = 12
SAYS_WHY = {"area_unknown", "answer_ill_typed", "coordinates_incomplete", "idempotency_key_reused", "not_text", "query_empty"} | {
    "code_not_matching", "department_unknown", "grant_not_fitting", "password_too_weak", "password_unchanged",
    "notice_text_missing", "notice_times_wrong", "wechat_code_invalid", "wechat_sign_in_again",
    "area_too_wide", "characters_missing", "encoding_unknown", "file_unreadable", "header_missing", "no_rows", "nothing_to_inspect",
    "nothing_to_print", "number_malformed", "outside_the_city", "picture_unreadable", "round_note_missing", "step_incomplete",
    "successor_unfit", "area_fields_wrong", "days_wrong", "entry_fields_wrong", "span_wrong", "rule_unknown", "tick_unknown",
    "move_incomplete", "ticket_unfit", "ticket_department_unknown", "tag_unknown",
    "yaml_refused", "matter_id_changed", "gate_closed", "nothing_changed",
    "address_refused", "partner_unfit",
    "api_key_fields_wrong", "official_sheet_refused", "official_rows_wrong", "official_read_only", "official_made_up",
    "slot_unknown", "shift_wrong", "helper_unknown", "card_unknown",
    "card_id_invalid", "bundle_nothing_chosen", "member_unknown",
    "months_wrong", "ledger_move_incomplete", "account_missing", "case_wrong", "merge_wrong", "split_wrong", "owner_unknown", "alias_wrong",
    "duty_unfit", "hall_fields_wrong", "closure_times_wrong", "service_unknown", "picture_too_large",
}  # fmt: skip
"""Refusals of what no schema can forbid: control characters, half a position, a town that is none, a reused key ..."""
REAL = {"matter_id": "elderly-allowance", "scene": "5QYDJT5R", "member_id": HELPER} | {
    "bundle_id": "newborn",
    "kind": "policy",
    "card_id": "retirement-age",
}
"""Made-up names end at "no such matter", so every call is also made with names that exist."""
CONFIG = {
    "checks": {
        "positive_data_acceptance": {"expected-statuses": ["2xx", "3xx", "401", "403", "404", "409", "422", "429"]},
        "negative_data_rejection": {"expected-statuses": ["400", "401", "403", "404", "405", "409", "413", "422", "429"]},
    },
    "phases": {"coverage": {"enabled": True}},
}
_addresses = (f"203.0.{number // 250 % 250}.{number % 250 + 1}" for number in itertools.count())


@pytest.fixture(scope="module")
def behind_a_proxy(tmp_path_factory: pytest.TempPathFactory, sqlite_templates: Templates) -> Iterator[Server]:
    data_dir: Path = tmp_path_factory.mktemp("contract")
    copy_template(sqlite_templates.content, data_dir)
    make_helper(data_dir)
    with serving(WeChatStandIn()) as wechat, serve(data_dir, proxies=1, **credentials(wechat)) as server:
        yield server


def credentials(wechat: WeChatStandIn) -> dict[str, str]:
    """Without them the codes and pushes of WeChat say that they are not set up, which is a 503."""
    return {"wechat_appid": APPID, "wechat_secret": SECRET, "wechat_url": wechat.url, "wechat_push_token": "tokenofmini"}


schema = from_path(DOCUMENT, config=schemathesis.Config.from_dict(CONFIG))


def test_the_document_under_test_is_the_one_that_is_served(behind_a_proxy: Server) -> None:
    served = httpx.get(f"{behind_a_proxy.url}/api/v1/openapi.json").json()
    assert served == json.loads(DOCUMENT.read_text("utf-8")), "python -m tests.drift says what differs"


def refuses_for_a_reason(context: CheckContext, response: Response, case: Case) -> None:
    """What fits the schema may only be refused with a reason of its own, never as ill-formed."""
    fits = case.meta is not None and case.meta.generation.mode.is_positive
    if fits and response.status_code == 422:
        code = response.json()["error"]["code"]
        assert code in SAYS_WHY, f"fits the document, but was refused as {code}"


def refuses_for_who_one_is_only_where_that_counts(context: CheckContext, response: Response, case: Case) -> None:
    """A route that is open to everybody knows no forbidden callers, no conflicts and, from one address a call, no limit."""
    if response.status_code in (403, 409, 429) and not case.operation.definition.raw.get("security"):
        code = response.json()["error"]["code"]
        assert case.path == "/api/v1/staff/login", f"open to everybody, but was refused as {code}"


def carries_a_request_id(context: CheckContext, response: Response, case: Case) -> None:
    assert response.headers.get("x-request-id"), "no request id"


@schema.parametrize()
@settings(max_examples=EXAMPLES, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
def test_no_answer_breaks_the_contract(case: Case, behind_a_proxy: Server) -> None:
    check(case, behind_a_proxy)
    if case.path_parameters:
        case.path_parameters = {name: REAL.get(name, value) for name, value in case.path_parameters.items()}
        check(case, behind_a_proxy)


def check(case: Case, server: Server) -> None:
    """As anybody; a staff route also as an admin, because nobody else gets past the door."""
    ask(case, server, {})
    if case.path.startswith("/api/v1/staff/") and case.path != "/api/v1/staff/login" and not without_login(case):
        ask(case, server, fresh_admin(server.data_dir))


def without_login(case: Case) -> bool:
    """A case whose fault is the missing login has none as an admin."""
    header = case.meta.components.get(ParameterLocation.HEADER) if case.meta else None
    return header is not None and header.mode.is_negative


def ask(case: Case, server: Server, headers: dict[str, str]) -> None:
    headers |= {"X-Forwarded-For": next(_addresses)}
    response = case.call(base_url=server.url, headers=headers, allow_redirects=False)
    query = parse_qsl(urlsplit(response.request.url or "").query, keep_blank_values=True)
    blank = any(not value for _, value in query)  # "limit=" is a parameter left out, as a form sends it
    case.validate_response(
        response,
        additional_checks=[refuses_for_a_reason, refuses_for_who_one_is_only_where_that_counts, carries_a_request_id],
        excluded_checks=[*([negative_data_rejection] if blank else []), *([ignored_auth] if "authorization" in headers else [])],
    )


def test_and_the_server_logged_no_fault(behind_a_proxy: Server) -> None:
    assert '"level":"error"' not in behind_a_proxy.said()
    assert "Traceback" not in behind_a_proxy.said()
