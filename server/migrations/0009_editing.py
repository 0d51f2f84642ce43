from tortoise import migrations
from tortoise.migrations import operations as ops
from orjson import loads
from tortoise.fields.data import JSON_DUMPS
from uuid import uuid4
from tortoise import fields

class Migration(migrations.Migration):
    dependencies = [('doorplate', '0008_lists')]

    initial = False

    operations = [
        ops.CreateModel(
            name='Draft',
            fields=[
                ('id', fields.UUIDField(primary_key=True, default=uuid4, unique=True, db_index=True)),
                ('matter_id', fields.CharField(db_index=True, max_length=48)),
                ('base_version', fields.IntField()),
                ('content', fields.JSONField(encoder=JSON_DUMPS, decoder=loads)),
                ('revision', fields.IntField(default=1)),
                ('state', fields.CharField(default='draft', db_index=True, max_length=12)),
                ('why', fields.CharField(default='', max_length=200)),
                ('waivers', fields.JSONField(default=dict, encoder=JSON_DUMPS, decoder=loads)),
                ('effective_on', fields.DateField(null=True)),
                ('author_id', fields.UUIDField()),
                ('author_name', fields.CharField(max_length=40)),
                ('author_department', fields.CharField(default='', max_length=40)),
                ('reviewer_id', fields.UUIDField(null=True)),
                ('reviewer_name', fields.CharField(default='', max_length=40)),
                ('answer', fields.CharField(default='', max_length=200)),
                ('version', fields.IntField(null=True)),
                ('created_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('changed_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'matter_draft', 'app': 'doorplate', 'pk_attr': 'id', 'table_description': '草稿: a whole matter on its way to a version. state: draft, in_review, approved, published, withdrawn.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='Proposal',
            fields=[
                ('id', fields.UUIDField(primary_key=True, default=uuid4, unique=True, db_index=True)),
                ('matter_id', fields.CharField(db_index=True, max_length=48)),
                ('base_version', fields.IntField()),
                ('content', fields.JSONField(encoder=JSON_DUMPS, decoder=loads)),
                ('why', fields.CharField(max_length=200)),
                ('state', fields.CharField(default='open', db_index=True, max_length=12)),
                ('staff_id', fields.UUIDField()),
                ('staff_name', fields.CharField(max_length=40)),
                ('answer', fields.CharField(default='', max_length=200)),
                ('answered_by', fields.CharField(default='', max_length=40)),
                ('created_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('answered_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'matter_proposal', 'app': 'doorplate', 'pk_attr': 'id', 'table_description': '修改建议: somebody who does not own the matter would have it otherwise. state: open, accepted, refused.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='Published',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('matter_id', fields.CharField(db_index=True, max_length=48)),
                ('version', fields.IntField()),
                ('before', fields.IntField()),
                ('kind', fields.CharField(max_length=12)),
                ('why', fields.CharField(default='', max_length=200)),
                ('waivers', fields.JSONField(default=dict, encoder=JSON_DUMPS, decoder=loads)),
                ('author_name', fields.CharField(default='', max_length=40)),
                ('reviewer_name', fields.CharField(default='', max_length=40)),
                ('department', fields.CharField(default='', max_length=40)),
                ('at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'matter_published', 'app': 'doorplate', 'pk_attr': 'id', 'table_description': '发布记录: append-only, one for each time that a version came into force, also by rolling back.'},
            bases=['Model'],
        ),
        ops.AddField(
            model_name='MatterVersion',
            name='verified_by',
            field=fields.CharField(null=True, max_length=40),
        ),
    ]
