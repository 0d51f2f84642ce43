from tortoise import migrations
from tortoise.migrations import operations as ops
from orjson import loads
from tortoise.fields.data import JSON_DUMPS
from uuid import uuid4
from tortoise import fields
from tortoise.indexes import Index

class Migration(migrations.Migration):
    dependencies = [('doorplate', '0003_residents_and_practice')]

    initial = False

    operations = [
        ops.CreateModel(
            name='MediaCheck',
            fields=[
                ('trace_id', fields.CharField(primary_key=True, unique=True, db_index=True, max_length=64)),
                ('kind', fields.CharField(max_length=32)),
                ('ref', fields.CharField(max_length=64)),
                ('via', fields.CharField(max_length=12)),
                ('suggest', fields.CharField(default='', max_length=8)),
                ('label', fields.IntField(default=0)),
                ('asked_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('answered_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'media_check', 'app': 'doorplate', 'pk_attr': 'trace_id', 'table_description': '媒体检查: a picture or sound sent to be looked at. suggest stays empty until the verdict is pushed, within half an hour.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='Message',
            fields=[
                ('id', fields.UUIDField(primary_key=True, default=uuid4, unique=True, db_index=True)),
                ('resident_id', fields.UUIDField()),
                ('kind', fields.CharField(max_length=32)),
                ('words', fields.JSONField(encoder=JSON_DUMPS, decoder=loads)),
                ('page', fields.CharField(default='', max_length=200)),
                ('created_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('read_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'message', 'app': 'doorplate', 'indexes': [Index(fields=['resident_id', 'created_at'])], 'pk_attr': 'id', 'table_description': '通知: told to one resident. It always stands in their inbox, whatever became of the other ways.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='Notice',
            fields=[
                ('id', fields.UUIDField(primary_key=True, default=uuid4, unique=True, db_index=True)),
                ('area_id', fields.CharField(db_index=True, max_length=64)),
                ('level', fields.CharField(max_length=12)),
                ('text', fields.CharField(max_length=200)),
                ('begins_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('ends_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('created_by', fields.UUIDField(null=True)),
                ('created_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('changed_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('withdrawn_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('practice_of', fields.UUIDField(null=True)),
            ],
            options={'table': 'notice', 'app': 'doorplate', 'indexes': [Index(fields=['ends_at'])], 'pk_attr': 'id', 'table_description': "公告: by area and time, shown to whoever scans there. practice_of: made in somebody's practice, shown to them alone."},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='ResidentPhone',
            fields=[
                ('resident_id', fields.UUIDField(primary_key=True, default=uuid4, unique=True, db_index=True)),
                ('phone_hash', fields.CharField(db_index=True, max_length=64)),
                ('sealed_phone', fields.TextField(unique=False)),
                ('sms_since', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('created_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'resident_phone', 'app': 'doorplate', 'pk_attr': 'resident_id', 'table_description': '居民手机号: sms_since is when the person agreed to text messages, empty = never.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='Sending',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('message_id', fields.UUIDField()),
                ('way', fields.CharField(max_length=12)),
                ('fate', fields.CharField(default='waiting', max_length=12)),
                ('via', fields.CharField(default='', max_length=12)),
                ('reason', fields.CharField(default='', max_length=40)),
                ('attempts', fields.IntField(default=0)),
                ('at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'sending', 'app': 'doorplate', 'unique_together': (('message_id', 'way'),), 'pk_attr': 'id', 'table_description': '投递: one message one way. fate: waiting, sent, recorded (written down only), refused (not this way), failed (gave up).'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='Subscription',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('resident_id', fields.UUIDField()),
                ('kind', fields.CharField(max_length=32)),
                ('remaining', fields.IntField(default=0)),
                ('changed_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'subscription', 'app': 'doorplate', 'unique_together': (('resident_id', 'kind'),), 'pk_attr': 'id', 'table_description': '订阅同意: how many more messages of a kind the person let through. WeChat gives one for each time they accept.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='UsedCode',
            fields=[
                ('code_hash', fields.CharField(primary_key=True, unique=True, db_index=True, max_length=64)),
                ('at', fields.DatetimeField(db_index=True, auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'wechat_used_code', 'app': 'doorplate', 'pk_attr': 'code_hash', 'table_description': '用过的登录凭证: WeChat lets a code through once, we do not even ask a second time.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='WeChatAccount',
            fields=[
                ('openid_hash', fields.CharField(primary_key=True, unique=True, db_index=True, max_length=64)),
                ('resident_id', fields.UUIDField(unique=True)),
                ('sealed_openid', fields.TextField(unique=False)),
                ('sealed_session_key', fields.TextField(unique=False)),
                ('via', fields.CharField(max_length=12)),
                ('session_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('created_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'wechat_account', 'app': 'doorplate', 'pk_attr': 'openid_hash', 'table_description': '微信账号: one openid, one resident. The session key stays here and is replaced at each sign-in.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='WeChatPush',
            fields=[
                ('key_hash', fields.CharField(primary_key=True, unique=True, db_index=True, max_length=64)),
                ('answer', fields.TextField(null=True, unique=False)),
                ('at', fields.DatetimeField(db_index=True, auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'wechat_push', 'app': 'doorplate', 'pk_attr': 'key_hash', 'table_description': '收到的推送: each message once, however often WeChat repeats it. answer: what we replied, given again to a repeat.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='WeChatToken',
            fields=[
                ('appid', fields.CharField(primary_key=True, unique=True, db_index=True, max_length=64)),
                ('sealed', fields.TextField(default='', unique=False)),
                ('expires_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('version', fields.IntField(default=0)),
                ('stuck_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('failed_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('leased_until', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'wechat_token', 'app': 'doorplate', 'pk_attr': 'appid', 'table_description': '接口调用凭证: one row an app, shared by all workers. The token is sealed, leased_until says who refreshes it right now.'},
            bases=['Model'],
        ),
    ]
