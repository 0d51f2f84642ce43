"""The staff's side of doorplates, wired together: one line in app.py instead of twenty."""

from __future__ import annotations

from collections.abc import Coroutine
from typing import Any

from server.areas.service import AreaService
from server.clock import Clock
from server.doorplates.health import handlers as health
from server.doorplates.health.service import HealthService
from server.doorplates.imports import handlers as imports
from server.doorplates.imports.service import ImportService
from server.doorplates.practice import PracticePlates
from server.doorplates.printing import handlers as printing
from server.doorplates.printing.service import PrintService
from server.doorplates.printing.worker import PrintWorker
from server.doorplates.registry import handlers as registry
from server.doorplates.registry.listing import PlateListing
from server.doorplates.registry.photos import Photos
from server.doorplates.registry.service import PlateRegistry
from server.doorplates.rounds import handlers as rounds
from server.doorplates.rounds.service import RoundService
from server.halls.service import HallFinder
from server.settings import Settings

HANDLERS = (registry, imports, printing, health, rounds)


class StaffSide:
    def __init__(self, settings: Settings, areas: AreaService, halls: HallFinder, clock: Clock) -> None:
        self.photos = Photos(settings.data_dir / "photos", clock)
        self.registry = PlateRegistry(areas, self.photos, clock)
        self.listing = PlateListing(areas, halls, clock, public_base=settings.public_base, tiles=settings.tiles_url)
        self.imports = ImportService(areas, self.registry, clock)
        self.worker = PrintWorker(settings.data_dir / "printing", settings.public_base, clock)
        self.printing = PrintService(areas, self.listing, self.registry, self.worker, settings, clock)
        self.health = HealthService(areas, clock)
        self.rounds = RoundService(areas, self.photos, self.health, clock)
        self.practice = PracticePlates()

    @property
    def services(self) -> tuple[object, ...]:
        """What handlers ask for."""
        return (self.photos, self.registry, self.listing, self.imports, self.printing, self.health, self.rounds)

    def jobs(self) -> tuple[Coroutine[Any, Any, None], ...]:
        """In the background, while the server runs."""
        return (self.worker.run(), self.health.run())
