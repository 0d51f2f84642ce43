from tortoise import migrations
from tortoise.migrations import operations as ops
from tortoise import fields

class Migration(migrations.Migration):
    dependencies = [('doorplate', '0010_policies')]

    initial = False

    operations = [
        ops.CreateModel(
            name='ContentChange',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('revision', fields.IntField()),
                ('kind', fields.CharField(max_length=12)),
                ('entry_id', fields.CharField(max_length=64)),
                ('what', fields.CharField(max_length=8)),
                ('version', fields.IntField(null=True)),
                ('at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'content_change', 'app': 'doorplate', 'pk_attr': 'id', 'table_description': '内容变更: append-only, one row a record that changed. what: added, changed, removed.'},
            bases=['Model'],
        ),
    ]
