"""What runs in the background is really started: a part with a `run` of its own that nobody starts works in its own tests alone."""

from __future__ import annotations

import inspect

from server.app import App


def started(app: App) -> set[int]:
    """The objects whose coroutines run as jobs of this server."""
    frames = (job.get_coro().cr_frame for job in app.ctx.jobs)  # type: ignore[union-attr]
    return {id(frame.f_locals["self"]) for frame in frames if frame is not None and "self" in frame.f_locals}


def runs_by_itself(part: object) -> bool:
    run = getattr(part, "run", None)
    if not inspect.iscoroutinefunction(run):
        return False
    return all(parameter.default is not parameter.empty for parameter in inspect.signature(run).parameters.values())


async def test_every_part_that_runs_in_the_background_is_started(app: App) -> None:
    parts = {name: part for name, part in vars(app.ctx.parts).items() if runs_by_itself(part)}
    assert {"switches", "filling", "outbox", "suggest"} <= set(parts)
    running = started(app)
    assert [name for name, part in parts.items() if id(part) not in running] == []
