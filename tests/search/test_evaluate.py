"""The measuring itself: what is compared, what is written down, and what a fall looks like."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import numpy as np
import pytest

from embeddings.index import EdgeIndex, Point, Sparse
from seeds.checking import Seeds
from seeds.utterances import Said, evaluation_set
from server.commands import evaluating
from server.commands.evaluating import landed_of
from server.search import baselines
from server.search.chart import draw
from server.search.evaluate import Line, expected_calibration_error, refused, score
from server.settings import Settings

TEXTS = {
    "idcard": ["居民身份证补领", "身份证丢了补一张", "钱包掉了证件没了"],
    "passport": ["普通护照首次申请", "第一次出国办护照"],
    "allowance": ["高龄老人津贴", "八十岁以上老人的补贴"],
}
LINES = [
    Line("idcard", "plain", "身份证丢了"),
    Line("passport", "plain", "第一次办护照"),
    Line("allowance", "story", "老人八十岁了有补贴吗"),
]
METHODS = {
    "BM25 characters": lambda: baselines.bm25(TEXTS, baselines.characters),
    "BM25 words": lambda: baselines.bm25(TEXTS, baselines.words),
    "FTS5 trigram": lambda: baselines.trigrams(TEXTS),
    "rapidfuzz": lambda: baselines.likeness(TEXTS),
}


@pytest.mark.parametrize("method", METHODS)
async def test_each_method_finds_what_is_plainly_said_best_first(method: str) -> None:
    rank = METHODS[method]()
    for line in LINES[:2]:
        found = await rank(line.text)
        assert found[0][0] == line.matter
        assert [score for _, score in found] == sorted((score for _, score in found), reverse=True)
    assert len({id_ for id_, _ in found}) == len(found)


@pytest.mark.parametrize("method", ["BM25 characters", "BM25 words", "FTS5 trigram"])
async def test_a_method_of_shared_tokens_finds_nothing_where_none_is_shared(method: str) -> None:
    assert await METHODS[method]()("zzqx") == []


async def test_bm25_is_sure_of_as_much_as_the_document_holds() -> None:
    rank = baselines.bm25(TEXTS, baselines.characters)
    known, half, unknown = [(await rank(words))[0][1] for words in ("普通护照首次申请", "普通护照火星移民", "办火星移民")]
    assert 1 >= known > half > unknown > 0


async def test_the_share_refused_is_taken_where_most_of_the_own_lines_are_still_answered() -> None:
    scores = {"甲": 0.9, "乙": 0.8, "丙": 0.1, "外": 0.5, "边": 0.95}

    async def rank(words: str) -> list[tuple[str, float]]:
        return [("x", scores[words])] if words in scores else []

    inside = [Line("x", "plain", words) for words in "甲乙丙"]
    assert await refused(rank, inside, ["外", "边", "无"], answered=0.6) == pytest.approx(2 / 3)
    assert await refused(rank, inside, ["外", "边", "无"], answered=1.0) == pytest.approx(1 / 3)


async def test_a_score_counts_places_by_slice() -> None:
    async def rank(words: str) -> list[tuple[str, float]]:
        return [("passport", 1.0), ("idcard", 0.5)]

    found = await score(rank, LINES)
    assert found.percent == pytest.approx((100 / 3, 200 / 3, 50))
    assert found.by_slice["plain"].percent == pytest.approx((50, 100, 75))
    assert found.by_slice["story"].percent == (0, 0, 0)


def test_the_calibration_error_is_the_distance_between_said_and_so() -> None:
    assert expected_calibration_error([(0.75, True)] * 3 + [(0.75, False)]) == pytest.approx(0)
    assert expected_calibration_error([(0.95, False)] * 10) == pytest.approx(0.95)
    assert expected_calibration_error([(1.0, True)] * 10) == pytest.approx(0)


async def test_qdrant_fuses_by_rank_what_each_vector_finds(tmp_path: Path) -> None:
    index = EdgeIndex(tmp_path)
    east, north = np.array([1, 0], dtype=np.float32), np.array([0, 1], dtype=np.float32)
    await index.rebuild([Point("both", {}, Sparse([1], [0.5]), east), Point("words", {}, Sparse([1], [0.9]), north)], 2)
    found = dict(index.by_rank(Sparse([1], [1.0]), east, limit=10))
    assert found["both"] > 0
    assert found["both"] == pytest.approx(found["words"]), "a first and a second place each"
    assert [id_ for id_, _ in index.by_rank(None, east, limit=1)] == ["both"]
    assert index.by_rank(None, None, limit=5) == []
    await index.close()


def report() -> dict[str, Any]:
    slices = {
        "plain": {"lines": 40, "first": 95.0, "three": 97.5, "mrr": 96.0},
        "slang": {"lines": 9, "first": 88.9, "three": 100.0, "mrr": 94.0},
    }
    whole = {"lines": 49, "first": 93.9, "three": 98.0, "mrr": 95.6, "refused": 80.0, "latency_us": {"p50": 1, "p99": 2}, "slices": slices}
    measured = {"lines": 49, "methods": {"shipped": whole, "A <plain> method": whole}, "calibration_error": {"all": 0.04}}
    outside = {
        "idle_sure": 1.0,
        "idle_maybe": 5.0,
        "public_sure": 7.0,
        "public_elsewhere": 50.0,
        "sure_right": 98.0,
        "calibration_error": 0.02,
        "bands": {},
    }
    return {"model": "static", "sets": {"golden": measured}, "outside": outside}


def test_what_is_landed_leaves_out_slices_of_a_few_lines() -> None:
    landed = landed_of(report())
    assert set(landed["golden"]["slices"]) == {"plain"}
    assert (landed["golden"]["first"], landed["golden"]["calibration_error"], landed["outside"]["sure_right"]) == (93.9, 0.04, 98.0)


def test_the_chart_shows_every_slice_and_method() -> None:
    drawn = ElementTree.fromstring(draw(report()["sets"]["golden"]))
    said = [element.text for element in drawn.iter("{http://www.w3.org/2000/svg}text")]
    assert {"all", "plainly asked", "slang, dialect", "shipped", "A <plain> method", "93.9", "88.9"} <= set(said)
    assert sum("93.9" in (title.text or "") for title in drawn.iter("{http://www.w3.org/2000/svg}title")) == 2


async def test_the_command_writes_the_file_the_chart_and_the_line_to_hold(
    tmp_path: Path, seeds: Seeds, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Over a few lines of each set; with all of them it takes half a minute."""
    few = {name: evaluation_set(name)[:: (60 if name != "outside" else 40)] for name in ("golden", "dev", "outside")}
    strangers = [Said("idcard-reissue", "plain", "身份证丢了")]
    monkeypatch.setattr(evaluating, "evaluation_set", lambda name: (few | {"strangers": strangers}).get(name, []))
    monkeypatch.setattr(evaluating, "read_seeds", lambda **_: seeds)
    monkeypatch.setattr(evaluating, "LANDED", tmp_path / "landed.json")
    (tmp_path / "evaluation").mkdir()
    for name in ("golden", "dev", "strangers"):
        (tmp_path / "evaluation" / f"{name}.tsv").touch()
    monkeypatch.setattr(evaluating, "FOLDER", tmp_path)
    done = await evaluating.run(Settings(data_dir=tmp_path), json_file=tmp_path / "r.json", chart=tmp_path / "c.svg", land=True)
    found = json.loads((tmp_path / "r.json").read_text("utf-8"))
    assert done == 0
    assert list(found["sets"]) == ["golden", "dev", "strangers"]
    for measured in found["sets"].values():
        assert len(measured["methods"]) == 7
    ours, floor = (found["sets"]["golden"]["methods"][name] for name in ("shipped", "BM25 catalogue only"))
    assert ours["first"] > floor["first"]
    assert (tmp_path / "c.svg").read_text("utf-8").startswith("<svg")
    assert json.loads((tmp_path / "landed.json").read_text("utf-8"))["golden"]["lines"] == len(few["golden"])
