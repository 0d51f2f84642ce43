"""`doorplate staff`: the first city admin, a set of accounts to try things with, and the way back in."""

from __future__ import annotations

import re
import sqlite3
import subprocess
from collections.abc import Callable
from contextlib import AbstractContextManager, closing
from pathlib import Path

import httpx

from server.accounts.policy import ROLES
from tests.live import COMMAND, Server, command, environment

Serve = Callable[..., AbstractContextManager[Server]]
GENERATED = re.compile(r"(?:[a-zA-Z2-9]{5}-){3}[a-zA-Z2-9]{5}")


def rows(data_dir: Path, query: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(data_dir / "doorplate.sqlite3")) as db:
        return db.execute(query).fetchall()


def test_the_first_city_admin_signs_in_and_is_sent_to_settle_password_and_second_factor(serve: Serve, full_data_dir: Path) -> None:
    assert rows(full_data_dir, "SELECT count(*) FROM staff") == [(0,)]
    done = command("staff", "add", "Chief", "张主任", data_dir=full_data_dir)
    assert done.returncode == 0, done.stderr
    (password,) = GENERATED.findall(done.stdout)
    with serve(full_data_dir) as server:
        login = httpx.post(f"{server.url}/api/v1/staff/login", json={"name": "chief", "password": password})
        assert (login.status_code, login.json()["must"]) == (200, "password")
        headers = {"authorization": f"Bearer {login.json()['token']}"}
        changed = httpx.put(f"{server.url}/api/v1/staff/me/password", json={"current": password, "new": "Kun-shan-2026"}, headers=headers)
        assert changed.status_code == 200
        assert httpx.get(f"{server.url}/api/v1/staff/me", headers=headers).json()["must"] == "second_factor"
        assert "Kun-shan-2026" not in server.said()
        assert str(login.json()["token"]) not in server.said()
    assert password not in str(rows(full_data_dir, "SELECT * FROM staff"))
    assert rows(full_data_dir, "SELECT staff_name, action FROM audit_entry ORDER BY id LIMIT 1") == [("命令行", "command.staff")]


def test_a_password_can_be_typed_and_is_then_not_printed(full_data_dir: Path) -> None:
    def add(name: str, password: str) -> subprocess.CompletedProcess[str]:
        words = [COMMAND, "staff", "add", name, "--role", "township_admin", "--area", "zp", "--type-password"]
        return subprocess.run(
            words, input=password + "\n", env=environment(full_data_dir), cwd=full_data_dir, capture_output=True, text=True, check=False
        )

    done = add("wang", "Kun-shan-2026")
    assert done.returncode == 0, done.stderr
    assert "Kun-shan-2026" not in done.stdout
    assert "张浦镇" in done.stdout
    assert rows(full_data_dir, "SELECT name, must_change_password FROM staff") == [("wang", 0)]
    assert rows(full_data_dir, "SELECT role, area_id FROM staff_grant") == [("township_admin", "zp")]
    weak = add("li", "12345")
    assert (weak.returncode, "密码" in weak.stderr) == (1, True)


def test_what_cannot_be_is_refused_and_nothing_is_written(full_data_dir: Path) -> None:
    for words, why in [
        (["x y"], "用户名"),
        (["li", "--role", "township_admin"], "区镇"),
        (["li", "--role", "helper", "--area", "no-such"], "区域"),
        (["li", "--role", "department_handler"], "部门"),
    ]:
        done = command("staff", "add", *words, data_dir=full_data_dir)
        assert done.returncode == 1, words
        assert why in done.stderr
        assert "Traceback" not in done.stderr
    assert rows(full_data_dir, "SELECT count(*) FROM staff") == [(0,)]


def test_the_demo_accounts_are_labelled_one_a_role_and_never_have_the_same_password(full_data_dir: Path) -> None:
    first, second = (command("staff", "demo", data_dir=full_data_dir).stdout for _ in range(2))
    kept = rows(full_data_dir, "SELECT display_name, demo FROM staff")
    assert all(str(name).startswith("演示账号") and demo for name, demo in kept)
    assert {role for (role,) in rows(full_data_dir, "SELECT role FROM staff_grant")} == set(ROLES)
    passwords = GENERATED.findall(first), GENERATED.findall(second)
    assert len(passwords[0]) == len(passwords[1]) == len(kept)
    assert len({*passwords[0], *passwords[1]}) == 2 * len(kept)


def test_a_real_account_with_the_name_of_a_demo_account_is_left_alone(full_data_dir: Path) -> None:
    command("staff", "add", "demo-city", data_dir=full_data_dir)
    before = rows(full_data_dir, "SELECT password_hash FROM staff WHERE name = 'demo-city'")
    done = command("staff", "demo", data_dir=full_data_dir)
    assert "demo-city" in done.stderr
    assert rows(full_data_dir, "SELECT password_hash FROM staff WHERE name = 'demo-city'") == before


def test_a_server_starts_without_any_account_and_the_import_makes_none(full_data_dir: Path) -> None:
    assert command("prepare", data_dir=full_data_dir).returncode == 0
    assert rows(full_data_dir, "SELECT count(*) FROM staff") == [(0,)]


def test_who_lost_everything_is_let_in_again_from_the_server_itself(serve: Serve, full_data_dir: Path) -> None:
    command("staff", "add", "chief", data_dir=full_data_dir)
    with closing(sqlite3.connect(full_data_dir / "doorplate.sqlite3")) as db, db:
        db.execute("UPDATE staff SET totp_secret = 'lost', failed_logins = 5, failed_until = '2999-01-01', state = 'disabled'")
    done = command("staff", "reset", "Chief", data_dir=full_data_dir)
    (password,) = GENERATED.findall(done.stdout)
    with serve(full_data_dir) as server:
        answer = httpx.post(f"{server.url}/api/v1/staff/login", json={"name": "chief", "password": password})
        assert (answer.status_code, answer.json()["must"]) == (200, "password")
    assert command("staff", "reset", "nobody", data_dir=full_data_dir).returncode == 1
