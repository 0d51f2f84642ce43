"""What search knows beside the matters themselves, and what it remembers of being asked."""

from datetime import date, datetime
from typing import Any

from tortoise import fields
from tortoise.models import Model


class LexiconEntry(Model):
    """词典: an everyday word and the formal term it stands for."""

    id = fields.IntField(primary_key=True)
    everyday = fields.CharField(max_length=40)
    formal = fields.CharField(max_length=60)

    class Meta:
        table = "lexicon_entry"
        unique_together = (("everyday", "formal"),)


class Recommendation(Model):
    """推荐: at this kind of site, in this area, for who says so, in these months, days and hours, people need this matter.

    `*` anything; days: workday, weekend; hours: "7-10", from the first to before the last. why is shown to the resident.
    """

    id = fields.IntField(primary_key=True)
    site_type = fields.CharField(max_length=20)
    area_id = fields.CharField(max_length=64, db_default="*")
    says = fields.CharField(max_length=20, db_default="*")
    days = fields.CharField(max_length=8, db_default="*")
    hours = fields.CharField(max_length=5, db_default="*")
    month_from = fields.IntField()
    month_to = fields.IntField()
    matter_id = fields.CharField(max_length=48)
    why = fields.CharField(max_length=60)

    class Meta:
        table = "recommendation"


class Elsewhere(Model):
    """别处能办: a public need that we do not cover, and where to go with it."""

    id = fields.CharField(max_length=48, primary_key=True)
    name = fields.CharField(max_length=60)
    say = fields.CharField(max_length=200)
    phone = fields.CharField(max_length=20, null=True)

    class Meta:
        table = "elsewhere"


class Split(Model):
    """分岔问题: for matters that get confused, one fact that the resident knows and that tells them apart."""

    id = fields.CharField(max_length=48, primary_key=True)
    content: dict[str, Any] = fields.JSONField()

    class Meta:
        table = "split"


class Pin(Model):
    """置顶: what editors put first for a phrase, from one day to another. Without a phrase it is recommended to everybody meanwhile."""

    id = fields.CharField(max_length=48, primary_key=True)
    phrases: list[str] = fields.JSONField()
    within = fields.BooleanField()
    matters: list[str] = fields.JSONField()
    app_id = fields.CharField(max_length=48, null=True)
    notice = fields.CharField(max_length=120, null=True)
    starts: date = fields.DateField()
    ends: date = fields.DateField()
    reason = fields.CharField(max_length=40)

    class Meta:
        table = "pin"


class HotWord(Model):
    """热词: what an empty search box offers in these months, before enough people have asked for anything."""

    id = fields.IntField(primary_key=True)
    text = fields.CharField(max_length=20)
    month_from = fields.IntField()
    month_to = fields.IntField()

    class Meta:
        table = "hot_word"


class Unsuggested(Model):
    """不提示的词: nothing that holds it is ever suggested. Searching for it is not touched."""

    word = fields.CharField(max_length=20, primary_key=True)
    reason = fields.CharField(max_length=40, default="")

    class Meta:
        table = "unsuggested"


class Asked(Model):
    """提问记录: masked words and what came of them, by the hour. Nothing of who asked, or where."""

    id = fields.BigIntField(primary_key=True)
    hour: datetime = fields.DatetimeField(db_index=True)
    text = fields.CharField(max_length=200)
    band = fields.CharField(max_length=5)
    matter_id = fields.CharField(max_length=48, null=True)
    rung = fields.CharField(max_length=8)
    times = fields.IntField()

    class Meta:
        table = "asked"


class Frequent(Model):
    """常问: words, or a place with words or without, that at least the minimum group of people asked on one day.

    place_kind: "" anywhere, plate or town. Empty text: any words that led to this matter.
    """

    id = fields.BigIntField(primary_key=True)
    day: date = fields.DateField(db_index=True)
    place_kind = fields.CharField(max_length=5)
    place_id = fields.CharField(max_length=64)
    text = fields.CharField(max_length=40)
    matter_id = fields.CharField(max_length=48)
    times = fields.IntField()

    class Meta:
        table = "frequent"
        unique_together = (("day", "place_kind", "place_id", "text", "matter_id"),)


class SearchCount(Model):
    """搜索日数: how often was asked from a town on a day, and with what outcome. No words, no matter, no place below the town."""

    id = fields.BigIntField(primary_key=True)
    day: date = fields.DateField(db_index=True)
    town_id = fields.CharField(max_length=64)
    """Empty: nobody knows from where."""
    band = fields.CharField(max_length=5)
    times = fields.IntField()

    class Meta:
        table = "search_count"
        unique_together = (("day", "town_id", "band"),)
