from tortoise import migrations
from tortoise.migrations import operations as ops
from orjson import loads
from tortoise.fields.data import JSON_DUMPS
from tortoise import fields

class Migration(migrations.Migration):
    dependencies = [('doorplate', '0007_places')]

    initial = False

    operations = [
        ops.CreateModel(
            name='Checklist',
            fields=[
                ('code', fields.CharField(primary_key=True, unique=True, db_index=True, max_length=8)),
                ('secret_hash', fields.CharField(max_length=64)),
                ('origin_hash', fields.CharField(null=True, unique=True, max_length=64)),
                ('matter_id', fields.CharField(max_length=48)),
                ('answers', fields.JSONField(default=dict, encoder=JSON_DUMPS, decoder=loads)),
                ('saved_version', fields.IntField()),
                ('saved_on', fields.DateField()),
                ('made_for', fields.CharField(default='self', max_length=8)),
                ('label', fields.CharField(default='', max_length=20)),
                ('plate_id', fields.CharField(null=True, max_length=64)),
                ('ticks', fields.JSONField(default=list, encoder=JSON_DUMPS, decoder=loads)),
                ('resident_id', fields.UUIDField(null=True, db_index=True)),
                ('steps', fields.IntField(default=0)),
                ('created_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('changed_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('expires_at', fields.DatetimeField(db_index=True, auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'checklist', 'app': 'doorplate', 'pk_attr': 'code', 'table_description': '保存的清单: answers and the version they were given on. The list itself is computed from them, so nothing of it is kept.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='CounterEvent',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('code', fields.CharField(max_length=8)),
                ('step', fields.IntField()),
                ('kind', fields.CharField(max_length=12)),
                ('version', fields.IntField()),
                ('material_id', fields.CharField(default='', max_length=48)),
                ('rule', fields.CharField(default='', max_length=48)),
                ('rule_text', fields.CharField(default='', max_length=200)),
                ('say', fields.CharField(default='', max_length=200)),
                ('staff_id', fields.UUIDField()),
                ('staff_name', fields.CharField(max_length=40)),
                ('area_id', fields.CharField(max_length=64)),
                ('at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'counter_event', 'app': 'doorplate', 'unique_together': (('code', 'step'),), 'pk_attr': 'id', 'table_description': '窗口记录: append-only. kind: checked, unchecked, refused, accepted, mismatch.'},
            bases=['Model'],
        ),
    ]
