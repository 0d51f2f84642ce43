from tortoise import migrations
from tortoise.migrations import operations as ops
from orjson import loads
from tortoise.fields.data import JSON_DUMPS
from tortoise import fields

class Migration(migrations.Migration):
    dependencies = [('doorplate', '0014_exchange')]

    initial = False

    operations = [
        ops.CreateModel(
            name='DutyChange',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('topic', fields.CharField(max_length=48)),
                ('area_id', fields.CharField(null=True, max_length=64)),
                ('what', fields.CharField(max_length=10)),
                ('before', fields.JSONField(null=True, encoder=JSON_DUMPS, decoder=loads)),
                ('after', fields.JSONField(null=True, encoder=JSON_DUMPS, decoder=loads)),
                ('reason', fields.CharField(default='', max_length=200)),
                ('staff_id', fields.UUIDField()),
                ('staff_name', fields.CharField(max_length=40)),
                ('at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'duty_change', 'app': 'doorplate', 'pk_attr': 'id', 'table_description': '职责变更: append-only, one row for each duty that staff added, changed or removed. Its newest number tells the workers.'},
            bases=['Model'],
        ),
        ops.AddField(
            model_name='Duty',
            name='version',
            field=fields.IntField(default=1),
        ),
        ops.AddField(
            model_name='DutyDecision',
            name='withdrawn_at',
            field=fields.DatetimeField(null=True, auto_now=False, auto_now_add=False),
        ),
        ops.AddField(
            model_name='DutyDecision',
            name='withdrawn_by',
            field=fields.CharField(default='', max_length=40),
        ),
        ops.AddField(
            model_name='DutyDecision',
            name='withdrawn_why',
            field=fields.CharField(default='', max_length=200),
        ),
    ]
