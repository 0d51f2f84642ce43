"""What a resident reported, as part of their personal data."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from server.accounts.personal.service import Erased
from server.clock import CHINA
from server.ledger.models import Intake


class ReportsOfAResident:
    kind, say = "reports", "我反映的问题"

    async def export(self, resident: UUID) -> list[dict[str, Any]]:
        return [
            {
                "id": str(row.id),
                "kind": row.kind,
                "text": row.text,
                "plate": row.plate_id,
                "matter": row.matter_id,
                "field": row.field,
                "at": row.at.astimezone(CHINA).isoformat(),
            }
            for row in await Intake.filter(resident_id=resident).order_by("at", "id")
        ]

    async def erase(self, resident: UUID) -> Erased:
        kept = await Intake.filter(resident_id=resident).update(resident_id=None)
        return Erased(0, kept, "用来改正错误信息，内容已隐去号码，并与您的身份脱离" if kept else "")
