"""订阅消息模板: which approved template carries which notice, and what its fields take. From the file that the setting names:

ticket_answered:                  # a kind of notice (server/notices/kinds.yaml)
  template_id: "..."              # as the mini-program's back office shows it
  page: pages/help/help           # where a tap leads, may be left out
  data: {thing1: "{title}", phrase2: "{status}", time3: "{at}"}
"""

from __future__ import annotations

import re
import string
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from server.channels.errors import NotDeliverable
from server.settings import SettingsRefused

_KEY = re.compile(r"(thing|number|letter|symbol|character_string|time|date|amount|phone_number|car_number|name|phrase)\d{1,2}")
_HAN = r"[\u3400-\u9fff]"
_DAY = r"\d{4}年\d{1,2}月\d{1,2}日"
_LIMITS = {
    "thing": re.compile(r".{1,20}", re.DOTALL),
    "number": re.compile(r"\d{1,32}(\.\d{1,32})?"),
    "letter": re.compile(r"[A-Za-z]{1,32}"),
    "symbol": re.compile(r"[^\w\s]{1,5}"),
    "character_string": re.compile(r"[!-~]{1,32}"),
    "time": re.compile(rf"({_DAY} ?)?\d{{1,2}}:\d{{2}}(~({_DAY} ?)?\d{{1,2}}:\d{{2}})?|{_DAY}(~{_DAY})?"),
    "date": re.compile(rf"{_DAY}( \d{{1,2}}:\d{{2}})?(~{_DAY}( \d{{1,2}}:\d{{2}})?)?"),
    "amount": re.compile(r"[¥$€£]?\d{1,10}(\.\d{1,2})?元?"),
    "phone_number": re.compile(r"[\d+\- ]{1,17}"),
    "car_number": re.compile(r".{1,8}"),
    "name": re.compile(rf"{_HAN}{{1,10}}|[A-Za-z ]{{1,20}}"),
    "phrase": re.compile(rf"{_HAN}{{1,5}}"),
}
"""From the table of parameter kinds of subscribeMessage.send; WeChat refuses anything else with 47003."""
CUT = {"thing": 20}
"""Kinds where a shortened text still says what it should; the others are refused, because half a number is a wrong number."""


@dataclass(frozen=True, slots=True)
class Template:
    template_id: str
    page: str
    data: Mapping[str, str]

    def filled(self, values: Mapping[str, str]) -> dict[str, str]:
        """NotDeliverable("bad_data") when a value does not fit its field: it is not sent."""
        return {key: fit(key, pattern.format_map(values)) for key, pattern in self.data.items()}


def fit(key: str, value: str) -> str:
    """value as the field takes it, one line."""
    kind = key.rstrip("0123456789")
    text = " ".join(value.split())
    longest = CUT.get(kind)
    if longest is not None and len(text) > longest:
        text = text[: longest - 1] + "…"
    if _LIMITS[kind].fullmatch(text) is None:
        raise NotDeliverable("bad_data")
    return text


def read(path: Path | None, kinds: Mapping[str, frozenset[str]]) -> dict[str, Template]:
    """kinds: the notices there are and the values each has. SettingsRefused names what does not fit together."""
    if path is None:
        return {}
    try:
        found = yaml.safe_load(path.read_text("utf-8")) or {}
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as fault:
        raise SettingsRefused(f"DOORPLATE_WECHAT_TEMPLATES 读不了：{type(fault).__name__}") from None
    if not isinstance(found, dict):
        raise SettingsRefused("DOORPLATE_WECHAT_TEMPLATES 要是“通知种类: 模板”的对照表")
    return {str(kind): _template(str(kind), given, kinds) for kind, given in found.items()}


def _template(kind: str, given: object, kinds: Mapping[str, frozenset[str]]) -> Template:
    def refuse(why: str) -> SettingsRefused:
        return SettingsRefused(f"DOORPLATE_WECHAT_TEMPLATES 的 {kind}：{why}")

    if kind not in kinds:
        raise refuse("没有这种通知，可用的是 " + "、".join(sorted(kinds)))
    if not isinstance(given, dict) or given.keys() - {"template_id", "page", "data"}:
        raise refuse("只能有 template_id、page、data")
    template_id, page, data = given.get("template_id"), given.get("page", ""), given.get("data")
    if not isinstance(template_id, str) or not template_id or not isinstance(page, str) or page.startswith("/"):
        raise refuse("template_id 要填，page 不以 / 开头")
    if not isinstance(data, dict) or not data:
        raise refuse("data 要写明模板的每个字段")
    for key, pattern in data.items():
        if not isinstance(key, str) or _KEY.fullmatch(key) is None or not isinstance(pattern, str):
            raise refuse(f"data 里的 {key} 不是模板字段，例如 thing1")
        try:
            used = {name for _, name, _, _ in string.Formatter().parse(pattern) if name is not None}
        except ValueError:
            raise refuse(f"{key} 的花括号不成对") from None
        if used - kinds[kind]:
            raise refuse(f"{key} 用了没有的内容 {'、'.join(sorted(used - kinds[kind]))}")
    return Template(template_id, page, data)
