"""What search knows beside the matters themselves."""

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
    """推荐: at this kind of site, in these months, people need this matter, why is shown to the resident."""

    id = fields.IntField(primary_key=True)
    site_type = fields.CharField(max_length=20)
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
