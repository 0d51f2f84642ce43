from tortoise import migrations
from tortoise.migrations import operations as ops
from orjson import loads
from tortoise.fields.data import JSON_DUMPS
from uuid import uuid4
from tortoise import fields
from tortoise.indexes import Index

class Migration(migrations.Migration):
    dependencies = [('doorplate', '0001_initial')]

    initial = False

    operations = [
        ops.CreateModel(
            name='AuditEntry',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('at', fields.DatetimeField(db_index=True, auto_now=False, auto_now_add=False)),
                ('staff_id', fields.UUIDField(null=True)),
                ('staff_name', fields.CharField(max_length=80)),
                ('action', fields.CharField(max_length=40)),
                ('outcome', fields.CharField(max_length=8)),
                ('code', fields.CharField(default='', max_length=60)),
                ('subject_kind', fields.CharField(default='', max_length=24)),
                ('subject_id', fields.CharField(default='', max_length=64)),
                ('area_id', fields.CharField(null=True, max_length=64)),
                ('detail', fields.JSONField(default=dict, encoder=JSON_DUMPS, decoder=loads)),
                ('practice', fields.BooleanField(default=False)),
                ('request_id', fields.CharField(default='', max_length=64)),
            ],
            options={'table': 'audit_entry', 'app': 'doorplate', 'indexes': [Index(fields=['staff_id', 'at']), Index(fields=['action', 'at']), Index(fields=['subject_kind', 'subject_id'])], 'pk_attr': 'id', 'table_description': '审计记录: append-only. outcome: done, refused (we said no), failed (it broke off). Names are copied: an entry stays readable.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='RecoveryCode',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('staff_id', fields.UUIDField(db_index=True)),
                ('code_hash', fields.CharField(max_length=64)),
                ('used_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'staff_recovery_code', 'app': 'doorplate', 'pk_attr': 'id', 'table_description': '备用验证码: stands in once for the second factor, only its keyed fingerprint is kept.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='StaffGrant',
            fields=[
                ('id', fields.UUIDField(primary_key=True, default=uuid4, unique=True, db_index=True)),
                ('staff_id', fields.UUIDField(db_index=True)),
                ('role', fields.CharField(max_length=24)),
                ('area_id', fields.CharField(max_length=64)),
                ('department', fields.CharField(default='', max_length=40)),
                ('granted_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('granted_by', fields.UUIDField(null=True)),
            ],
            options={'table': 'staff_grant', 'app': 'doorplate', 'unique_together': (('staff_id', 'role', 'area_id', 'department'),), 'pk_attr': 'id', 'table_description': '授权: role x area x department. An empty department reaches all of them.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='StaffMember',
            fields=[
                ('id', fields.UUIDField(primary_key=True, default=uuid4, unique=True, db_index=True)),
                ('name', fields.CharField(unique=True, max_length=32)),
                ('display_name', fields.CharField(max_length=40)),
                ('area_id', fields.CharField(db_index=True, max_length=64)),
                ('state', fields.CharField(default='active', max_length=12)),
                ('demo', fields.BooleanField(default=False)),
                ('password_hash', fields.CharField(max_length=200)),
                ('password_changed_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('must_change_password', fields.BooleanField(default=False)),
                ('totp_secret', fields.CharField(null=True, max_length=200)),
                ('totp_offered', fields.CharField(null=True, max_length=200)),
                ('totp_step', fields.BigIntField(default=0)),
                ('failed_logins', fields.IntField(default=0)),
                ('failed_until', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('created_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('created_by', fields.UUIDField(null=True)),
            ],
            options={'table': 'staff', 'app': 'doorplate', 'pk_attr': 'id', 'table_description': '工作人员: one person who signs in with a name and a password. state: active, disabled.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='StaffToken',
            fields=[
                ('id', fields.UUIDField(primary_key=True, default=uuid4, unique=True, db_index=True)),
                ('token_hash', fields.CharField(unique=True, max_length=64)),
                ('staff_id', fields.UUIDField(db_index=True)),
                ('device', fields.CharField(default='', max_length=60)),
                ('practice', fields.BooleanField(default=False)),
                ('created_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('last_used_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('expires_at', fields.DatetimeField(db_index=True, auto_now=False, auto_now_add=False)),
                ('revoked_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'staff_token', 'app': 'doorplate', 'pk_attr': 'id', 'table_description': "工作人员令牌: one login on one device, only the token's hash is kept."},
            bases=['Model'],
        ),
    ]
