from tortoise import migrations
from tortoise.migrations import operations as ops
from orjson import loads
from tortoise.fields.data import JSON_DUMPS
from uuid import uuid4
from tortoise import fields
from tortoise.indexes import Index

class Migration(migrations.Migration):
    dependencies = [('doorplate', '0016_keys')]

    initial = False

    operations = [
        ops.CreateModel(
            name='Figure',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('month', fields.DateField(db_index=True)),
                ('measure', fields.CharField(max_length=12)),
                ('town_id', fields.CharField(default='', max_length=64)),
                ('department', fields.CharField(default='', max_length=20)),
                ('matter_id', fields.CharField(default='', max_length=48)),
                ('count', fields.IntField()),
                ('total', fields.FloatField(default=0)),
            ],
            options={'table': 'figure', 'app': 'doorplate', 'indexes': [Index(fields=['month', 'measure'])], 'pk_attr': 'id', 'table_description': '成效月表: one measure of a month in a town, of a department and a matter. Empty: it is not said by its source.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='FiguredMonth',
            fields=[
                ('month', fields.DateField(primary_key=True, unique=True, db_index=True)),
                ('finished', fields.BooleanField()),
                ('counted_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'figured_month', 'app': 'doorplate', 'pk_attr': 'month', 'table_description': '已算的月份: a finished month is counted once, the running one again and again.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='IntakeMark',
            fields=[
                ('intake_id', fields.UUIDField(primary_key=True, default=uuid4, unique=True, db_index=True)),
                ('mark', fields.CharField(max_length=64)),
            ],
            options={'table': 'intake_mark', 'app': 'doorplate', 'pk_attr': 'intake_id', 'table_description': '来件指纹: a keyed fingerprint of who sent it, of this month alone, deleted when the intake is taken into an item.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='LedgerCase',
            fields=[
                ('id', fields.UUIDField(primary_key=True, default=uuid4, unique=True, db_index=True)),
                ('item_id', fields.BigIntField(db_index=True)),
                ('kind', fields.CharField(max_length=10)),
                ('matter_id', fields.CharField(null=True, max_length=48)),
                ('content', fields.JSONField(encoder=JSON_DUMPS, decoder=loads)),
                ('joined_at', fields.DatetimeField(null=True, db_index=True, auto_now=False, auto_now_add=False)),
                ('ran_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('passed', fields.BooleanField(null=True)),
                ('said', fields.CharField(default='', max_length=300)),
                ('staff_name', fields.CharField(max_length=40)),
                ('created_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'ledger_case', 'app': 'doorplate', 'pk_attr': 'id', 'table_description': '回归用例: what must hold from now on. joined_at empty: tried, but its item is not closed yet. Never deleted once it joined.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='LedgerEvent',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('item_id', fields.BigIntField(db_index=True)),
                ('move', fields.CharField(max_length=10)),
                ('before', fields.CharField(max_length=10)),
                ('after', fields.CharField(max_length=10)),
                ('by_id', fields.UUIDField(null=True)),
                ('by_name', fields.CharField(default='', max_length=40)),
                ('say', fields.CharField(default='', max_length=500)),
                ('detail', fields.JSONField(default=dict, encoder=JSON_DUMPS, decoder=loads)),
                ('at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'ledger_event', 'app': 'doorplate', 'pk_attr': 'id', 'table_description': '台账记录: append-only, one row a move.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='LedgerEvidence',
            fields=[
                ('intake_id', fields.UUIDField(primary_key=True, default=uuid4, unique=True, db_index=True)),
                ('item_id', fields.BigIntField(null=True, db_index=True)),
                ('kind', fields.CharField(max_length=20)),
                ('mark', fields.CharField(null=True, max_length=32)),
                ('at', fields.DatetimeField(db_index=True, auto_now=False, auto_now_add=False)),
                ('told', fields.BooleanField(default=False)),
            ],
            options={'table': 'ledger_evidence', 'app': 'doorplate', 'pk_attr': 'intake_id', 'table_description': '台账依据: one row an intake, also for those that belong to no item, so that each is taken once.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='LedgerItem',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('family', fields.CharField(db_index=True, max_length=8)),
                ('key', fields.CharField(null=True, db_index=True, max_length=160)),
                ('state', fields.CharField(db_index=True, max_length=10)),
                ('version', fields.IntField(default=1)),
                ('matter_id', fields.CharField(null=True, db_index=True, max_length=48)),
                ('field', fields.CharField(null=True, max_length=80)),
                ('elsewhere_id', fields.CharField(null=True, max_length=48)),
                ('leads', fields.JSONField(default=list, encoder=JSON_DUMPS, decoder=loads)),
                ('department', fields.CharField(null=True, db_index=True, max_length=20)),
                ('owner_id', fields.UUIDField(null=True)),
                ('owner_name', fields.CharField(default='', max_length=40)),
                ('people', fields.IntField(default=0)),
                ('times', fields.IntField(default=0)),
                ('salts', fields.JSONField(default=list, encoder=JSON_DUMPS, decoder=loads)),
                ('merged_into', fields.BigIntField(null=True)),
                ('before_id', fields.BigIntField(null=True)),
                ('draft_id', fields.UUIDField(null=True)),
                ('say', fields.CharField(default='', max_length=500)),
                ('first_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('last_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('closed_at', fields.DatetimeField(null=True, db_index=True, auto_now=False, auto_now_add=False)),
                ('changed_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'ledger_item', 'app': 'doorplate', 'indexes': [Index(fields=['family', 'state']), Index(fields=['people', 'times'])], 'pk_attr': 'id', 'table_description': '台账事项: one cause, however many noticed it. The counts can be worked out again from its evidence.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='LedgerNight',
            fields=[
                ('day', fields.DateField(primary_key=True, unique=True, db_index=True)),
                ('at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('ended_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('cases', fields.IntField(default=0)),
                ('failed', fields.IntField(default=0)),
                ('reopened', fields.JSONField(default=list, encoder=JSON_DUMPS, decoder=loads)),
            ],
            options={'table': 'ledger_night', 'app': 'doorplate', 'pk_attr': 'day', 'table_description': '每晚回归: that all cases were run on this day, and what came of it.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='LedgerPlace',
            fields=[
                ('id', fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'ledger_place', 'app': 'doorplate', 'pk_attr': 'id', 'table_description': '归集进度: up to where the intake was taken in. Its row is locked while somebody does.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='SearchCount',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('day', fields.DateField(db_index=True)),
                ('town_id', fields.CharField(max_length=64)),
                ('band', fields.CharField(max_length=5)),
                ('times', fields.IntField()),
            ],
            options={'table': 'search_count', 'app': 'doorplate', 'unique_together': (('day', 'town_id', 'band'),), 'pk_attr': 'id', 'table_description': '搜索日数: how often was asked from a town on a day, and with what outcome. No words, no matter, no place below the town.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='Volume',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('month', fields.DateField(db_index=True)),
                ('name', fields.CharField(max_length=80)),
                ('matter_id', fields.CharField(null=True, db_index=True, max_length=48)),
                ('department', fields.CharField(null=True, max_length=20)),
                ('cases', fields.IntField()),
                ('sheet', fields.IntField()),
            ],
            options={'table': 'volume', 'app': 'doorplate', 'unique_together': (('month', 'name'),), 'pk_attr': 'id', 'table_description': '办件量: cases of a matter in a month. matter_id empty: a matter that the catalogue does not have yet.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='VolumeSheet',
            fields=[
                ('number', fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('status', fields.CharField(max_length=8)),
                ('file_name', fields.CharField(max_length=120)),
                ('format', fields.CharField(max_length=8)),
                ('encoding', fields.CharField(max_length=10)),
                ('digest', fields.CharField(max_length=64)),
                ('rows', fields.JSONField(default=list, encoder=JSON_DUMPS, decoder=loads)),
                ('faults', fields.JSONField(default=list, encoder=JSON_DUMPS, decoder=loads)),
                ('row_count', fields.IntField(default=0)),
                ('staff_name', fields.CharField(max_length=80)),
                ('created_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('activated_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'volume_sheet', 'app': 'doorplate', 'pk_attr': 'number', 'table_description': '办件量表: one upload. status: draft, active: its months were taken over, until a later sheet takes them over.'},
            bases=['Model'],
        ),
    ]
