"""Areas and the days that differ from the week."""

from datetime import date

from tortoise import fields
from tortoise.models import Model


class Area(Model):
    """区域: city > 区镇 (town) > community. Points are GCJ-02 degrees, empty where unknown."""

    id = fields.CharField(max_length=64, primary_key=True)
    name = fields.CharField(max_length=60)
    common_name = fields.CharField(max_length=60)
    kind = fields.CharField(max_length=12)
    parent_id = fields.CharField(max_length=64, null=True)
    lat: float | None = fields.FloatField(null=True)
    lng: float | None = fields.FloatField(null=True)
    precision = fields.CharField(max_length=80, default="")
    verified = fields.BooleanField(default=False)

    class Meta:
        table = "area"


class CalendarDay(Model):
    """日历: a holiday or a make-up workday that the calendar library does not know, entered by hand."""

    day: date = fields.DateField(primary_key=True)
    kind = fields.CharField(max_length=12)
    name = fields.CharField(max_length=40)
    source = fields.CharField(max_length=120, default="")

    class Meta:
        table = "calendar_day"
