"""How items and cases are said to staff."""

from __future__ import annotations

from typing import Any

from server.clock import local
from server.ledger import states
from server.ledger.cases import VERDICTS
from server.ledger.items import ItemService, Whole
from server.ledger.kinds import FAMILIES, KINDS, LINK, SOUGHT
from server.ledger.models import LedgerCase, LedgerItem
from server.ledger.staff_schemas import (
    LedgerCaseView,
    LedgerDetailView,
    LedgerEventView,
    LedgerExampleView,
    LedgerItemView,
    LedgerKindCount,
    NearItemView,
)
from server.matters.catalogue import Catalogue

FACTS = {"hours": "办理时间", "address": "地址", "phone": "电话", "fee": "收费", "time_limit": "时限", "channels": "办理渠道"}


def title(item: LedgerItem, items: ItemService) -> str:
    """What it is about, in a line; nothing that too few people said."""
    published = items.catalogue.matters.get(item.matter_id or "")
    name = published.content.plain_name if published else item.matter_id or ""
    material = None
    if published and item.field:
        material = next((one.name for one in published.content.materials if one.id == item.field), item.field)
    match item.family:
        case "search":
            return f"“{item.leads[0]}”" if item.leads and not items.hidden(item) else f"问的人还不到 {items.least} 位，暂不显示说法"
        case "outside":
            return f"{items.cases.search.elsewhere.get(item.elsewhere_id or '', {}).get('name', item.elsewhere_id)}（不归我们办，已指路）"
        case "list":
            return f"{name}：{material or '整张清单'}和窗口要的不一致"
        case "fact" if item.field and item.field.startswith("hall:"):
            hall = items.cases.search.halls.halls.get(item.field[5:])
            return f"{hall.name if hall else item.field[5:]}：网点信息有误"
        case "fact" if item.field and item.field.startswith(LINK):
            platform = items.catalogue.platforms.get(item.field.removeprefix(LINK))
            return f"{platform.name if platform else item.field.removeprefix(LINK)}：网址打不开"
        case "fact" if name and item.field:
            return f"{name}：{FACTS.get(item.field, material)}有误"
        case "fact":
            return f"{name}：{_first(item, '信息有误')}" if name else _first(item, "信息有误")
        case "overdue":
            return f"{name}：过了复核期限" if name else _first(item, "过了复核期限")
        case "service":
            return f"{name}：办得不好" if name else _first(item, "办得不好")
        case _:
            return _first(item, name or "建议")


def _first(item: LedgerItem, otherwise: str) -> str:
    return item.leads[0][:60] if item.leads else otherwise


def item_fields(item: LedgerItem, items: ItemService) -> dict[str, Any]:
    published = items.catalogue.matters.get(item.matter_id or "")
    hidden = items.hidden(item)
    small = hidden and item.family in SOUGHT
    return {
        "id": item.id,
        "family": item.family,
        "family_say": FAMILIES[item.family],
        "title": title(item, items),
        "words": [] if hidden else item.leads,
        "hidden": hidden,
        "state": item.state,
        "state_say": states.STATES[item.state],
        "version": item.version,
        "matter": item.matter_id,
        "matter_name": published.content.plain_name if published else None,
        "field": item.field,
        "elsewhere": item.elsewhere_id,
        "department": item.department,
        "owner": item.owner_name,
        "people": None if small else item.people,
        "times": None if small else item.times,
        "first_at": local(item.first_at),
        "last_at": local(item.last_at),
        "closed_at": local(item.closed_at),
    }


def item_view(item: LedgerItem, items: ItemService) -> LedgerItemView:
    return LedgerItemView(**item_fields(item, items))


def detail_view(found: Whole, items: ItemService) -> LedgerDetailView:
    item = found.item
    return LedgerDetailView(
        **item_fields(item, items),
        kinds=[LedgerKindCount(kind=kind, say=KINDS[kind], times=times) for kind, times in found.kinds.items()],
        examples=[
            LedgerExampleView(id=one.id, kind=one.kind, say=KINDS[one.kind], text=one.text, at=local(one.at)) for one in found.examples
        ],
        events=[
            LedgerEventView(
                move=event.move,
                say=states.MOVES[event.move].say if event.move in states.MOVES else "归集成一条",
                before=event.before,
                after=event.after,
                by=event.by_name or "系统",
                text=event.say,
                detail=event.detail,
                at=local(event.at),
            )
            for event in found.events
        ],
        cases=[case_view(case, items.catalogue) for case in found.cases],
        near=[
            NearItemView(id=other.id, title=title(other, items), people=other.people, near=round(cosine, 2)) for other, cosine in found.near
        ],
        moves=states.possible(item.state),
        needs_case=items.needs_case(item),
        say=item.say,
        before=item.before_id,
        merged_into=item.merged_into,
        draft=item.draft_id,
    )


def case_view(case: LedgerCase, catalogue: Catalogue) -> LedgerCaseView:
    return LedgerCaseView(
        id=case.id,
        item=case.item_id,
        kind=case.kind,
        say=case_said(case.kind, case.matter_id, case.content, catalogue),
        matter=case.matter_id,
        content=case.content,
        passed=case.passed,
        said=case.said,
        ran_at=local(case.ran_at),
        joined_at=local(case.joined_at),
        by=case.staff_name,
        created_at=local(case.created_at),
    )


def case_said(kind: str, matter: str | None, content: dict[str, Any], catalogue: Catalogue) -> str:
    """What must hold, in words."""
    published = catalogue.matters.get(matter or "")
    name = published.content.plain_name if published else matter or ""
    materials = {one.id: one.name for one in published.content.materials} if published else {}
    match kind:
        case "query" if content.get("elsewhere"):
            return f"搜“{content['words']}”要指到别处：{content['elsewhere']}"
        case "query":
            return f"搜“{content['words']}”，前 {content['within']} 个里要有“{name}”"
        case "situation":
            answers = "、".join(f"{question}={answer}" for question, answer in content["answers"].items()) or "什么都没答"
            if content.get("verdict"):
                return f"“{name}”在 {answers} 时要是：{VERDICTS[content['verdict']]}"
            material = content.get("gives") or content.get("lacks") or ""
            return f"“{name}”在 {answers} 时{'要' if content.get('gives') else '不能'}列出“{materials.get(material, material)}”"
        case "guide":
            return f"“{name}”的攻略里{'要有' if content.get('says') else '不能再有'}“{content.get('says') or content.get('unsaid')}”"
        case _:
            return f"“{name}”要在复核期限之内"
