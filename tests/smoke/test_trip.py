"""The resident's whole trip over HTTP, on the shipped command and an empty data folder: what a newcomer gets from `make run`."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any
from urllib.parse import quote

import httpx
import pytest
import zxingcpp
from PIL import Image

from tests.live import serve

MOST_QUESTIONS = 30


def answer_to(question: dict[str, Any]) -> Any:
    """What somebody who always takes the first option would say."""
    options = [option["id"] for option in question["options"]]
    match question["kind"]:
        case "date":
            return "1940-05-01"
        case "number":
            return question["min"] if question["min"] is not None else 1
        case "multi":
            return options[:1]
        case _:
            return options[0]


def test_scan_say_answer_get_the_list_and_the_way(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with serve(tmp_path / "empty") as server, httpx.Client(base_url=server.url) as http:
        ready = http.get("/readyz").json()
        assert (ready["status"], ready["matters"], ready["search_rung"]) == ("ready", 141, "index")

        scene = first_scene()
        arrived = http.get(f"/api/v1/scan/{scene}").json()
        assert arrived["status"] == "active"
        assert arrived["recommended"]

        found = http.get("/api/v1/search", params={"q": "我妈80了有没有补贴", "plate": scene}).json()
        assert found["band"] in ("sure", "maybe")
        matter = found["matters"][0]["id"]
        assert matter == "elderly-allowance"

        guide = http.get(f"/api/v1/matters/{matter}").json()
        assert guide["plain_name"] == found["matters"][0]["plain_name"]

        state, answers = decide(http, matter)
        assert state["verdict"] == "yes", (state, answers)
        assert state["materials"]
        assert all(material["because"] for material in state["materials"])
        assert state["next_step"]["text"]

        area = answers.get(guide["where"].get("area_question") or "")
        halls = http.get("/api/v1/halls", params={"matter": matter, "plate": scene} | ({"area": area} if area else {})).json()
        assert halls["status"] == "ok"
        assert halls["halls"][0]["navigation"]["amap"].startswith("https://")

        printed = http.get(f"/api/v1/doorplates/{scene}/qr.png").content
        (code,) = zxingcpp.read_barcodes(Image.open(io.BytesIO(printed)))
        assert code.text == f"{server.url}/d/{scene}"
        opened = http.get(code.text)
        assert (opened.status_code, opened.headers["location"]) == (302, f"/h5/#/pages/home/home?scene={quote(scene)}")

        with capsys.disabled():
            memory = sum(resident(pid) for pid in server.workers()) / 2**20
            print(f"\n[from an empty folder: first answer after {server.started_in:.1f} s; the worker has {memory:.0f} MB]")
        assert server.stop() == 0
    assert "Traceback" not in server.said()


def first_scene() -> str:
    """The first row of the shipped doorplates, which is an active one."""
    file = Path(__file__).resolve().parents[2] / "seeds" / "doorplates.csv"
    header, first = file.read_text("utf-8").splitlines()[:2]
    return dict(zip(header.split(","), first.split(","), strict=False))["scene_code"]


def decide(http: httpx.Client, matter: str) -> tuple[dict[str, Any], dict[str, Any]]:
    answers: dict[str, Any] = {}
    for _ in range(MOST_QUESTIONS):
        state: dict[str, Any] = http.post(f"/api/v1/matters/{matter}/resolve", json={"answers": answers}).json()
        if state["verdict"] != "more":
            assert state["question"] is None
            return state, answers
        answers[state["question"]["id"]] = answer_to(state["question"])
    raise AssertionError(f"{matter} asked more than {MOST_QUESTIONS} questions: {answers}")


def resident(pid: int) -> int:
    """Bytes of memory that a process has."""
    lines = dict(line.split(":", 1) for line in Path(f"/proc/{pid}/status").read_text().splitlines())
    return int(lines["VmRSS"].split()[0]) * 1024
