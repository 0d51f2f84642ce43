"""Serving: Sanic's manager with workers of our own application, and a watchdog for workers that died."""

from __future__ import annotations

import errno
import gc
import os
import signal
import socket
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

import structlog
from sanic import Sanic
from sanic.server.protocols.websocket_protocol import WebSocketProtocol
from sanic.worker.loader import AppLoader
from sanic.worker.manager import WorkerManager

from server import logs
from server.errors import CannotStart
from server.settings import Settings

log = structlog.get_logger()
NAME = "doorplate"
SECONDS_FOR_A_MODEL = 1800
FORKS = sys.platform == "linux"
"""Workers are forked from the manager: what both import is in memory once, and a worker need not import it again. Elsewhere forking is
not safe with the system's own libraries, and Sanic starts workers as new processes."""


class PortTaken(CannotStart):
    status = 2


def check_port(settings: Settings) -> None:
    """Raises PortTaken when the address cannot be listened on. Sanic would find out too, with a traceback."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(settings.host, settings.port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind, protocol) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
    except OSError as fault:
        where = f"{settings.host}:{settings.port}"
        raise PortTaken(f"不能在 {where} 上启动：{_why(fault)}。请用 DOORPLATE_HOST、DOORPLATE_PORT 换一个，或停掉占用它的程序") from None


def _why(fault: OSError) -> str:
    if isinstance(fault, socket.gaierror):
        return "没有这个主机地址"
    known = {
        errno.EADDRINUSE: "端口已被别的程序占用",
        errno.EACCES: "没有权限使用这个端口",
        errno.EADDRNOTAVAIL: "这台机器没有这个地址",
    }
    return known.get(fault.errno or 0, "系统不允许")


_all_ready = WorkerManager._all_workers_ack
_sync_states = WorkerManager._sync_states


@contextmanager
def _undisturbed() -> Iterator[None]:
    """A stop waits for a moment. Its handler writes workers' states over the same connection that they are read from, and would be given
    the answer that the reader waits for: the manager then broke off, and its workers were left to themselves."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _ready_or_stopping(self: WorkerManager) -> bool:
    """Sanic waits for workers that it has itself just told to stop: SIGTERM in the first seconds spun for ever without this."""
    _replace_the_dead(self)
    with _undisturbed():
        return bool(self._shutting_down or _all_ready(self))  # type: ignore[no-untyped-call]


def _watched(self: WorkerManager) -> None:
    """Called by Sanic's manager ten times a second."""
    with _undisturbed():
        _sync_states(self)  # type: ignore[no-untyped-call]
    _replace_the_dead(self)


def _replace_the_dead(manager: WorkerManager) -> None:
    """Sanic does not restart a worker that was killed from outside (out of memory, -9): this does. In the manager's own thread, because
    a process may be forked safely while it has no other."""
    for process in list(manager.transient_processes):
        current = getattr(process, "_current_process", None)
        if current is not None and current.exitcode not in (None, 0) and not manager._shutting_down:
            log.error("worker.died", worker=process.name, exitcode=current.exitcode)
            manager.restart([process.name])


WorkerManager._all_workers_ack = _ready_or_stopping  # type: ignore[method-assign]
WorkerManager._sync_states = _watched  # type: ignore[method-assign]


def serve(settings: Settings) -> None:
    """Blocks until SIGTERM or SIGINT; requests in flight finish within graceful_seconds."""
    logs.configure()
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    if settings.encoder:  # a large model, and documents that it has not encoded yet, take longer to load than Sanic's half minute
        WorkerManager.THRESHOLD = 10 * SECONDS_FOR_A_MODEL
    if settings.workers > 1:
        os.environ.setdefault("PROMETHEUS_MULTIPROC_DIR", tempfile.mkdtemp(prefix="doorplate-metrics-"))
    if FORKS:
        Sanic.start_method = "fork"
        os.register_at_fork(after_in_child=_own_signals)
    # The manager's own application is bare: only workers load models and content, in memory of their own.
    app: Sanic[Any, Any] = Sanic(NAME, configure_logging=False)
    app.config.GRACEFUL_SHUTDOWN_TIMEOUT = settings.graceful_seconds
    # Sanic takes the protocol from this application, which has no routes and so would never speak WebSocket.
    listen: dict[str, Any] = {"host": settings.host, "port": settings.port, "workers": settings.workers}
    app.prepare(**listen, protocol=WebSocketProtocol, access_log=False, motd=False)
    gc.collect()
    gc.freeze()  # else the collector of each process would write into, and so copy, the memory that it shares with the manager
    Sanic.serve(primary=app, app_loader=AppLoader(factory=partial(_worker, settings)))


def _own_signals() -> None:
    """A forked worker must not answer a stop with the manager's handlers: until its server stands, a stop simply ends it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)


def _worker(settings: Settings) -> Sanic[Any, Any]:
    from server.main import build

    Sanic._app_registry.clear()  # the manager's bare application, which came along with the fork
    return build(settings)
