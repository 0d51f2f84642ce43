"""What search knows beside the matters themselves."""

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
