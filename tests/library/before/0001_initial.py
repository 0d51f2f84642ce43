from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    initial = True

    operations = [
        ops.CreateModel(
            name="Shelf",
            fields=[
                ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ("label", fields.CharField(max_length=20, db_index=True)),
                ("room", fields.CharField(max_length=20)),
                ("colour", fields.CharField(max_length=20, default="")),
            ],
            options={"table": "shelf", "app": "library", "pk_attr": "id", "indexes": [Index(fields=["room", "label"])]},
            bases=["Model"],
        ),
        ops.CreateModel(
            name="Book",
            fields=[
                ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ("title", fields.CharField(max_length=80, db_index=True)),
                (
                    "shelf",
                    fields.ForeignKeyField(
                        "library.Shelf",
                        source_field="shelf_id",
                        db_constraint=True,
                        to_field="id",
                        related_name="books",
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
            ],
            options={"table": "book", "app": "library", "pk_attr": "id"},
            bases=["Model"],
        ),
    ]
