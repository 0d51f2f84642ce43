"""要素核对: rules between the official fields, as checkers of 实施清单 have them. What is empty is not looked at"""

from __future__ import annotations

from collections.abc import Iterator

from server.matters.content import MatterContent
from server.matters.lint.finding import Finding
from server.matters.official import Official, organisation_holds

_PERSONS = {"自然人"}


def lint_official(content: MatterContent) -> Iterator[Finding]:
    """In the order of the fields."""
    official = content.official
    if official is None:
        return
    for field, rule, say in (*_codes(official), *_times(official), *_fees(official), *_visits(official), *_people(content, official)):
        yield Finding(("official", field), rule, say)


Fault = tuple[str, str, str]


def _codes(one: Official) -> Iterator[Fault]:
    code = one.implementation_code
    if code and not organisation_holds(code[8:17]):
        yield "implementation_code", "organisation_code", "实施编码里第 9-17 位组织机构代码的校验位不对，少数老机构如此，请核对"


def _times(one: Official) -> Iterator[Fault]:
    if one.legal_days is not None and one.promised_days is not None:
        if one.legal_unit == one.promised_unit and one.promised_days > one.legal_days:
            yield "promised_days", "promise_too_long", f"承诺 {one.promised_days} {one.promised_unit}，比法定的 {one.legal_days} 还长"
        if one.legal_unit == "自然日" and one.promised_unit == "工作日" and one.promised_days > one.legal_days:
            yield "promised_days", "promise_too_long", f"承诺 {one.promised_days} 个工作日，比法定的 {one.legal_days} 个自然日还长"
    if one.handling == "即办件" and one.promised_days is not None and one.promised_days > 1:
        yield "promised_days", "at_once_takes_days", f"即办件当场或当天办结，承诺时限却写了 {one.promised_days} 天"
    if one.handling == "承诺件" and one.promised_days == 0:
        yield "handling", "promise_of_no_days", "承诺 0 天就是即办件"


def _fees(one: Official) -> Iterator[Fault]:
    if one.charges:
        needed = (("fee_basis", "收费依据"), ("fee_items", "收费项目"), ("fee_standard", "收费标准"), ("pays_online", "是否网上支付"))
        for field, name in needed:
            if getattr(one, field) is None:
                yield field, "fee_incomplete", f"收费的事项要写明{name}"
    if one.charges is False:
        if one.pays_online:
            yield "pays_online", "free_but_paid", "不收费的事项没有网上支付"
        for field in ("fee_basis", "fee_items", "fee_standard"):
            if getattr(one, field) is not None:
                yield field, "free_but_priced", "写明了不收费，就不该有收费依据、项目和标准"


def _visits(one: Official) -> Iterator[Fault]:
    if one.visits and not one.visit_reason:
        yield "visit_reason", "visit_without_reason", f"要到现场 {one.visits} 次，要写明为什么"
    if one.visits == 0 and one.visit_reason:
        yield "visit_reason", "reason_without_visit", "不用到现场，就没有必须现场办理的原因"
    if one.visits == 0 and one.ways and not {"网上办理", "快递申请", "自助终端", "电话办理"} & set(one.ways):
        yield "ways", "no_way_without_visit", "不用到现场的，要能网上办或收快递申请"
    if one.online_depth == "Ⅳ级" and one.visits:
        yield "visits", "online_but_visited", "全程网办(Ⅳ级)的，到现场次数是 0"


def _people(content: MatterContent, one: Official) -> Iterator[Fault]:
    if one.serves:
        persons = bool(_PERSONS & set(one.serves))
        if content.audience == "person" and not persons:
            yield "serves", "serves_others", "这里写的是个人办的事，服务对象里却没有自然人"
        if content.audience == "enterprise" and set(one.serves) == _PERSONS:
            yield "serves", "serves_others", "这里写的是企业办的事，服务对象却只有自然人"
    if (one.asks_phone is None) != (one.complains_phone is None):
        missing = "asks_phone" if one.asks_phone is None else "complains_phone"
        yield missing, "phone_missing", "咨询电话和监督投诉电话都要有"
    elif one.asks_phone is not None and one.asks_phone == one.complains_phone:
        yield "complains_phone", "phones_alike", "咨询和监督投诉不能是同一个电话"
    if one.kind == "行政许可" and content.deep:
        steps = "".join(step.title for step in content.steps)
        lacking = [name for name in ("受理", "审核", "审批", "办结", "送达") if name not in steps]
        if lacking and content.steps:
            yield "kind", "permit_steps", f"行政许可的步骤一般有受理、审核、审批、办结、送达，现在没有{'、'.join(lacking)}"
