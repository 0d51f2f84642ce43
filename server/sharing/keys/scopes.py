"""What a key may be for. A route names its scope (`endpoint(..., scope="feed")`)."""

from __future__ import annotations

from typing import Literal

Scope = Literal["content", "feed", "search", "resolve", "halls"]
SCOPES: dict[Scope, str] = {
    "content": "读事项、政策和表格",
    "feed": "跟踪内容变更",
    "search": "找事项",
    "resolve": "问答出清单",
    "halls": "查网点",
}
"""Scope -> what it opens, for whoever ticks it."""
