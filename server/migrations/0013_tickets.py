from tortoise import migrations
from tortoise.migrations import operations as ops
from orjson import loads
from tortoise.fields.data import JSON_DUMPS
from uuid import uuid4
from tortoise import fields

class Migration(migrations.Migration):
    dependencies = [('doorplate', '0012_bundles')]

    initial = False

    operations = [
        ops.CreateModel(
            name='Ticket',
            fields=[
                ('id', fields.UUIDField(primary_key=True, default=uuid4, unique=True, db_index=True)),
                ('number', fields.CharField(unique=True, max_length=12)),
                ('secret_hash', fields.CharField(max_length=64)),
                ('origin_hash', fields.CharField(null=True, unique=True, max_length=64)),
                ('kind', fields.CharField(max_length=10)),
                ('source', fields.CharField(max_length=10)),
                ('text', fields.CharField(max_length=1000)),
                ('plate_id', fields.CharField(null=True, max_length=64)),
                ('area_id', fields.CharField(db_index=True, max_length=64)),
                ('matter_id', fields.CharField(null=True, max_length=48)),
                ('contact_sealed', fields.TextField(default='', unique=False)),
                ('resident_id', fields.UUIDField(null=True, db_index=True)),
                ('session_id', fields.UUIDField(null=True, db_index=True)),
                ('context', fields.JSONField(default=dict, encoder=JSON_DUMPS, decoder=loads)),
                ('entered_by', fields.UUIDField(null=True)),
                ('status', fields.CharField(db_index=True, max_length=10)),
                ('version', fields.IntField()),
                ('lead_department', fields.CharField(null=True, db_index=True, max_length=20)),
                ('settled', fields.BooleanField(default=False)),
                ('bounces', fields.IntField(default=0)),
                ('reopened', fields.IntField(default=0)),
                ('answer', fields.CharField(default='', max_length=1000)),
                ('outcome', fields.CharField(null=True, max_length=12)),
                ('confirmation', fields.CharField(null=True, max_length=6)),
                ('call_back', fields.BooleanField(default=False)),
                ('joined_id', fields.UUIDField(null=True)),
                ('promised_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('first_due_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('answer_due_at', fields.DatetimeField(null=True, db_index=True, auto_now=False, auto_now_add=False)),
                ('close_due_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('look_at', fields.DatetimeField(null=True, db_index=True, auto_now=False, auto_now_add=False)),
                ('created_at', fields.DatetimeField(db_index=True, auto_now=False, auto_now_add=False)),
                ('changed_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('over_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'ticket', 'app': 'doorplate', 'pk_attr': 'id', 'table_description': '工单: where it stands now. All of it but the words can be worked out again from its events.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='TicketAlert',
            fields=[
                ('key_hash', fields.CharField(primary_key=True, unique=True, db_index=True, max_length=64)),
                ('ticket_id', fields.UUIDField(db_index=True)),
                ('clock', fields.CharField(max_length=8)),
                ('rung', fields.CharField(max_length=10)),
                ('department', fields.CharField(null=True, max_length=20)),
                ('area_id', fields.CharField(max_length=64)),
                ('due_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('skipped', fields.BooleanField(default=False)),
                ('at', fields.DatetimeField(db_index=True, auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'ticket_alert', 'app': 'doorplate', 'pk_attr': 'key_hash', 'table_description': '催办提醒: remind, warn, overdue, supervise of one clock, each once: the key is the ticket, the clock, the rung and its due time.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='TicketEvent',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('ticket_id', fields.UUIDField()),
                ('step', fields.IntField()),
                ('move', fields.CharField(max_length=14)),
                ('before', fields.CharField(max_length=10)),
                ('after', fields.CharField(max_length=10)),
                ('by_kind', fields.CharField(max_length=8)),
                ('by_id', fields.UUIDField(null=True)),
                ('by_name', fields.CharField(default='', max_length=40)),
                ('department', fields.CharField(null=True, max_length=20)),
                ('departments', fields.JSONField(default=list, encoder=JSON_DUMPS, decoder=loads)),
                ('say', fields.CharField(default='', max_length=1000)),
                ('basis', fields.CharField(default='', max_length=200)),
                ('detail', fields.JSONField(default=dict, encoder=JSON_DUMPS, decoder=loads)),
                ('at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'ticket_event', 'app': 'doorplate', 'unique_together': (('ticket_id', 'step'),), 'pk_attr': 'id', 'table_description': '工单记录: append-only, one row a move.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='TicketTask',
            fields=[
                ('id', fields.UUIDField(primary_key=True, default=uuid4, unique=True, db_index=True)),
                ('ticket_id', fields.UUIDField(db_index=True)),
                ('department', fields.CharField(db_index=True, max_length=20)),
                ('began_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('due_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('done_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('say', fields.CharField(default='', max_length=1000)),
            ],
            options={'table': 'ticket_task', 'app': 'doorplate', 'unique_together': (('ticket_id', 'department'),), 'pk_attr': 'id', 'table_description': "协办任务: one co-department's part, with a clock of its own."},
            bases=['Model'],
        ),
    ]
