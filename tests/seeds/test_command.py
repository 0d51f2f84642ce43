"""`doorplate seed`: check, show, ask, import."""

from __future__ import annotations

import asyncio
import shutil
from functools import partial
from pathlib import Path

import pytest

from seeds.checking import read_seeds
from seeds.load import diff
from server import database as db
from server.commands import seeding
from server.matters.models import Matter
from server.settings import Settings
from tests.conftest import Templates
from tests.running import other_database
from tests.seeds.folder import Copy

BIKE = "matters/ebike-plate.yaml"


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Copy:
    """What the command reads instead of the shipped content."""
    copy = Copy(tmp_path / "seeds")
    monkeypatch.setattr(seeding, "read_seeds", partial(read_seeds, copy.folder))
    return copy


@pytest.fixture
def migrated(settings: Settings, sqlite_templates: Templates) -> Settings:
    """An empty database is there already: making one takes a second."""
    settings.data_dir.mkdir(parents=True)
    shutil.copy(Path(sqlite_templates.empty) / "doorplate.sqlite3", settings.data_dir)
    return settings


def run(settings: Settings, *, check_only: bool = False, yes: bool = True) -> int:
    with other_database():
        return asyncio.run(seeding.run(settings, check_only=check_only, yes=yes))


def matters_in(settings: Settings) -> int:
    async def count() -> int:
        async with db.connected(settings):
            return await Matter.all().count()

    with other_database():
        return asyncio.run(count())


def no_database(settings: Settings) -> bool:
    return not list(settings.data_dir.glob("*.sqlite3")) if settings.data_dir.exists() else True


def test_broken_content_is_listed_and_no_database_is_made(copy: Copy, settings: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    copy.change(BIKE, "theme: 车驾管", "theme: 户籍")
    copy.change("halls.csv", "town_hall,kfq", "castle,kfq")
    assert run(settings) == 1
    said = capsys.readouterr()
    assert f"seeds/{BIKE}:{copy.line(BIKE, 'theme:')}: theme 与 catalogue.csv 不一致" in said.err
    assert f"seeds/halls.csv:{copy.line('halls.csv', 'castle')}: services.csv 里没有网点类型 castle" in said.err
    assert "2 处错误" in said.err
    assert "没有导入任何内容" in said.err
    assert said.out == ""
    assert no_database(settings)


def test_a_guide_with_a_fault_is_broken_content_too(copy: Copy, settings: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    copy.change("matters/idcard-reissue.yaml", "when: {stay_proof: home}", "when: {stay_proof: home, hukou: jiangsu}")
    assert run(settings) == 1
    assert "材料 property_cert 不会出现在任何清单里" in capsys.readouterr().err
    assert no_database(settings)


def test_checking_only_says_what_there_is_and_makes_no_database(copy: Copy, settings: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(settings, check_only=True) == 0
    assert "检查通过" in capsys.readouterr().out
    assert no_database(settings)


def test_nothing_is_imported_before_somebody_agrees(
    copy: Copy, settings: Settings, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("builtins.input", lambda _: "")
    assert run(settings, yes=False) == 3
    said = capsys.readouterr().out
    assert "+ 事项" in said
    assert "没有导入" in said
    assert matters_in(settings) == 0
    monkeypatch.setattr("builtins.input", lambda _: "是")
    assert run(settings, yes=False) == 0
    assert matters_in(settings) == len(copy.read().matters)


def test_a_second_run_finds_nothing_to_do_and_a_change_is_shown(copy: Copy, migrated: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(migrated) == 0
    assert "内容修订号 1" in capsys.readouterr().out
    assert run(migrated) == 0
    assert "与数据库一致，没有改动" in capsys.readouterr().out
    copy.change(BIKE, "plain_name: 电瓶车上牌", "plain_name: 电瓶车上牌照")
    copy.change("catalogue.csv", ",电瓶车上牌,", ",电瓶车上牌照,")
    assert run(migrated) == 0
    said = capsys.readouterr().out
    assert "~ 事项 1: ebike-plate" in said.replace("：", ": ")
    assert "内容修订号 2" in said


def test_a_broken_change_leaves_what_was_imported_before(copy: Copy, migrated: Settings) -> None:
    assert run(migrated) == 0
    before = copy.read()
    copy.change(BIKE, "plain_name: 电瓶车上牌", "plain_name: 上牌")
    copy.add("services.csv", "city_hall,social,moon")
    assert run(migrated) == 1

    async def unchanged() -> bool:
        async with db.connected(migrated):
            return (await diff(before)).empty

    with other_database():
        assert asyncio.run(unchanged())
