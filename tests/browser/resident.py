"""What a resident does on the client's pages, the same on H5 and in the WeChat build: both carry the same roles and names."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import httpx
from playwright.sync_api import Locator, Page, expect

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
TOWN = "kfq"
BIRTHDAY = "1946-03-08"

Answer = str | int | list[str]


@cache
def rows(name: str) -> list[dict[str, str]]:
    """seeds/<name>.csv."""
    with (SEEDS / f"{name}.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def loosely(text: str) -> re.Pattern[str]:
    """The same words, whatever punctuation and spaces the client sets them with."""
    return re.compile("".join(r"\W*" if not one.isalnum() else one + r"\W*" for one in text))


# --- what the server would say, asked beforehand


@dataclass(frozen=True)
class Step:
    question: dict[str, Any]
    answer: Answer


def resolved(server: httpx.Client, matter: str, answers: dict[str, Answer]) -> dict[str, Any]:
    answer = server.post(f"/api/v1/matters/{matter}/resolve", json={"answers": answers})
    assert answer.status_code == 200, answer.text
    return answer.json()


def possible(question: dict[str, Any]) -> list[Answer]:
    """A few answers to try, those most people give first."""
    match question["kind"]:
        case "date":
            return [BIRTHDAY, "unknown"]
        case "number":
            return [int(question.get("min") or 0) + 1, "unknown"]
        case "area":
            return [TOWN]
        case "multi":
            return [[option["id"]] for option in question["options"]]
        case _:
            return [option["id"] for option in question["options"]]


def way_to_yes(server: httpx.Client, matter: str, taken: tuple[Step, ...] = ()) -> tuple[Step, ...]:
    """The first way through a matter's questions that ends with “it can be done” and a list."""
    standing = resolved(server, matter, {step.question["id"]: step.answer for step in taken})
    question = standing["question"]
    if question is None:
        return taken if standing["verdict"] == "yes" and standing["materials"] else ()
    for answer in possible(question):
        if found := way_to_yes(server, matter, (*taken, Step(question, answer))):
            return found
    return ()


def change_that_clears(server: httpx.Client, matter: str, way: tuple[Step, ...]) -> tuple[int, Answer, int]:
    """Which step to change, to what, and how many later answers that makes pointless."""
    given = {step.question["id"]: step.answer for step in way}
    for place, step in enumerate(way):
        if step.question["kind"] not in ("single", "yesno"):
            continue
        for other in possible(step.question):
            dropped = set(resolved(server, matter, given | {step.question["id"]: other})["dropped"]) - {step.question["id"]}
            if other != step.answer and dropped:
                return place, other, len(dropped)
    raise AssertionError(f"no answer to {matter} clears another")


# --- hands


@dataclass
class Resident:
    page: Page

    def says(self, words: str) -> None:
        self.page.get_by_role("textbox", name="您想办什么事").fill(words)
        self.taps("找一找")

    def taps(self, name: str | re.Pattern[str], role: Any = "button", exact: bool = True) -> None:
        self.page.get_by_role(role, name=name, exact=exact and isinstance(name, str)).first.tap()

    def says_yes(self) -> None:
        """To the question that stands over the page."""
        self.page.get_by_role("alertdialog").get_by_role("button").last.tap()

    def sees(self, text: str | re.Pattern[str]) -> Locator:
        found = self.page.get_by_text(text).filter(visible=True).first
        expect(found).to_be_visible()
        return found

    def heading(self) -> Locator:
        return self.page.get_by_role("heading", level=1)

    def is_asked(self, question: dict[str, Any]) -> None:
        expect(self.heading()).to_have_text(loosely(question["text"]))

    def answers(self, step: Step) -> None:
        self.is_asked(step.question)
        self.gives(step.question, step.answer)

    def gives(self, question: dict[str, Any], answer: Answer) -> None:
        if answer == "unknown":
            self.page.get_by_role("radio").last.tap()
        elif question["kind"] == "date":
            for name, part in zip("年月日", str(answer).split("-"), strict=True):
                self._typed(name).fill(str(int(part)))
            self.taps("下一题")
        elif question["kind"] == "number":
            self._typed(loosely(question["text"])).fill(str(answer))
            self.taps("下一题")
        elif question["kind"] == "area":
            common = next(row["common_name"] for row in rows("areas") if row["id"] == answer)
            self.page.get_by_role("radio", name=re.compile(f"^{common}")).tap()
        elif isinstance(answer, list):
            for one in answer:
                self._option(question, one, "checkbox").tap()
            if not any(option["id"] in answer and option["none"] for option in question["options"]):  # “都没有” goes on by itself
                self.taps("下一题")
        else:
            self._option(question, str(answer), "radio").tap()

    def _typed(self, name: str | re.Pattern[str]) -> Locator:
        """A field by its name. A number's is a spin button on H5 and a text box in WeChat."""
        page, exact = self.page, isinstance(name, str)
        return page.get_by_role("textbox", name=name, exact=exact).or_(page.get_by_role("spinbutton", name=name, exact=exact))

    def _option(self, question: dict[str, Any], option: str, role: Any) -> Locator:
        return self.page.get_by_role(role).nth([one["id"] for one in question["options"]].index(option))

    def walks_to_the_list(self, way: tuple[Step, ...]) -> None:
        """From the guide's page through its questions."""
        self.taps(re.compile("看我要带什么"))
        for step in way:
            self.answers(step)
        self.sees(re.compile(r"要带 ?\d+ ?样"))
