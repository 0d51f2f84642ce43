"""build(): settings -> create_app -> database. What a Sanic worker imports."""

from __future__ import annotations

from server import logs
from server.adapters import adapters
from server.app import App, create_app
from server.settings import Settings


def build(settings: Settings | None = None) -> App:
    """The application with the real adapters. The schema is brought up to date by `doorplate serve`, before workers start."""
    chosen = settings or Settings.read()
    logs.configure()
    return create_app(chosen, lambda: adapters(chosen), name="doorplate")
