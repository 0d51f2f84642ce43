from tortoise import migrations
from tortoise.migrations import operations as ops
from orjson import loads
from tortoise.fields.data import JSON_DUMPS
from tortoise import fields

class Migration(migrations.Migration):
    dependencies = [('doorplate', '0001_initial')]

    initial = False

    operations = [
        ops.CreateModel(
            name='Elsewhere',
            fields=[
                ('id', fields.CharField(primary_key=True, unique=True, db_index=True, max_length=48)),
                ('name', fields.CharField(max_length=60)),
                ('say', fields.CharField(max_length=200)),
                ('phone', fields.CharField(null=True, max_length=20)),
            ],
            options={'table': 'elsewhere', 'app': 'doorplate', 'pk_attr': 'id', 'table_description': '别处能办: a public need that we do not cover, and where to go with it.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='Split',
            fields=[
                ('id', fields.CharField(primary_key=True, unique=True, db_index=True, max_length=48)),
                ('content', fields.JSONField(encoder=JSON_DUMPS, decoder=loads)),
            ],
            options={'table': 'split', 'app': 'doorplate', 'pk_attr': 'id', 'table_description': '分岔问题: for matters that get confused, one fact that the resident knows and that tells them apart.'},
            bases=['Model'],
        ),
    ]
