"""Publishing on the shipped command: every worker has it, a killed server has it whole or not at all."""

from __future__ import annotations

import asyncio
import os
import signal
import threading
from contextlib import suppress
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests import live, postgres
from tests.conftest import Templates
from tests.live import Server
from tests.smoke.office import signed_in
from tests.waiting import wait_until

MATTERS, DRAFTS = "/api/v1/staff/matters", "/api/v1/staff/matter-drafts"
MATTER = "idcard-reissue"
WRITTEN = ("matter_draft", "matter_published", "staff", "staff_grant", "staff_token", "audit_entry")


def approved(editor: httpx.Client, reviewer: httpx.Client) -> dict[str, Any]:
    """A draft with another wording, ready to be published."""
    draft = editor.post(f"{MATTERS}/{MATTER}/drafts", json={"why": "换个说法"}).json()
    content = draft["content"] | {"scope": "丢了、被偷了都算，补一张新的"}
    saved = editor.put(f"{DRAFTS}/{draft['id']}", json={"seen": 1, "content": content, "why": "换个说法"}).json()
    assert editor.post(f"{DRAFTS}/{saved['id']}/submit", json={}).status_code == 200
    answer = reviewer.post(f"{DRAFTS}/{saved['id']}/approve", json={})
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def versions(server: Server) -> set[int]:
    """As ten connections see it, so that every worker is asked."""
    return {httpx.get(f"{server.url}/api/v1/matters/{MATTER}/version").json()["version"] for _ in range(10)}


@pytest.mark.postgres
def test_every_worker_answers_with_the_new_version_and_waiting_pages_hear_of_it(tmp_path: Path, postgres_templates: Templates) -> None:
    heard: list[int] = []
    try:
        with live.serve(tmp_path, database_url=postgres_templates.content, workers=2) as server:

            def wait() -> None:
                answer = httpx.get(f"{server.url}/api/v1/matters/{MATTER}/version", params={"seen": 1, "wait": 20}, timeout=25)
                heard.append(answer.json()["version"])

            accounts = {"database_url": postgres_templates.content}
            with (
                signed_in(server, "demo-editor", **accounts) as editor,
                signed_in(server, "demo-reviewer", again=False, **accounts) as reviewer,
            ):
                draft = approved(editor, reviewer)
                assert versions(server) == {1}
                waiting = [threading.Thread(target=wait) for _ in range(6)]
                for one in waiting:
                    one.start()
                assert reviewer.post(f"{DRAFTS}/{draft['id']}/publish", json={}).json()["version"] == 2
                print(f"everywhere after {wait_until(lambda: versions(server) == {2}, 10):.1f} s")
                for one in waiting:
                    one.join()
            assert heard == [2] * 6
            assert server.stop() == 0
    finally:
        for statement in (
            f"UPDATE matter SET active_version = 1 WHERE id = '{MATTER}'",
            "DELETE FROM matter_version WHERE version > 1",
            *(
                f"DELETE FROM {table}"
                for table in ("matter_draft", "matter_published", "staff", "staff_grant", "staff_token", "audit_entry")
            ),
        ):
            asyncio.run(postgres.say("content", statement))


def test_a_server_killed_while_it_publishes_has_published_whole_or_not_at_all(full_data_dir: Path) -> None:
    with (
        live.serve(full_data_dir) as server,
        signed_in(server, "demo-editor") as editor,
        signed_in(server, "demo-reviewer", again=False) as reviewer,
    ):
        draft = approved(editor, reviewer)

        def publish() -> None:
            with suppress(httpx.HTTPError):
                reviewer.post(f"{DRAFTS}/{draft['id']}/publish", json={})

        pressing = threading.Thread(target=publish)
        wal = full_data_dir / "doorplate.sqlite3-wal"
        before = wal.stat().st_size
        pressing.start()
        with suppress(TimeoutError):  # it writes: now
            wait_until(lambda: wal.stat().st_size > before, 5)
        os.killpg(server.process.pid, signal.SIGKILL)  # a group of its own, made in `serve`
        pressing.join()
    with live.serve(full_data_dir) as server, signed_in(server, "demo-reviewer") as reviewer:
        found = reviewer.get(f"{DRAFTS}/{draft['id']}").json()
        assert (found["state"], versions(server)) in (("approved", {1}), ("published", {2}))
        assert reviewer.post(f"{DRAFTS}/{draft['id']}/publish", json={}).json()["version"] == 2
        wait_until(lambda: versions(server) == {2}, 10)
        detail = reviewer.get(f"{MATTERS}/{MATTER}").json()
        assert [(one["kind"], one["version"]) for one in detail["history"]] == [("published", 2)]
