"""Structured logs: one JSON object a line on stdout. No queries, bodies, addresses, tokens or other personal data ever go in."""

from __future__ import annotations

import asyncio
import logging
import sys
import traceback
from collections.abc import MutableMapping
from typing import Any

import orjson
import structlog

ACCESS_EVERY = 0.25
TIMESTAMP = structlog.processors.TimeStamper(fmt="iso", utc=False)


def _dumps(event: Any, **_: Any) -> bytes:
    return orjson.dumps(event, default=str)


def _frames(fault: BaseException) -> list[str]:
    """Where it happened and what class of fault, never its text: a database quotes the values that it refused."""
    frames = [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(fault.__traceback__)]
    return [*frames[-12:], type(fault).__qualname__]


def _where_it_broke(_logger: Any, _method: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    given = event.pop("exc_info", None)
    fault = sys.exc_info()[1] if given is True else given[1] if isinstance(given, tuple) else given
    if isinstance(fault, BaseException):
        event["exception"] = _frames(fault)
    return event


class _JsonLines(logging.Formatter):
    """Sanic's and other libraries' records in the same form."""

    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, Any] = {"event": record.getMessage(), "level": record.levelname.lower(), "logger": record.name}
        if record.exc_info and record.exc_info[1] is not None:
            line["exception"] = _frames(record.exc_info[1])
        return orjson.dumps(line).decode()


def configure(level: int = logging.INFO) -> None:
    """Once a process."""
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            TIMESTAMP,
            _where_it_broke,
            structlog.processors.JSONRenderer(serializer=_dumps),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.BytesLoggerFactory(file=sys.stdout.buffer),
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(sys.stdout)
    handler.setFormatter(_JsonLines())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.WARNING)
    for name in ("sanic.root", "sanic.error", "sanic.server", "sanic.access", "sanic.websockets"):
        logger = logging.getLogger(name)
        logger.handlers.clear()
        logger.propagate = True
        logger.setLevel(logging.WARNING)


class AccessLog:
    """One line a request, gathered and written four times a second: a line of its own write costs as much as an answer.

    At most a quarter of a second of lines is lost in a crash; errors are logged at once, elsewhere.
    """

    def __init__(self) -> None:
        self._lines: list[bytes] = []

    def add(self, **facts: str | int | float) -> None:
        self._lines.append(orjson.dumps({"event": "request", **facts}))

    def flush(self) -> None:
        if self._lines:
            lines, self._lines = self._lines, []
            sys.stdout.buffer.write(b"\n".join(lines) + b"\n")
            sys.stdout.buffer.flush()

    async def run(self) -> None:
        """Until cancelled."""
        while True:
            await asyncio.sleep(ACCESS_EVERY)
            self.flush()


access = AccessLog()
