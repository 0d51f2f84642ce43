from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("library", "0001_initial")]
    initial = False

    operations = [
        ops.AlterField(model_name="Shelf", name="label", field=fields.CharField(max_length=200, db_index=True)),
        ops.RemoveField(model_name="Shelf", name="colour"),
    ]
