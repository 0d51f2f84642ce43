"""What is searched: each matter, online platform, FAQ and hall as one weighted text, and as one point of the index."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from server.halls.service import KnownHall
from server.matters.catalogue import Platform, Published
from server.matters.content import MatterContent

NAME, TEXT = 2.0, 0.5
"""Measured on 1,671 everyday sentences: names and aliases at four times the weight of descriptions (README, search)."""

Fields = Sequence[tuple[float, str]]


@dataclass(frozen=True, slots=True)
class Document:
    """id is "<kind>:<the thing's own id>"."""

    id: str
    fields: Fields
    payload: Mapping[str, str | list[str]]


EVERY_CHANNEL = ("window", "online", "self_service", "post", "phone")


def of_content(content: MatterContent, towns: Iterable[str] = ()) -> Document:
    """towns: the 区镇 whose people find a hall for it."""
    fields = [
        (NAME, content.official_name),
        (NAME, content.plain_name),
        *((NAME, alias) for alias in content.aliases),
        (TEXT, content.scope),
        (TEXT, content.who_can),
        (TEXT, f"{content.theme} {content.department}"),
    ]
    channels: list[str] = sorted({channel.kind for channel in content.channels})
    payload: dict[str, str | list[str]] = {"kind": "matter", "audience": content.audience, "channel": channels, "area": sorted(towns)}
    return Document(f"matter:{content.id}", fields, payload)


def of_platform(platform: Platform) -> Document:
    fields = [(NAME, platform.name), *((1.0, word) for word in platform.keywords), (1.0, platform.say)]
    return Document(f"app:{platform.id}", fields, {"kind": "app"})


def of_faqs(matter: Published) -> list[Document]:
    return [
        Document(f"faq:{matter.content.id}/{faq.id}", [(1.0, faq.question), (TEXT, faq.answer)], {"kind": "faq"})
        for faq in matter.content.faqs
    ]


def of_hall(hall: KnownHall) -> Document:
    return Document(f"hall:{hall.id}", [(1.0, hall.name)], {"kind": "hall"})


def of_elsewhere(id_: str, name: str, say: str, towns: Iterable[str] = ()) -> Document:
    return Document(f"elsewhere:{id_}", [(NAME, name), (TEXT, say)], _passes("elsewhere", towns))


def chitchat(towns: Iterable[str] = ()) -> Document:
    """Small talk: known to the model, so that it is recognised as nothing we could help with."""
    return Document("chitchat:chitchat", [(TEXT, "闲聊")], _passes("chitchat", towns))


def _passes(kind: str, towns: Iterable[str]) -> dict[str, str | list[str]]:
    """Filters choose among matters: what is not ours stays recognisable whatever is filtered."""
    return {"kind": kind, "audience": ["person", "enterprise"], "channel": list(EVERY_CHANNEL), "area": sorted(towns)}


CHITCHAT = chitchat()
