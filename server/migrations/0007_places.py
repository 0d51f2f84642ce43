from tortoise import migrations
from tortoise.migrations import operations as ops
from orjson import loads
from tortoise.fields.data import JSON_DUMPS
from uuid import uuid4
from tortoise import fields
from tortoise.indexes import Index

class Migration(migrations.Migration):
    dependencies = [('doorplate', '0006_plates')]

    initial = False

    operations = [
        ops.CreateModel(
            name='CountedDay',
            fields=[
                ('day', fields.DateField(primary_key=True, unique=True, db_index=True)),
                ('finished', fields.BooleanField()),
                ('counted_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'counted_day', 'app': 'doorplate', 'pk_attr': 'day', 'table_description': '已统计的日子: a finished day is counted once, the running one again and again.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='Entry',
            fields=[
                ('code', fields.CharField(primary_key=True, unique=True, db_index=True, max_length=16)),
                ('channel', fields.CharField(db_index=True, max_length=16)),
                ('name', fields.CharField(max_length=60)),
                ('tag', fields.CharField(default='', max_length=30)),
                ('area_id', fields.CharField(max_length=64)),
                ('plate_id', fields.CharField(null=True, max_length=16)),
                ('topic_kind', fields.CharField(default='', max_length=8)),
                ('topic', fields.CharField(default='', max_length=48)),
                ('closed', fields.BooleanField(default=False)),
                ('staff_id', fields.UUIDField(null=True)),
                ('staff_name', fields.CharField(max_length=80)),
                ('created_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'entry', 'app': 'doorplate', 'pk_attr': 'code', 'table_description': '入口: a channel, an optional plate, an optional topic. The code is printed and sent, so what it leads to can still be changed.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='EntryOpening',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('code', fields.CharField(max_length=16)),
                ('step', fields.CharField(max_length=8)),
                ('at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'entry_opening', 'app': 'doorplate', 'indexes': [Index(fields=['code', 'at'])], 'pk_attr': 'id', 'table_description': '入口打开: one use of an entry. Holds nothing about who.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='HallClosure',
            fields=[
                ('id', fields.UUIDField(primary_key=True, default=uuid4, unique=True, db_index=True)),
                ('hall_id', fields.CharField(db_index=True, max_length=48)),
                ('begins_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('ends_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('reason', fields.CharField(max_length=100)),
                ('staff_name', fields.CharField(max_length=80)),
                ('created_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('withdrawn_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'hall_closure', 'app': 'doorplate', 'pk_attr': 'id', 'table_description': '临时停办: a hall does not open from then until then. Withdrawn ones stay for the record.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='HallDataset',
            fields=[
                ('number', fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('status', fields.CharField(max_length=12)),
                ('origin', fields.CharField(max_length=12)),
                ('file_name', fields.CharField(default='', max_length=120)),
                ('format', fields.CharField(default='', max_length=8)),
                ('encoding', fields.CharField(default='', max_length=12)),
                ('digest', fields.CharField(default='', max_length=64)),
                ('halls', fields.JSONField(default=list, encoder=JSON_DUMPS, decoder=loads)),
                ('faults', fields.JSONField(default=list, encoder=JSON_DUMPS, decoder=loads)),
                ('row_count', fields.IntField(default=0)),
                ('staff_name', fields.CharField(default='', max_length=80)),
                ('created_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('activated_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'hall_dataset', 'app': 'doorplate', 'pk_attr': 'number', 'table_description': '网点数据版本: all halls as one file or one moment had them. One is active, the three before it are kept.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='ScanCount',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('day', fields.DateField(db_index=True)),
                ('hour', fields.SmallIntField()),
                ('plate_id', fields.CharField(max_length=16)),
                ('area_id', fields.CharField(max_length=64)),
                ('site_type', fields.CharField(max_length=20)),
                ('channel', fields.CharField(max_length=16)),
                ('scans', fields.IntField()),
            ],
            options={'table': 'scan_count', 'app': 'doorplate', 'pk_attr': 'id', 'table_description': '扫码日表: scans of a plate in an hour of a day by a channel, at the place where the plate hung then.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='SwitchChange',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('switch', fields.CharField(db_index=True, max_length=32)),
                ('on', fields.BooleanField()),
                ('reason', fields.CharField(max_length=100)),
                ('staff_id', fields.UUIDField(null=True)),
                ('staff_name', fields.CharField(max_length=80)),
                ('at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'switch_change', 'app': 'doorplate', 'pk_attr': 'id', 'table_description': '功能开关记录: append-only. A switch stands as its last change says, or as the product comes.'},
            bases=['Model'],
        ),
        ops.AddField(
            model_name='Hall',
            name='phone_source',
            field=fields.CharField(default='', db_default='', max_length=120),
        ),
        ops.AddField(
            model_name='Hall',
            name='verified_at',
            field=fields.DatetimeField(null=True, auto_now=False, auto_now_add=False),
        ),
        ops.AddField(
            model_name='Hall',
            name='verified_by',
            field=fields.CharField(default='', db_default='', max_length=80),
        ),
        ops.AddField(
            model_name='Scan',
            name='entry',
            field=fields.CharField(null=True, max_length=16),
        ),
    ]
