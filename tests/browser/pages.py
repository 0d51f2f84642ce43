"""Every page of the resident's client, by a name and the address that opens it on its own: the same paths on H5 and in WeChat."""

from __future__ import annotations

from urllib.parse import quote

import httpx

from tests.browser.resident import BIRTHDAY, Answer, Step, resolved, rows, way_to_yes

PLATE = rows("doorplates")[0]
SCENE = PLATE["scene_code"]
MATTER, WORDS = "elderly-allowance", "我妈80了有没有补贴"
UNKNOWN_SCENE = "00000000"
REFUSED = ("a matter that is not there",)
"""Pages whose request the server answers with 404."""


def pages(server: httpx.Client) -> dict[str, str]:
    """Name -> path with its query, in the order of the trip. A phone remembers a plate once it has been there."""
    way = way_to_yes(server, MATTER)
    asked: dict[str, str] = {}
    for matter in (MATTER, "shop-setup", "medical-remote"):
        for i, step in enumerate(steps := way_to_yes(server, matter)):
            asked.setdefault(f"ask, {step.question['kind']}", f"ask/ask?matter={matter}&a={encoded(steps[:i])}")
    return {
        "home, no plate": "home/home",
        "home": f"home/home?scene={SCENE}",
        "home, unknown plate": f"home/home?scene={UNKNOWN_SCENE}",
        "results": f"results/results?q={quote(WORDS)}&plate={SCENE}",
        "results, a question first": f"results/results?q={quote('身份证')}",
        "results, nothing found": "results/results?q=qwertyuiop",
        "matter": f"matter/matter?id={MATTER}",
        "a matter that is not there": "matter/matter?id=no-such-matter",
        **asked,
        "list": f"list/list?matter={MATTER}&a={encoded(way)}",
        "list, it cannot be done": f"list/list?matter={MATTER}&a={encoded(way_to_no(server, MATTER))}",
        "halls": f"halls/halls?matter=idcard-reissue&plate={SCENE}",
        "halls, town to be chosen": f"halls/halls?matter={MATTER}",
        "help": "help/help",
        "report": "report/report?kind=wrong_fact",
        "report, a plate": f"report/report?kind=plate_covered&scene={SCENE}",
        "mine": "mine/mine",
        "booking": "booking/booking",
        "a helper joins a call": "pages-helper/join/join",
        "saved": "saved/saved",
        "bundle": "bundle/bundle?id=newborn",
        "results, a bundle": f"results/results?q={quote('刚生了孩子要办什么')}",
        "policy": "policy/policy?id=retirement-age",
        "tickets": "tickets/tickets",
        "a ticket without its number": "ticket/ticket",
        "a visit without its list": "visit/visit",
        "lodge": "lodge/lodge",
        "notices": "notices/notices",
        "privacy": "privacy/privacy",
        "halls, map": f"halls/halls?matter=idcard-reissue&plate={SCENE}&view=map",
        "results, a policy": f"results/results?q={quote('延迟退休')}",
    }


def whole(page: str) -> str:
    """The page's path as the router knows it: most lie in pages/, those of helpers in a package of their own."""
    return page if page.startswith("pages") else f"pages/{page}"


def encoded(way: tuple[Step, ...]) -> str:
    """Answers as the client writes them into its addresses (miniprogram/src/guide/answers.ts)."""
    return "~".join(f"{step.question['id']}.{_value(step.answer)}" for step in way)


def _value(answer: Answer) -> str:
    if isinstance(answer, list):
        return "".join(f"*{one}" for one in answer)
    return f"!{answer}" if isinstance(answer, int) else answer


def way_to_no(server: httpx.Client, matter: str) -> tuple[Step, ...]:
    """Answers that end with “it cannot be done this way”."""

    def follow(taken: tuple[Step, ...]) -> tuple[Step, ...]:
        standing = resolved(server, matter, {step.question["id"]: step.answer for step in taken})
        question = standing["question"]
        if question is None:
            return taken if standing["verdict"] == "no" else ()
        answers = [BIRTHDAY] if question["kind"] == "date" else [option["id"] for option in reversed(question["options"])]
        for answer in answers:
            if found := follow((*taken, Step(question, answer))):
                return found
        return ()

    return follow(())
