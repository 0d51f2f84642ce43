from __future__ import annotations

from tortoise import fields
from tortoise.models import Model


class Shelf(Model):
    id = fields.IntField(primary_key=True)
    label = fields.CharField(max_length=200, db_index=True)
    room = fields.CharField(max_length=20)
    books: fields.ReverseRelation[Book]

    class Meta:
        table = "shelf"
        indexes = (("room", "label"),)


class Book(Model):
    id = fields.IntField(primary_key=True)
    title = fields.CharField(max_length=80, db_index=True)
    shelf: fields.ForeignKeyRelation[Shelf] = fields.ForeignKeyField("library.Shelf", related_name="books", on_delete=fields.CASCADE)

    class Meta:
        table = "book"
