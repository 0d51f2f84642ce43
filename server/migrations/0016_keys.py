from tortoise import migrations
from tortoise.migrations import operations as ops
from orjson import loads
from tortoise.fields.data import JSON_DUMPS
from uuid import uuid4
from tortoise import fields

class Migration(migrations.Migration):
    dependencies = [('doorplate', '0015_board')]

    initial = False

    operations = [
        ops.CreateModel(
            name='ApiKey',
            fields=[
                ('id', fields.UUIDField(primary_key=True, default=uuid4, unique=True, db_index=True)),
                ('name', fields.CharField(max_length=60)),
                ('owner', fields.CharField(max_length=60)),
                ('area_id', fields.CharField(db_index=True, max_length=64)),
                ('scopes', fields.JSONField(encoder=JSON_DUMPS, decoder=loads)),
                ('per_minute', fields.IntField()),
                ('expires_on', fields.DateField()),
                ('mark', fields.CharField(max_length=16)),
                ('digest', fields.CharField(unique=True, max_length=64)),
                ('former_digest', fields.CharField(null=True, db_index=True, max_length=64)),
                ('former_until', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('origin', fields.CharField(null=True, unique=True, max_length=64)),
                ('turned_by', fields.CharField(null=True, max_length=64)),
                ('made_by', fields.CharField(max_length=40)),
                ('made_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('stopped_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('stopped_by', fields.CharField(default='', max_length=40)),
                ('stopped_why', fields.CharField(default='', max_length=200)),
                ('last_used_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('uses', fields.BigIntField(default=0)),
            ],
            options={'table': 'api_key', 'app': 'doorplate', 'pk_attr': 'id', 'table_description': '接口密钥: for one platform or tool of one owner. Of the secret only the hash stands here, and its first characters to know it by.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='LinkCheck',
            fields=[
                ('platform_id', fields.CharField(primary_key=True, unique=True, db_index=True, max_length=48)),
                ('url', fields.CharField(max_length=200)),
                ('status', fields.CharField(db_index=True, max_length=8)),
                ('why', fields.CharField(default='', max_length=120)),
                ('since', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('failures', fields.IntField(default=0)),
                ('failed_on', fields.DateField(null=True)),
                ('ok_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('looked_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('http_status', fields.IntField(null=True)),
                ('moved_to', fields.CharField(null=True, max_length=200)),
            ],
            options={'table': 'link_check', 'app': 'doorplate', 'pk_attr': 'platform_id', 'table_description': '网上入口检查: how the address of one platform was found. status: ok, caution, broken.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='LinkNight',
            fields=[
                ('day', fields.DateField(primary_key=True, unique=True, db_index=True)),
                ('began_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('ended_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('looked', fields.BooleanField(default=False)),
                ('ok', fields.IntField(default=0)),
                ('caution', fields.IntField(default=0)),
                ('broken', fields.IntField(default=0)),
                ('say', fields.CharField(default='', max_length=200)),
            ],
            options={'table': 'link_night', 'app': 'doorplate', 'pk_attr': 'day', 'table_description': "网上入口巡查: one night's round. looked: with an answer from outside, without one nobody is blamed."},
            bases=['Model'],
        ),
        ops.AddField(
            model_name='MatterVersion',
            name='verified_at',
            field=fields.DatetimeField(null=True, auto_now=False, auto_now_add=False),
        ),
    ]
