"""Serving: Sanic's manager with workers of our own application, and a watchdog for workers that died."""

from __future__ import annotations

import os
import tempfile
import threading
import time
from functools import partial
from typing import Any

import structlog
from sanic import Sanic
from sanic.worker.loader import AppLoader
from sanic.worker.manager import WorkerManager

from server import logs
from server.settings import Settings

log = structlog.get_logger()
LOOK_EVERY = 0.5
NAME = "doorplate"
SECONDS_FOR_A_MODEL = 1800

_all_ready = WorkerManager._all_workers_ack


def _ready_or_stopping(self: WorkerManager) -> bool:
    """Sanic waits for workers that it has itself just told to stop: SIGTERM in the first seconds spun for ever without this."""
    return bool(self._shutting_down or _all_ready(self))  # type: ignore[no-untyped-call]


WorkerManager._all_workers_ack = _ready_or_stopping  # type: ignore[method-assign]


def serve(settings: Settings) -> None:
    """Blocks until SIGTERM or SIGINT; requests in flight finish within graceful_seconds."""
    logs.configure()
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    if settings.encoder:  # a large model, and documents that it has not encoded yet, take longer to load than Sanic's half minute
        WorkerManager.THRESHOLD = 10 * SECONDS_FOR_A_MODEL
    if settings.workers > 1:
        os.environ.setdefault("PROMETHEUS_MULTIPROC_DIR", tempfile.mkdtemp(prefix="doorplate-metrics-"))
    # The manager's own application is bare: only workers load models and content, in memory of their own.
    app: Sanic[Any, Any] = Sanic(NAME, configure_logging=False)
    app.config.GRACEFUL_SHUTDOWN_TIMEOUT = settings.graceful_seconds
    app.prepare(host=settings.host, port=settings.port, workers=settings.workers, access_log=False, motd=False)

    @app.main_process_ready
    async def watch(app: Sanic[Any, Any]) -> None:
        threading.Thread(target=_watch_workers, args=(app,), daemon=True, name="watchdog").start()

    Sanic.serve(primary=app, app_loader=AppLoader(factory=partial(_worker, settings)))


def _worker(settings: Settings) -> Sanic[Any, Any]:
    from server.main import build

    return build(settings)


def _watch_workers(app: Sanic[Any, Any]) -> None:
    """Sanic does not restart a worker that was killed from outside (out of memory, -9): this does, within a second or two."""
    while not app.manager._shutting_down:
        time.sleep(LOOK_EVERY)
        for process in list(app.manager.transient_processes):
            current = getattr(process, "_current_process", None)
            if current is not None and current.exitcode not in (None, 0) and not app.manager._shutting_down:
                log.error("worker.died", worker=process.name, exitcode=current.exitcode)
                app.manager.restart([process.name])
