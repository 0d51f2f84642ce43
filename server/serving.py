"""Serving: Sanic's manager with workers of our own application, and a watchdog for workers that died."""

from __future__ import annotations

import os
import tempfile
import threading
import time
from functools import partial

import structlog
from sanic import Sanic
from sanic.worker.loader import AppLoader

from server.app import App
from server.main import build
from server.settings import Settings

log = structlog.get_logger()
LOOK_EVERY = 0.5


def serve(settings: Settings) -> None:
    """Blocks until SIGTERM or SIGINT; requests in flight finish within graceful_seconds."""
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    if settings.workers > 1:
        os.environ.setdefault("PROMETHEUS_MULTIPROC_DIR", tempfile.mkdtemp(prefix="doorplate-metrics-"))
    loader = AppLoader(factory=partial(build, settings))
    app: App = loader.load()
    app.prepare(host=settings.host, port=settings.port, workers=settings.workers, access_log=False, motd=False)

    @app.main_process_ready
    async def watch(app: App) -> None:
        threading.Thread(target=_watch_workers, args=(app,), daemon=True, name="watchdog").start()

    Sanic.serve(primary=app, app_loader=loader)


def _watch_workers(app: App) -> None:
    """Sanic does not restart a worker that was killed from outside (out of memory, -9): this does, within a second or two."""
    while True:
        time.sleep(LOOK_EVERY)
        for process in list(app.manager.transient_processes):
            current = getattr(process, "_current_process", None)
            if current is not None and current.exitcode not in (None, 0):
                log.error("worker.died", worker=process.name, exitcode=current.exitcode)
                app.manager.restart([process.name])
