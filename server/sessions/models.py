"""What the help desk keeps. Messages, periods and signals are append-only."""

from datetime import datetime
from typing import Any
from uuid import UUID

from tortoise import fields
from tortoise.models import Model


class HelpSession(Model):
    """帮办会话: one resident's errand with a helper, from the first tap to the end."""

    id: UUID = fields.UUIDField(primary_key=True)
    kind = fields.CharField(max_length=8)
    """text, voice, video: what the resident asked for."""
    status = fields.CharField(max_length=8, default="waiting")
    """A state of moves.py."""
    resident_id: UUID | None = fields.UUIDField(null=True, db_index=True)
    """None: the resident had it erased."""
    area_id = fields.CharField(max_length=64)
    topic = fields.CharField(max_length=24, default="")
    """Theme of the matter."""
    level = fields.CharField(max_length=8, default="town")
    """Whose queue: town, or city as well."""
    rank = fields.IntField(default=1)
    """0: at the head (came back from a lost helper, or booked for now)."""
    queued_at: datetime = fields.DatetimeField()
    level_at: datetime = fields.DatetimeField()
    """Since when it waits at this level."""
    meant_for: UUID | None = fields.UUIDField(null=True)
    """The helper it was handed over to, nobody else takes it for a while."""
    booking_id: UUID | None = fields.UUIDField(null=True)
    """It was booked for this time."""
    told_at: datetime | None = fields.DatetimeField(null=True)
    """When an absent resident was last told that somebody answered."""
    later = fields.BooleanField(default=False)
    """稍后叫我: stays in the queue while the resident is away."""
    context: dict[str, Any] = fields.JSONField(default=dict)
    guest_id: UUID | None = fields.UUIDField(null=True, db_index=True)
    """Who is asked into its call, or is in it, as the third one: parties.py."""
    helper_id: UUID | None = fields.UUIDField(null=True, db_index=True)
    helper_name = fields.CharField(max_length=40, default="")
    resident_seen_at: datetime = fields.DatetimeField()
    messages = fields.IntField(default=0)
    """Number of the last message."""
    call: dict[str, Any] | None = fields.JSONField(null=True)
    """The call that is going on, or the last one: calls.py."""
    agreed = fields.CharField(max_length=1000, default="")
    """What was agreed at the end."""
    ticket_number = fields.CharField(max_length=24, null=True)
    ended_why = fields.CharField(max_length=16, default="")
    wait_seconds = fields.IntField(null=True)
    serve_seconds = fields.IntField(null=True)
    created_at: datetime = fields.DatetimeField()
    ended_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "help_session"
        indexes = (("status", "rank", "queued_at"), ("area_id", "status"))


class HelpPeriod(Model):
    """时段: append-only. kind: wait, serve, hold, end. One lasts until the next one of the same session begins.

    third and part, of a third one in a call, lie beside these."""

    id = fields.BigIntField(primary_key=True)
    session_id: UUID = fields.UUIDField(db_index=True)
    kind = fields.CharField(max_length=8)
    why = fields.CharField(max_length=200, default="")
    staff_id: UUID | None = fields.UUIDField(null=True)
    began_at: datetime = fields.DatetimeField()

    class Meta:
        table = "help_period"


class HelpMessage(Model):
    """消息: numbered within its session without gaps."""

    id = fields.BigIntField(primary_key=True)
    session_id: UUID = fields.UUIDField()
    number = fields.IntField()
    client_id = fields.CharField(max_length=64)
    """Chosen by whoever sends it: the same one is the same message."""
    sender = fields.CharField(max_length=8)
    """resident, helper, system."""
    staff_id: UUID | None = fields.UUIDField(null=True)
    kind = fields.CharField(max_length=8)
    """text, picture, card, note."""
    text = fields.CharField(max_length=2000, default="")
    card: dict[str, Any] | None = fields.JSONField(null=True)
    picture_id: UUID | None = fields.UUIDField(null=True)
    unchecked = fields.BooleanField(default=False)
    """Nobody looked whether it may be shown."""
    at: datetime = fields.DatetimeField()

    class Meta:
        table = "help_message"
        unique_together = (("session_id", "number"), ("session_id", "client_id"))


