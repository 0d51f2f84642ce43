"""DOORPLATE_ENCODER end to end: another encoder, calibrated, over both kinds of index, and what happens when it cannot follow."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
import pytest_asyncio
from qdrant_client import AsyncQdrantClient

import server.parts
from embeddings import hub
from embeddings.encoder import EncoderUnavailable
from embeddings.index.server import QdrantIndex
from seeds.checking import Seeds
from seeds.utterances import Said, by_label, evaluation_set, training_lines
from server.app import App
from server.commands import fitting
from server.commands.training import label_of
from server.search.sense import HubSense
from server.settings import Settings, SettingsRefused
from tests import live, tiny_model
from tests.conftest import Templates, copy_template
from tests.fakes import FixedClock
from tests.running import build, other_database, running, speaking_to
from tests.waiting import until

pytestmark = [
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
    pytest.mark.filterwarnings("ignore:Payload indexes have no effect"),  # of the in-memory mode only
]


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory, seeds: Seeds) -> Path:
    characters = {character for matter in seeds.matters for character in matter.official_name + matter.plain_name + matter.scope}
    return tiny_model.save(tmp_path_factory.mktemp("model"), "".join(sorted(characters)))


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def encoders(model: Path, tmp_path_factory: pytest.TempPathFactory, seeds: Seeds) -> Path:
    """DATA_DIR/encoders with a calibration of the model, fitted on a part of the lines."""
    data_dir = tmp_path_factory.mktemp("calibrated")
    sense = await HubSense.open(Settings(data_dir=data_dir, encoder=str(model)))
    lines = [*evaluation_set("dev")[::12], *evaluation_set("outside")[::6]]
    said = by_label(Said(label_of(line), line.slice, line.text) for line in training_lines()[::24])
    made = await fitting.fit(sense, seeds, said, lines)
    assert made.sparse + made.linear > 0.3, "an untrained encoder cannot be worth most of the weight"
    await sense.close()
    return data_dir / "encoders"


@asynccontextmanager
async def served(data_dir: Path, model: Path, templates: Templates, index: Any = None) -> AsyncIterator[tuple[App, httpx.AsyncClient]]:
    copy_template(templates.content, data_dir)
    settings = Settings(data_dir=data_dir, encoder=str(model))
    with other_database():
        async with running(build(settings, FixedClock(), index=index)) as app, speaking_to(app) as http:
            yield app, http


@pytest_asyncio.fixture(scope="module", loop_scope="module", params=["edge", "qdrant"])
async def at_work(
    request: pytest.FixtureRequest, encoders: Path, model: Path, tmp_path_factory: pytest.TempPathFactory, sqlite_templates: Templates
) -> AsyncIterator[tuple[App, httpx.AsyncClient]]:
    """The application with the calibrated encoder."""
    data_dir = tmp_path_factory.mktemp("served")
    shutil.copytree(encoders, data_dir / "encoders")
    index = QdrantIndex(AsyncQdrantClient(":memory:"), "matters") if request.param == "qdrant" else None
    async with served(data_dir, model, sqlite_templates, index) as both:
        yield both


async def search(http: httpx.AsyncClient, words: str) -> dict[str, Any]:
    answer = await http.get("/api/v1/search", params={"q": words})
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


# --- calibrated


@pytest.mark.asyncio(loop_scope="module")
async def test_residents_are_answered_through_the_other_encoder(
    at_work: tuple[App, httpx.AsyncClient], monkeypatch: pytest.MonkeyPatch
) -> None:
    app, http = at_work
    encoder = app.ctx.parts.outside.sense.encoder
    asked: list[str] = []
    query = encoder.query

    async def watched(words: str) -> Any:
        asked.append(words)
        return await query(words)

    monkeypatch.setattr(encoder, "query", watched)
    for said, matter in (("补办身份证", "idcard-reissue"), ("二手车过户", "car-transfer"), ("上班摔伤了算不算工伤", "work-injury")):
        found = await search(http, said)
        assert (found["rung"], found["matters"][0]["id"]) == ("index", matter)
    assert asked == ["补办身份证", "二手车过户", "上班摔伤了算不算工伤"]
    ready = (await http.get("/readyz")).json()
    assert (ready["search_rung"], ready["dependencies"]["encoder"]) == ("index", "ok")
    assert ready["adapters"]["encoder"] == encoder.name


@pytest.mark.asyncio(loop_scope="module")
async def test_many_residents_at_once_get_the_answers_they_get_alone(
    at_work: tuple[App, httpx.AsyncClient], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hub, "PATIENCE", 60)  # the client's in-memory mode holds the loop up for a tenth of a second a query
    _, http = at_work
    lines = [line.text for line in evaluation_set("golden")[::200]]
    together = await asyncio.gather(*(search(http, words) for words in lines))
    for words, answer in zip(lines, together, strict=True):
        alone = await search(http, words)
        assert [matter["id"] for matter in answer["matters"][:1]] == [matter["id"] for matter in alone["matters"][:1]]
        assert answer["rung"] == alone["rung"] == "index"


@pytest.mark.asyncio(loop_scope="module")
async def test_while_the_encoder_fails_words_alone_answer_and_say_so(
    at_work: tuple[App, httpx.AsyncClient], monkeypatch: pytest.MonkeyPatch
) -> None:
    app, http = at_work

    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("the model is broken")

    with monkeypatch.context() as broken:
        broken.setattr(app.ctx.parts.outside.sense.encoder, "_encode", fail)
        found = await search(http, "补办身份证")
        assert (found["rung"], found["matters"][0]["id"]) == ("lexical", "idcard-reissue")
        ready = await http.get("/readyz")
        assert (ready.status_code, ready.json()["search_rung"], ready.json()["dependencies"]["encoder"]) == (200, "lexical", "down")
    assert (await search(http, "补办身份证"))["rung"] == "index"
    assert (await http.get("/readyz")).json()["search_rung"] == "index"


@pytest.mark.asyncio(loop_scope="module")
async def test_when_too_many_wait_the_next_are_answered_by_words(
    at_work: tuple[App, httpx.AsyncClient], monkeypatch: pytest.MonkeyPatch
) -> None:
    _, http = at_work
    monkeypatch.setattr(hub, "QUEUE", 2)
    answers = await asyncio.gather(*(search(http, words) for words in ("补办身份证", "二手车过户", "开店", "护照", "社保卡")))
    rungs = [answer["rung"] for answer in answers]
    assert (rungs.count("index"), rungs.count("lexical")) == (2, 3)
    assert all(answer["matters"] for answer in answers)
    assert (await http.get("/readyz")).json()["dependencies"]["encoder"] == "ok"


@pytest.mark.asyncio(loop_scope="module")
async def test_a_reload_encodes_nothing_that_it_knows(at_work: tuple[App, httpx.AsyncClient], monkeypatch: pytest.MonkeyPatch) -> None:
    app, http = at_work
    encoder = app.ctx.parts.outside.sense.encoder

    def fail(*_: object, **__: object) -> None:
        raise AssertionError("it was encoded again")

    with monkeypatch.context() as broken:
        broken.setattr(encoder, "_encode", fail)
        await app.ctx.parts.load()
    assert (await search(http, "补办身份证"))["rung"] == "index"


# --- not calibrated, or not to be used


async def test_before_calibration_the_shipped_model_serves_and_a_running_server_takes_it_over(
    encoders: Path, model: Path, tmp_path: Path, sqlite_templates: Templates, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(server.parts, "REVISION_EVERY", 0.01)
    async with served(tmp_path, model, sqlite_templates) as (app, http):
        engine = app.ctx.parts.search.engine
        shipped = engine.calibration
        ready = (await http.get("/readyz")).json()
        assert "doorplate calibrate" in ready["adapters"]["encoder"]
        assert (ready["search_rung"], ready["dependencies"]["encoder"]) == ("index", "ok")
        assert (await search(http, "补办身份证"))["rung"] == "index"

        shutil.copytree(encoders, tmp_path / "encoders", dirs_exist_ok=True)
        await until(lambda: engine.calibration != shipped)
        await until(lambda: engine.rung == "index")
        assert (await http.get("/readyz")).json()["adapters"]["encoder"] == app.ctx.parts.outside.sense.encoder.name
        assert (await search(http, "补办身份证"))["matters"][0]["id"] == "idcard-reissue"


async def test_a_calibration_that_cannot_be_read_is_none(encoders: Path, model: Path, tmp_path: Path, sqlite_templates: Templates) -> None:
    shutil.copytree(encoders, tmp_path / "encoders")
    (fitted,) = (tmp_path / "encoders").glob("*/calibration.json")
    fitted.write_text('{"dense": 1}', "utf-8")
    async with served(tmp_path, model, sqlite_templates) as (_, http):
        assert "doorplate calibrate" in (await http.get("/readyz")).json()["adapters"]["encoder"]
        assert (await search(http, "补办身份证"))["matters"][0]["id"] == "idcard-reissue"


async def test_needs_that_cannot_be_encoded_leave_search_to_the_shipped_model(
    encoders: Path, model: Path, tmp_path: Path, sqlite_templates: Templates, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(*_: object) -> None:
        raise EncoderUnavailable

    monkeypatch.setattr(HubSense, "needs", fail)
    shutil.copytree(encoders, tmp_path / "encoders")
    async with served(tmp_path, model, sqlite_templates) as (_, http):
        found = await search(http, "我妈80了有没有补贴")
        assert (found["rung"], found["matters"][0]["id"]) == ("index", "elderly-allowance")


def test_the_command_refuses_an_unknown_folder_in_one_sentence(tmp_path: Path) -> None:
    done = live.command("serve", data_dir=tmp_path, encoder="./no-such-model")
    assert (done.returncode, done.stdout) == (2, "")
    assert "DOORPLATE_ENCODER 指的文件夹不存在，或里面没有模型：./no-such-model" in done.stderr
    assert "Traceback" not in done.stderr


async def test_a_folder_that_holds_something_else_is_refused_in_one_sentence(tmp_path: Path) -> None:
    """As the command says it: in this process, because another one takes ten seconds to load torch."""
    (tmp_path / "modules.json").write_text("[{]", "utf-8")
    with pytest.raises(SettingsRefused, match=r"^没有启动：DOORPLATE_ENCODER=.* 装不进来：文件夹里的模型读不出来"):
        await HubSense.open(Settings(data_dir=tmp_path, encoder=str(tmp_path)))


def test_the_command_serves_with_another_encoder(model: Path, encoders: Path, full_data_dir: Path) -> None:
    shutil.copytree(encoders, full_data_dir / "encoders")
    with live.serve(full_data_dir, patience=120, encoder=model) as started:
        found = httpx.get(f"{started.url}/api/v1/search", params={"q": "补办身份证"}, timeout=30).json()
        assert (found["rung"], found["matters"][0]["id"]) == ("index", "idcard-reissue")
        assert "@" in httpx.get(f"{started.url}/readyz", timeout=30).json()["adapters"]["encoder"]
