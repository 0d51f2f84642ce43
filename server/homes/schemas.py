from __future__ import annotations

from pydantic import Field

from server.web import View


class HomeCardView(View):
    id: str
    title: str
    value: int
    say: str
    to: str = Field(description="the console's page about it")
    query: dict[str, str]
    calm: bool = Field(description="nothing has to be done about it")


class HomeView(View):
    cards: list[HomeCardView]
