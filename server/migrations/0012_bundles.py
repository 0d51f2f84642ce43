from tortoise import migrations
from tortoise.migrations import operations as ops
from orjson import loads
from tortoise.fields.data import JSON_DUMPS
from tortoise import fields

class Migration(migrations.Migration):
    dependencies = [('doorplate', '0011_feed')]

    initial = False

    operations = [
        ops.CreateModel(
            name='Bundle',
            fields=[
                ('id', fields.CharField(primary_key=True, unique=True, db_index=True, max_length=48)),
                ('content', fields.JSONField(encoder=JSON_DUMPS, decoder=loads)),
            ],
            options={'table': 'bundle', 'app': 'doorplate', 'pk_attr': 'id', 'table_description': '一件事: as its content (content.py).'},
            bases=['Model'],
        ),
    ]
