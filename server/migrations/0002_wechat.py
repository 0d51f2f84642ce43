from tortoise import migrations
from tortoise.migrations import operations as ops
from tortoise import fields

class Migration(migrations.Migration):
    dependencies = [('doorplate', '0001_initial')]

    initial = False

    operations = [
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
