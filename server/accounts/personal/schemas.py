from datetime import datetime
from typing import Any

from pydantic import Field

from server.web import Body, View


class ExportPart(View):
    kind: str
    say: str
    records: list[dict[str, Any]]


class ExportView(View):
    resident: str
    at: datetime
    parts: list[ExportPart]
    say: str


class ErasedPart(View):
    kind: str
    say: str
    erased: int
    kept: int
    why: str = Field(description="why something stays, empty when nothing does")


class ErasedView(View):
    parts: list[ErasedPart]
    say: str


class SignOutBody(Body):
    everywhere: bool = Field(default=False, description="true: on every device")


class SignedOutView(View):
    say: str