class HelpPicture(Model):
    """图片: made clean before it is kept. state: shown, held (being looked at), blocked."""

    id: UUID = fields.UUIDField(primary_key=True)
    session_id: UUID = fields.UUIDField(db_index=True)
    key_hash = fields.CharField(max_length=64)
    """Of the key with which the content check fetches it."""
    state = fields.CharField(max_length=8, default="shown")
    width = fields.IntField()
    height = fields.IntField()
    body = fields.BinaryField()
    at: datetime = fields.DatetimeField()

    class Meta:
        table = "help_picture"


class HelpSignal(Model):
    """信令: what two browsers tell each other to find a way for a call. Gone when the session ends."""

    id = fields.BigIntField(primary_key=True)
    session_id: UUID = fields.UUIDField(db_index=True)
    sender = fields.CharField(max_length=8)
    """resident, helper, expert."""
    to = fields.CharField(max_length=8)
    data: dict[str, Any] = fields.JSONField()
    at: datetime = fields.DatetimeField()

    class Meta:
        table = "help_signal"


class HelpDuty(Model):
    """在岗: one row a helper. Online only while seen_at is fresh."""

    staff_id: UUID = fields.UUIDField(primary_key=True)
    name = fields.CharField(max_length=40)
    status = fields.CharField(max_length=8, default="off")
    """on, paused, off."""
    areas: list[str] = fields.JSONField(default=list)
    """Where they may help, the city's id means everywhere."""
    topics: list[str] = fields.JSONField(default=list)
    """Empty: all."""
    capacity = fields.IntField(default=3)
    auto = fields.BooleanField(default=False)
    """Takes the next by itself when there is room."""
    since: datetime = fields.DatetimeField()
    seen_at: datetime = fields.DatetimeField()

    class Meta:
        table = "help_duty"


class HelpShift(Model):
    """班次: who is to be there, and for what."""

    id: UUID = fields.UUIDField(primary_key=True)
    staff_id: UUID = fields.UUIDField()
    name = fields.CharField(max_length=40)
    area_id = fields.CharField(max_length=64, db_index=True)
    topics: list[str] = fields.JSONField(default=list)
    level = fields.CharField(max_length=8, default="town")
    """town, city, expert."""
    starts_at: datetime = fields.DatetimeField(db_index=True)
    ends_at: datetime = fields.DatetimeField()
    bookable = fields.IntField(default=1)
    """Bookings at a time, 0: none."""
    version = fields.IntField(default=1)

    class Meta:
        table = "help_shift"


class HelpBooking(Model):
    """预约帮办: place is one of the slot's places, so that two people never get the same one. None once it is given back."""

    id: UUID = fields.UUIDField(primary_key=True)
    resident_id: UUID | None = fields.UUIDField(null=True, db_index=True)
    kind = fields.CharField(max_length=8)
    """video, voice, counter."""
    topic = fields.CharField(max_length=24, default="")
    area_id = fields.CharField(max_length=64)
    starts_at: datetime = fields.DatetimeField(db_index=True)
    ends_at: datetime = fields.DatetimeField()
    place = fields.CharField(max_length=120, null=True, unique=True)
    context: dict[str, Any] = fields.JSONField(default=dict)
    status = fields.CharField(max_length=10, default="booked")
    """booked, entered, done, cancelled, no_show."""
    session_id: UUID | None = fields.UUIDField(null=True)
    reminded_at: datetime | None = fields.DatetimeField(null=True)
    version = fields.IntField(default=1)
    created_at: datetime = fields.DatetimeField()

    class Meta:
        table = "help_booking"


class RecordingSwitch(Model):
    """录音征询开关: append-only. An area asks as its last row says, and without one it does not."""

    id = fields.BigIntField(primary_key=True)
    area_id = fields.CharField(max_length=64, db_index=True)
    on = fields.BooleanField()
    reason = fields.CharField(max_length=100)
    staff_id: UUID = fields.UUIDField()
    staff_name = fields.CharField(max_length=80)
    at: datetime = fields.DatetimeField()

    class Meta:
        table = "help_recording_switch"


class RecordingConsent(Model):
    """录音意愿: append-only. The last one of a call holds, and all go with the words of the session."""

    id = fields.BigIntField(primary_key=True)
    session_id: UUID = fields.UUIDField(db_index=True)
    call_id: UUID = fields.UUIDField()
    agreed = fields.BooleanField()
    wording = fields.IntField()
    """Version of the question: recordings.py."""
    at: datetime = fields.DatetimeField()

    class Meta:
        table = "help_recording_consent"
