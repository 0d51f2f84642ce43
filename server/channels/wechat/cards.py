"""公众号的回复: a keyword, a menu key or a sentence becomes text or one guide card. What is said is data (replies.yaml)."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

import yaml
from wechatpy.events import EVENT_TYPES
from wechatpy.messages import MESSAGE_TYPES, UnknownMessage
from wechatpy.replies import ArticlesReply, TextReply

from server.channels.wechat.push import Letter
from server.settings import SettingsRefused
from server.text import NotText, clean

Search = Callable[[str], Awaitable[Mapping[str, Any]]]
"""The contract's answer of a search for cleaned words."""
LONGEST_WORDS = 200
SHOWN = 3
MOST_BUTTONS, MOST_SUB_BUTTONS, LONGEST_NAME, LONGEST_SUB_NAME = 3, 5, 16, 60
"""Of a menu; names in UTF-8 bytes."""


@dataclass(frozen=True, slots=True)
class Replies:
    welcome: str
    found_several: str
    nothing: str
    not_text: str
    keywords: Mapping[str, str]
    clicks: Mapping[str, Mapping[str, str]]
    menu: Mapping[str, Any]
    """As menu/create takes it."""


class Cards:
    """public_base: where the guides' pages are, for whoever taps a card."""

    def __init__(self, replies: Replies, search: Search, public_base: str) -> None:
        self.replies, self.search, self.public_base = replies, search, public_base

    async def answer(self, letter: Letter, *, at: int) -> str:
        """The XML of a reply, or "" for what needs none. at: unix seconds."""
        kind = letter.text("MsgType")
        message = _message(letter)
        if kind == "text":
            return await self._said(message, letter.text("Content"), at)
        if kind != "event":
            return _text(message, self.replies.not_text, at)
        match letter.text("Event").lower():
            case "subscribe":
                return _text(message, self.replies.welcome, at)
            case "click":
                click = self.replies.clicks.get(letter.text("EventKey"), {})
                if "search" in click:
                    return await self._found(message, click["search"], at)
                return _text(message, click.get("text", self.replies.welcome), at)
            case _:
                return ""

    async def _said(self, message: Any, said: str, at: int) -> str:
        try:
            words = clean(said)[:LONGEST_WORDS]
        except NotText:
            words = ""
        if not words:
            return _text(message, self.replies.not_text, at)
        fixed = self.replies.keywords.get(words.lower())
        return _text(message, fixed, at) if fixed else await self._found(message, words, at)

    async def _found(self, message: Any, words: str, at: int) -> str:
        found = await self.search(words)
        matters = found["matters"] if found["band"] != "none" else []
        if found["band"] == "sure" and matters:
            best = matters[0]
            card = {
                "title": _plain(best["plain_name"]),
                "description": _plain(f"{best['official_name']}：谁能办、要带什么、去哪里办，点开一次看清。"),
                "image": "",
                "url": self._address(best["id"]),
            }
            reply = ArticlesReply(message=message, time=at)
            reply.add_article(card)
            return str(reply.render())
        if matters:
            links = [f'<a href="{self._address(matter["id"])}">{_plain(matter["plain_name"])}</a>' for matter in matters[:SHOWN]]
            return _text(message, "\n".join([self.replies.found_several, *links]), at)
        elsewhere = found.get("elsewhere")
        return _text(message, elsewhere["say"] if elsewhere else self.replies.nothing, at)

    def _address(self, matter: str) -> str:
        return f"{self.public_base}/h5/#/pages/matter/matter?id={quote(matter, safe='')}"


def _message(letter: Letter) -> Any:
    types = EVENT_TYPES if letter.text("MsgType") == "event" else MESSAGE_TYPES
    name = letter.text("Event").lower() if letter.text("MsgType") == "event" else letter.text("MsgType")
    return types.get(name, UnknownMessage)(dict(letter.fields))


def _text(message: Any, text: str, at: int) -> str:
    return str(TextReply(message=message, content=_plain(text), time=at).render())


def _plain(text: str) -> str:
    """wechatpy puts texts into CDATA as they are: an end mark in one would let the rest out."""
    return text.replace("]]>", "]] >")


def read(path: Path) -> Replies:
    """SettingsRefused names what is wrong with the file."""
    try:
        found = yaml.safe_load(path.read_text("utf-8"))
        keywords = {str(word).lower(): item["text"] for item in found["keywords"] for word in item["words"]}
        buttons = found["menu"]
        leaves = [leaf for button in buttons for leaf in button.get("buttons", [button])]
        clicks = {leaf["key"]: {name: leaf[name] for name in ("text", "search") if name in leaf} for leaf in leaves}
        menu = {"button": [_button(button) for button in buttons]}
        said = {name: found[name] for name in ("welcome", "found_several", "nothing", "not_text")}
    except (OSError, UnicodeDecodeError, yaml.YAMLError, KeyError, TypeError, AttributeError) as fault:
        raise SettingsRefused(f"DOORPLATE_WECHAT_REPLIES 读不了：{type(fault).__name__} {fault}"[:300]) from None
    names = [(button["name"], LONGEST_NAME) for button in buttons] + [(leaf["name"], LONGEST_SUB_NAME) for leaf in leaves]
    for name, longest in names:
        if len(name.encode()) > longest:
            raise SettingsRefused(f"DOORPLATE_WECHAT_REPLIES 的菜单名“{name}”太长")
    if not 1 <= len(buttons) <= MOST_BUTTONS or any(len(button.get("buttons", [])) > MOST_SUB_BUTTONS for button in buttons):
        raise SettingsRefused("DOORPLATE_WECHAT_REPLIES 的菜单最多 3 个一级、每个 5 个二级")
    return Replies(**said, keywords=keywords, clicks=clicks, menu=menu)


def _button(given: Mapping[str, Any]) -> dict[str, Any]:
    if "buttons" in given:
        return {"name": given["name"], "sub_button": [_button(leaf) for leaf in given["buttons"]]}
    return {"type": "click", "name": given["name"], "key": given["key"]}
