"""情况包: what the resident already told, so that nothing has to be told again."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field

from server.web import SHOWN, Body

Id = Annotated[str, Field(max_length=64, pattern=r"^[A-Za-z0-9_-]+$")]


class HelpContextBody(Body):
    """All of it may be missing. answers: as for resolve."""

    plate: Annotated[str, Field(max_length=64, pattern=f"^$|{SHOWN}")] | None = None
    area: Id | None = None
    words: Annotated[str, Field(max_length=200, pattern=f"^$|{SHOWN}")] = Field(default="", description="what was typed into the search")
    matter: Id | None = None
    answers: dict[Id, Any] = Field(default_factory=dict, max_length=60)
    materials: list[Id] = Field(default_factory=list, max_length=80, description="ids on the list as shown")
    ticks: list[Id] = Field(default_factory=list, max_length=80)
    hall: Id | None = None
    page: Annotated[str, Field(max_length=80, pattern=f"^$|{SHOWN}")] = Field(default="", description="where help was asked for")
    checklist: Annotated[str, Field(max_length=8, pattern=r"^[A-Za-z0-9]*$")] | None = Field(default=None, description="pick-up code")
