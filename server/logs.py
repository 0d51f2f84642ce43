"""Structured logs: one JSON object a line on stdout. No queries, bodies, addresses, tokens or other personal data ever go in."""

from __future__ import annotations

import asyncio
import logging
import sys
from typing import Any

import orjson
import structlog

ACCESS_EVERY = 0.25
TIMESTAMP = structlog.processors.TimeStamper(fmt="iso", utc=False)


def _dumps(event: Any, **_: Any) -> bytes:
    return orjson.dumps(event, default=str)


class _JsonLines(logging.Formatter):
    """Sanic's and other libraries' records in the same form; a traceback goes in whole, the arguments of the request do not."""

    def format(self, record: logging.LogRecord) -> str:
        line = {"event": record.getMessage(), "level": record.levelname.lower(), "logger": record.name}
        if record.exc_info:
            line["exception"] = self.formatException(record.exc_info)
        return orjson.dumps(line).decode()


def configure(level: int = logging.INFO) -> None:
    """Once a process."""
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            TIMESTAMP,
            structlog.processors.format_exc_info,
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
