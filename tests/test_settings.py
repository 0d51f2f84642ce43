"""Settings come from the environment, and what is unknown or contradicts itself does not start."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import ValidationError

from server.settings import Settings, SettingsRefused
from tests import live


def refused(**environ: str) -> str:
    with pytest.raises(SettingsRefused) as refusal:
        Settings.read({f"DOORPLATE_{name}": value for name, value in environ.items()})
    assert refusal.value.code == 2
    return str(refusal.value)


def test_nothing_needs_to_be_set() -> None:
    settings = Settings.read({})
    assert (settings.host, settings.port, settings.workers, settings.sqlite) == ("127.0.0.1", 8000, 1, True)
    assert settings.database.startswith("sqlite://")


def test_settings_are_read_from_names_with_our_prefix_and_no_others() -> None:
    settings = Settings.read({"DOORPLATE_PORT": "9001", "PORT": "1", "DOORPLATE_PUBLIC_URL": "https://doorplate.example.cn/"})
    assert settings.port == 9001
    assert settings.public_base == "https://doorplate.example.cn"


def test_a_setting_that_does_not_exist_is_named() -> None:
    assert "DOORPLATE_PROT" in refused(PROT="9001")


def test_every_wrong_setting_is_named_at_once() -> None:
    say = refused(PORT="no number", WORKERS="0", GRACEFUL_SECONDS="-1")
    assert all(f"DOORPLATE_{name}" in say for name in ("PORT", "WORKERS", "GRACEFUL_SECONDS"))


def test_sqlite_with_several_workers_refuses_to_start() -> None:
    assert "SQLite" in refused(WORKERS="2")
    assert "SQLite" in refused(WORKERS="2", DATABASE_URL="sqlite:///tmp/x.sqlite3")


def test_postgres_may_have_several_workers() -> None:
    assert Settings.read({"DOORPLATE_WORKERS": "4", "DOORPLATE_DATABASE_URL": "postgres://u@127.0.0.1/d"}).workers == 4


@pytest.mark.parametrize(
    "environ",
    [
        {"DATABASE_URL": "mysql://root@127.0.0.1/x"},
        {"AMAP_SECRET": "secret without a key"},
        {"PUBLIC_URL": "doorplate.example.cn"},
        {"PUBLIC_URL": "javascript:alert(1)"},
        {"PORT": "0"},
        {"PORT": "65536"},
        {"PROXIES": "9"},
        {"WECHAT_APPID": "wx1"},
        {"WECHAT_SECRET": "a secret without an appid"},
        {"WECHAT_PUSH_TOKEN": "t"},
        {"WECHAT_PUBLIC_PUSH_TOKEN": "t"},
        {"WECHAT_APPID": "wx1", "WECHAT_SECRET": "s", "WECHAT_PUSH_TOKEN": "t", "WECHAT_PUSH_KEY": "too short"},
        {"WECHAT_APPID": "wx1", "WECHAT_SECRET": "s", "WECHAT_PUSH_KEY": "A" * 43},
        {"WECHAT_URL": "api.weixin.qq.com"},
        {"WECHAT_ENV": "beta"},
        {"WECHAT_PAGE": "/pages/home/home"},
        {"WECHAT_THREADS": "0"},
        {"SMS_URL": "https://sms.example.cn"},
        {"TICKET_HOURS": "9-17"},
        {"TICKET_HOURS": "09:00-12:00,11:00-17:00"},
        {"TICKET_ANSWER_DAYS": "0"},
        {"SMS_URL": "sms.example.cn", "SMS_SECRET": "s"},
    ],
)
def test_settings_that_cannot_work_refuse_to_start(environ: dict[str, str]) -> None:
    refused(**environ)


def test_an_encoder_without_the_models_extra_refuses_to_start(monkeypatch: pytest.MonkeyPatch) -> None:
    assert Settings.read({"DOORPLATE_ENCODER": "owner/model"}).encoder == "owner/model"
    monkeypatch.setattr("server.settings.find_spec", lambda name: None)
    assert "pip install 'doorplate[models]'" in refused(ENCODER="owner/model")


def test_an_encoder_folder_without_a_model_refuses_to_start(tmp_path: Path) -> None:
    assert "里面没有模型" in refused(ENCODER=str(tmp_path))
    (tmp_path / "modules.json").touch()
    assert Settings.read({"DOORPLATE_ENCODER": str(tmp_path)}).encoder == str(tmp_path)


def test_a_refusal_never_shows_a_secret() -> None:
    assert "hush-hush" not in refused(AMAP_SECRET="hush-hush")
    assert "hush-hush" not in refused(WECHAT_SECRET="hush-hush")
    assert "hush-hush" not in refused(WECHAT_PUSH_TOKEN="hush-hush")
    assert "hush-hush" not in repr(Settings.read({"DOORPLATE_AMAP_KEY": "hush-hush", "DOORPLATE_METRICS_TOKEN": "hush-hush"}))
    assert "hush-hush" not in repr(Settings.read({"DOORPLATE_WECHAT_APPID": "wx1", "DOORPLATE_WECHAT_SECRET": "hush-hush"}))


def test_settings_cannot_be_changed_while_the_server_runs() -> None:
    with pytest.raises(ValidationError):
        Settings().port = 1  # type: ignore[misc]


def test_the_switches_of_the_tests_are_no_settings() -> None:
    assert Settings.read({"DOORPLATE_TEST_EVERYTHING": "1"}) == Settings()


def test_the_command_says_what_is_wrong_and_ends_with_2(tmp_path: Path) -> None:
    done = live.command("serve", data_dir=tmp_path, workers=2)
    assert done.returncode == 2
    assert "DOORPLATE_WORKERS" in done.stderr
    assert "Traceback" not in done.stderr
    assert not list(tmp_path.iterdir())
