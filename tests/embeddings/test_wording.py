"""The heads that say how a demand is worded: read as they were trained, and silent about nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from embeddings.train_wording import Told, train
from embeddings.wording import Wording
from seeds.demands import evaluated_demands, training_demands
from server.search.engine import MODELS


def vocabulary() -> dict[str, int]:
    found: dict[str, int] = json.loads((MODELS / "tokenizer.json").read_text("utf-8"))["model"]["vocab"]
    return found


def test_what_was_trained_is_read_back(tmp_path: Path) -> None:
    lines = [*(Told(f"楼下的路灯坏了{n}天", "lamp") for n in range(4)), *(Told(f"自来水停了{n}天", "water") for n in range(4))]
    train({"whose": lines}, vocabulary(), tmp_path, progress=lambda _: None)
    read = Wording(tmp_path, vocabulary())
    assert read.of("路灯坏了没人修")["whose"]["lamp"] > 0.8
    assert read.of("自来水没有")["whose"]["water"] > 0.8
    assert sum(read.of("路灯")["whose"].values()) == pytest.approx(1)


def test_words_that_nobody_said_get_the_usual_answer_and_no_fault() -> None:
    shipped = Wording(MODELS, vocabulary())
    assert shipped.of("") == shipped.of("ЖЖЖ")
    assert set(shipped.of("")) == {"route", "department"}


def test_no_demand_is_both_trained_on_and_evaluated() -> None:
    assert not {one.text for one in training_demands()} & {one.text for one in evaluated_demands()}


def test_every_trained_demand_has_a_route_and_the_department_that_goes_with_it() -> None:
    departments = set(Wording(MODELS, vocabulary()).classes["department"])
    for one in training_demands():
        assert one.route in ("kb_answer", "helper", "transfer", "dispatch", "reject"), one
        assert bool(one.lead) == (one.route in ("transfer", "dispatch")), one
        assert {one.lead, *one.co} - {""} <= departments, one
