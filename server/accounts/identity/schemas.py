from typing import Annotated, Literal

from pydantic import Field

from server.web import Body, View


class IdentityBody(Body):
    provider: Literal["sufuban", "lulutong"] = Field(description="苏服办、鹿路通")
    ticket: Annotated[str, Field(max_length=512, pattern=r"^[!-~]+$", description="handed over by the platform; holds once")]


class IdentityView(View):
    token: str
    """Shown once; send it as `Authorization: Bearer <token>`."""
    resident: str
    real_name: bool
    channel: Literal["platform", "recording"]
    say: str | None
