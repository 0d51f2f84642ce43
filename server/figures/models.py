"""Derived: everything here can be thrown away and counted again, as long as the sources of a month are kept."""

from datetime import date, datetime

from tortoise import fields
from tortoise.models import Model


class Figure(Model):
    """成效月表: one measure of a month in a town, of a department and a matter. Empty: it is not said by its source."""

    id = fields.BigIntField(primary_key=True)
    month: date = fields.DateField(db_index=True)
    """Its first day."""
    measure = fields.CharField(max_length=12)
    """A measure of measures.py."""
    town_id = fields.CharField(max_length=64, default="")
    department = fields.CharField(max_length=20, default="")
    matter_id = fields.CharField(max_length=48, default="")
    count = fields.IntField()
    total = fields.FloatField(default=0)
    """The sum of what was measured, where it is more than a count."""

    class Meta:
        table = "figure"
        indexes = (("month", "measure"),)


class FiguredMonth(Model):
    """已算的月份: a finished month is counted once, the running one again and again."""

    month: date = fields.DateField(primary_key=True)
    finished = fields.BooleanField()
    counted_at: datetime = fields.DatetimeField()

    class Meta:
        table = "figured_month"
