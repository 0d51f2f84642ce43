from tortoise import migrations
from tortoise.migrations import operations as ops
from orjson import loads
from tortoise.fields.data import JSON_DUMPS
from uuid import uuid4
from tortoise import fields

class Migration(migrations.Migration):
    dependencies = [('doorplate', '0002_accounts')]

    initial = False

    operations = [
        ops.CreateModel(
            name='LinkedIdentity',
            fields=[
                ('subject_hash', fields.CharField(primary_key=True, unique=True, db_index=True, max_length=64)),
                ('provider', fields.CharField(max_length=16)),
                ('resident_id', fields.UUIDField(db_index=True)),
                ('real_name', fields.BooleanField(default=False)),
                ('via', fields.CharField(max_length=12)),
                ('created_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'linked_identity', 'app': 'doorplate', 'pk_attr': 'subject_hash', 'table_description': "关联身份: one person on one platform, one resident. Only the fingerprint of the platform's id is kept."},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='PracticeExercise',
            fields=[
                ('id', fields.CharField(primary_key=True, unique=True, db_index=True, max_length=40)),
                ('position', fields.IntField()),
                ('content', fields.JSONField(encoder=JSON_DUMPS, decoder=loads)),
            ],
            options={'table': 'practice_exercise', 'app': 'doorplate', 'pk_attr': 'id', 'table_description': '练习脚本: as content.py describes them, in their order.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='PracticeProgress',
            fields=[
                ('id', fields.UUIDField(primary_key=True, default=uuid4, unique=True, db_index=True)),
                ('staff_id', fields.UUIDField()),
                ('exercise_id', fields.CharField(max_length=40)),
                ('step_id', fields.CharField(max_length=40)),
                ('done_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'practice_progress', 'app': 'doorplate', 'unique_together': (('staff_id', 'exercise_id', 'step_id'),), 'pk_attr': 'id', 'table_description': '练习进度: one row a step that somebody did.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='RetentionRun',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('at', fields.DatetimeField(db_index=True, auto_now=False, auto_now_add=False)),
                ('report', fields.JSONField(default=list, encoder=JSON_DUMPS, decoder=loads)),
            ],
            options={'table': 'retention_run', 'app': 'doorplate', 'pk_attr': 'id', 'table_description': '清理记录: what a run deleted, rule by rule.'},
            bases=['Model'],
        ),
        ops.AlterModelOptions(
            name='ResidentToken',
            options={'table': 'resident_token', 'app': 'doorplate', 'pk_attr': 'token_hash', 'table_description': '居民令牌: only the hash is kept. It holds until it was not used for half a year.'},
        ),
        ops.AddField(
            model_name='ResidentToken',
            name='last_used_at',
            field=fields.DatetimeField(null=True, auto_now=False, auto_now_add=False),
        ),
        ops.AddField(
            model_name='StaffMember',
            name='practice_of',
            field=fields.UUIDField(null=True, db_index=True),
        ),
    ]
