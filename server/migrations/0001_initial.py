from tortoise import migrations
from tortoise.migrations import operations as ops
from orjson import loads
from tortoise.fields.data import JSON_DUMPS
from uuid import uuid4
from tortoise import fields
from tortoise.indexes import Index

class Migration(migrations.Migration):
    initial = True

    operations = [
        ops.CreateModel(
            name='Area',
            fields=[
                ('id', fields.CharField(primary_key=True, unique=True, db_index=True, max_length=64)),
                ('name', fields.CharField(max_length=60)),
                ('common_name', fields.CharField(max_length=60)),
                ('kind', fields.CharField(max_length=12)),
                ('parent_id', fields.CharField(null=True, max_length=64)),
                ('lat', fields.FloatField(null=True)),
                ('lng', fields.FloatField(null=True)),
                ('precision', fields.CharField(default='', max_length=80)),
                ('verified', fields.BooleanField(default=False)),
            ],
            options={'table': 'area', 'app': 'doorplate', 'pk_attr': 'id', 'table_description': '区域: city > 区镇 (town) > community. Points are GCJ-02 degrees, empty where unknown.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='CalendarDay',
            fields=[
                ('day', fields.DateField(primary_key=True, unique=True, db_index=True)),
                ('kind', fields.CharField(max_length=12)),
                ('name', fields.CharField(max_length=40)),
                ('source', fields.CharField(default='', max_length=120)),
            ],
            options={'table': 'calendar_day', 'app': 'doorplate', 'pk_attr': 'day', 'table_description': '日历: a holiday or a make-up workday that the calendar library does not know, entered by hand.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='ContentRevision',
            fields=[
                ('id', fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('revision', fields.IntField()),
                ('changed_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'content_revision', 'app': 'doorplate', 'pk_attr': 'id', 'table_description': '内容修订号: one row, and whoever changes published content raises it in the same transaction.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='Doorplate',
            fields=[
                ('scene_code', fields.CharField(primary_key=True, unique=True, db_index=True, max_length=16)),
                ('number', fields.CharField(unique=True, max_length=32)),
                ('name', fields.CharField(max_length=80)),
                ('site_type', fields.CharField(max_length=20)),
                ('area_id', fields.CharField(max_length=64)),
                ('address', fields.CharField(null=True, max_length=120)),
                ('lat', fields.FloatField()),
                ('lng', fields.FloatField()),
                ('position', fields.CharField(max_length=12)),
                ('status', fields.CharField(max_length=12)),
                ('successor', fields.CharField(null=True, max_length=16)),
                ('verified', fields.BooleanField(default=False)),
            ],
            options={'table': 'doorplate', 'app': 'doorplate', 'pk_attr': 'scene_code', 'table_description': '门牌: a numbered sign. Everything but the code is looked up here, so a plate is corrected without printing it again.'},
            bases=['Model'],
        ),
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
            name='Hall',
            fields=[
                ('id', fields.CharField(primary_key=True, unique=True, db_index=True, max_length=48)),
                ('name', fields.CharField(max_length=80)),
                ('type', fields.CharField(max_length=24)),
                ('area_id', fields.CharField(max_length=64)),
                ('address', fields.CharField(null=True, max_length=120)),
                ('phone', fields.CharField(null=True, max_length=40)),
                ('lat', fields.FloatField(null=True)),
                ('lng', fields.FloatField(null=True)),
                ('position', fields.CharField(max_length=12)),
                ('hours', fields.CharField(default='', max_length=200)),
                ('notes', fields.JSONField(default=dict, encoder=JSON_DUMPS, decoder=loads)),
                ('verified', fields.BooleanField(default=False)),
            ],
            options={'table': 'hall', 'app': 'doorplate', 'pk_attr': 'id', 'table_description': '网点: a place with windows. The point is GCJ-02, hours are text in the subset of OSM opening_hours that hours.py reads.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='HallService',
            fields=[
                ('id', fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('hall_type', fields.CharField(max_length=24)),
                ('service', fields.CharField(max_length=24)),
                ('level', fields.CharField(max_length=12)),
            ],
            options={'table': 'hall_service', 'app': 'doorplate', 'unique_together': (('hall_type', 'service', 'level'),), 'pk_attr': 'id', 'table_description': '网点服务: a kind of hall takes a service at a level, a hall offers what its kind takes.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='IdempotencyRecord',
            fields=[
                ('key_hash', fields.CharField(primary_key=True, unique=True, db_index=True, max_length=64)),
                ('body_hash', fields.CharField(max_length=64)),
                ('status', fields.IntField(default=0)),
                ('answer', fields.BinaryField(default=b'')),
                ('created_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'idempotency', 'app': 'doorplate', 'pk_attr': 'key_hash', 'table_description': '幂等记录: key_hash covers who, where and the key, the body hash tells a retry from a reuse.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='Intake',
            fields=[
                ('id', fields.UUIDField(primary_key=True, default=uuid4, unique=True, db_index=True)),
                ('kind', fields.CharField(db_index=True, max_length=20)),
                ('text', fields.CharField(default='', max_length=500)),
                ('plate_id', fields.CharField(null=True, max_length=64)),
                ('matter_id', fields.CharField(null=True, max_length=48)),
                ('field', fields.CharField(null=True, max_length=80)),
                ('resident_id', fields.UUIDField(null=True)),
                ('at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'intake', 'app': 'doorplate', 'pk_attr': 'id', 'table_description': '台账来件: append-only. kind: miss, wrong_fact, scan_problem, plate_covered. Words are masked before they come here.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='LexiconEntry',
            fields=[
                ('id', fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('everyday', fields.CharField(max_length=40)),
                ('formal', fields.CharField(max_length=60)),
            ],
            options={'table': 'lexicon_entry', 'app': 'doorplate', 'unique_together': (('everyday', 'formal'),), 'pk_attr': 'id', 'table_description': '词典: an everyday word and the formal term it stands for.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='Matter',
            fields=[
                ('id', fields.CharField(primary_key=True, unique=True, db_index=True, max_length=48)),
                ('active_version', fields.IntField()),
            ],
            options={'table': 'matter', 'app': 'doorplate', 'pk_attr': 'id', 'table_description': '事项: its id never changes, active_version is the one that residents and clerks see.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='MatterVersion',
            fields=[
                ('id', fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('matter_id', fields.CharField(max_length=48)),
                ('version', fields.IntField()),
                ('content', fields.JSONField(encoder=JSON_DUMPS, decoder=loads)),
                ('digest', fields.CharField(max_length=64)),
                ('published_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'matter_version', 'app': 'doorplate', 'unique_together': (('matter_id', 'version'),), 'pk_attr': 'id', 'table_description': '事项版本: immutable once published.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='OnlineApp',
            fields=[
                ('id', fields.CharField(primary_key=True, unique=True, db_index=True, max_length=48)),
                ('name', fields.CharField(max_length=60)),
                ('kind', fields.CharField(max_length=20)),
                ('url', fields.CharField(null=True, max_length=200)),
                ('matters', fields.JSONField(default=list, encoder=JSON_DUMPS, decoder=loads)),
                ('keywords', fields.JSONField(default=list, encoder=JSON_DUMPS, decoder=loads)),
                ('say', fields.CharField(max_length=200)),
                ('verified', fields.BooleanField(default=False)),
            ],
            options={'table': 'online_app', 'app': 'doorplate', 'pk_attr': 'id', 'table_description': '线上平台: an official app, site or account, and the matters it helps with ("*" for all). An unsure address is empty.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='OutboxRecord',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('name', fields.CharField(max_length=64)),
                ('payload', fields.JSONField(encoder=JSON_DUMPS, decoder=loads)),
                ('created_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('available_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('attempts', fields.IntField(default=0)),
                ('done_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('last_error', fields.CharField(default='', max_length=200)),
            ],
            options={'table': 'outbox', 'app': 'doorplate', 'indexes': [Index(fields=['done_at', 'available_at'])], 'pk_attr': 'id', 'table_description': '待发事件: done_at empty = still to be carried out, failed ones wait for available_at, longer each time.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='Recommendation',
            fields=[
                ('id', fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('site_type', fields.CharField(max_length=20)),
                ('month_from', fields.IntField()),
                ('month_to', fields.IntField()),
                ('matter_id', fields.CharField(max_length=48)),
                ('why', fields.CharField(max_length=60)),
            ],
            options={'table': 'recommendation', 'app': 'doorplate', 'pk_attr': 'id', 'table_description': '推荐: at this kind of site, in these months, people need this matter, why is shown to the resident.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='Resident',
            fields=[
                ('id', fields.UUIDField(primary_key=True, default=uuid4, unique=True, db_index=True)),
                ('origin_hash', fields.CharField(null=True, unique=True, max_length=64)),
                ('created_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'resident', 'app': 'doorplate', 'pk_attr': 'id', 'table_description': '居民: an anonymous device identity until the person chooses to sign in. No name, no phone, no openid here.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='ResidentToken',
            fields=[
                ('token_hash', fields.CharField(primary_key=True, unique=True, db_index=True, max_length=64)),
                ('resident_id', fields.UUIDField(db_index=True)),
                ('created_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'resident_token', 'app': 'doorplate', 'pk_attr': 'token_hash', 'table_description': '居民令牌: only the hash is kept.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='Scan',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('typed', fields.CharField(max_length=64)),
                ('plate_id', fields.CharField(null=True, max_length=16)),
                ('status', fields.CharField(max_length=12)),
                ('at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'scan', 'app': 'doorplate', 'indexes': [Index(fields=['plate_id', 'at'])], 'pk_attr': 'id', 'table_description': '扫码: one scan or typed code, whatever came of it. Holds nothing about who scanned.'},
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
