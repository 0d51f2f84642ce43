"""练习门牌: what somebody made of doorplates while learning, thrown away at will."""

from __future__ import annotations

from uuid import UUID

from server.doorplates.health.models import PlateFinding
from server.doorplates.imports.models import PlateImport, PlateImportRow
from server.doorplates.models import Doorplate, DoorplateEvent, DoorplatePhoto, Placement
from server.doorplates.printing.models import PrintJob
from server.doorplates.rounds.models import InspectionRound, InspectionStop
from server.paging import column


class PracticePlates:
    """Files of practice photos and sheets stay until they are swept; nothing points at them any more."""

    kind, say = "doorplates", "练习门牌"

    async def reset(self, staff_id: UUID) -> int:
        """How many plates. A code that is thrown away was never printed for the public and never scanned."""
        plates = Doorplate.filter(practice_of=staff_id)
        codes = await column(plates, "scene_code")
        for model in (DoorplateEvent, DoorplatePhoto, Placement, PlateFinding):
            await model.filter(scene_code__in=codes).delete()
        drafts = await column(PlateImport.filter(practice_of=staff_id), "id")
        rounds = await column(InspectionRound.filter(practice_of=staff_id), "id")
        await PlateImportRow.filter(import_id__in=drafts).delete()
        await InspectionStop.filter(round_id__in=rounds).delete()
        for owned in (PlateImport, InspectionRound, PrintJob):
            await owned.filter(practice_of=staff_id).delete()
        await plates.delete()
        return len(codes)
