"""The ways out of the house: one interface, in the order in which they are tried."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from tortoise.expressions import F

from server.accounts.wechat.service import WeChatSignIn
from server.channels.errors import NotDeliverable
from server.channels.ports import MiniProgram, Sms, SubscribeMessage, TextMessage, Via
from server.channels.wechat.templates import Template
from server.notices.kinds import KINDS
from server.notices.models import Message, Subscription


class Way(Protocol):
    name: str

    async def carry(self, message: Message) -> Via:
        """Who carried it. NotDeliverable: not this way; Unavailable: later."""
        ...


@dataclass(slots=True)
class BySubscribeMessage:
    """Only with the person's consent: each accepted request carries one message, counted down with the sending."""

    mini: MiniProgram
    people: WeChatSignIn
    templates: Mapping[str, Template]
    name: str = "subscribe"

    async def carry(self, message: Message) -> Via:
        template = self.template(message.kind)
        openid = await self.people.openid_of(message.resident_id)
        if openid is None:
            raise NotDeliverable("no_wechat")
        consent = Subscription.filter(resident_id=message.resident_id, kind=message.kind, remaining__gt=0)
        if not await consent.exists():
            raise NotDeliverable("no_consent")
        data = template.filled({"title": KINDS[message.kind].title} | message.words)
        try:
            await self.mini.send(SubscribeMessage(openid, template.template_id, data, message.page or template.page))
        except NotDeliverable as no:
            if no.reason == "declined":  # WeChat's count wins over ours
                await Subscription.filter(resident_id=message.resident_id, kind=message.kind).update(remaining=0)
            raise
        await consent.update(remaining=F("remaining") - 1)
        return self.mini.via

    def template_id(self, kind: str) -> str | None:
        found = self.templates.get(kind)
        return found.template_id if found else None

    def template(self, kind: str) -> Template:
        """The recording stand-in shows the trip without any template."""
        found = self.templates.get(kind)
        if found is None and self.mini.via == "recording":
            return Template(f"recording-{kind}", KINDS[kind].page, {"thing1": "{title}"})
        if found is None:
            raise NotDeliverable("no_template")
        return found


@dataclass(slots=True)
class ByTextMessage:
    """To who agreed to text messages, and for kinds whose wording the gateway has."""

    sms: Sms
    people: WeChatSignIn
    name: str = "sms"

    async def carry(self, message: Message) -> Via:
        template = KINDS[message.kind].sms
        if template is None:
            raise NotDeliverable("not_by_sms")
        phone = await self.people.phone_for_sms(message.resident_id)
        if phone is None:
            raise NotDeliverable("no_consent")
        await self.sms.send(TextMessage(str(message.id), phone, template, message.words))
        return self.sms.via
