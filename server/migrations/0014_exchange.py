from tortoise import migrations
from tortoise.migrations import operations as ops
from orjson import loads
from tortoise.fields.data import JSON_DUMPS
from uuid import uuid4
from tortoise import fields
from tortoise.indexes import Index

class Migration(migrations.Migration):
    dependencies = [('doorplate', '0013_help')]

    initial = False

    operations = [
        ops.CreateModel(
            name='ExchangeEvent',
            fields=[
                ('id', fields.UUIDField(primary_key=True, default=uuid4, unique=True, db_index=True)),
                ('partner_id', fields.UUIDField()),
                ('number', fields.IntField()),
                ('ticket_id', fields.UUIDField(db_index=True)),
                ('step', fields.IntField()),
                ('kind', fields.CharField(max_length=14)),
                ('payload', fields.JSONField(encoder=JSON_DUMPS, decoder=loads)),
                ('at', fields.DatetimeField(db_index=True, auto_now=False, auto_now_add=False)),
                ('fate', fields.CharField(max_length=10)),
                ('attempts', fields.IntField(default=0)),
                ('next_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('give_up_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('delivered_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('error', fields.CharField(default='', max_length=40)),
            ],
            options={'table': 'exchange_event', 'app': 'doorplate', 'unique_together': (('partner_id', 'number'), ('partner_id', 'ticket_id', 'step')), 'indexes': [Index(fields=['partner_id', 'fate', 'number']), Index(fields=['fate', 'at'])], 'pk_attr': 'id', 'table_description': '对接事件: one move of a ticket as one partner is told of it, to be pushed and to be fetched.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='Partner',
            fields=[
                ('id', fields.UUIDField(primary_key=True, default=uuid4, unique=True, db_index=True)),
                ('name', fields.CharField(unique=True, max_length=40)),
                ('lodges', fields.BooleanField()),
                ('works', fields.BooleanField()),
                ('departments', fields.JSONField(default=list, encoder=JSON_DUMPS, decoder=loads)),
                ('areas', fields.JSONField(default=list, encoder=JSON_DUMPS, decoder=loads)),
                ('mode', fields.CharField(max_length=8)),
                ('url', fields.CharField(default='', max_length=300)),
                ('key_hash', fields.CharField(unique=True, max_length=64)),
                ('old_key_hash', fields.CharField(null=True, unique=True, max_length=64)),
                ('secret_sealed', fields.TextField(unique=False)),
                ('old_secret_sealed', fields.TextField(default='', unique=False)),
                ('old_until', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('state', fields.CharField(default='active', max_length=8)),
                ('sequence', fields.IntField(default=0)),
                ('failures', fields.IntField(default=0)),
                ('sending_until', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('created_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('created_by', fields.UUIDField(null=True)),
                ('rotated_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('seen_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'exchange_partner', 'app': 'doorplate', 'pk_attr': 'id', 'table_description': "对接方: 12345 or a department's own system. state: active, stopped."},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='PartnerReport',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('partner_id', fields.UUIDField()),
                ('event_id', fields.CharField(max_length=64)),
                ('ticket_id', fields.UUIDField(db_index=True)),
                ('body_hash', fields.CharField(max_length=64)),
                ('step', fields.IntField()),
                ('at', fields.DatetimeField(db_index=True, auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'exchange_report', 'app': 'doorplate', 'unique_together': (('partner_id', 'event_id'),), 'pk_attr': 'id', 'table_description': '对接回报: what a partner reported, once for each of its event ids.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='PartnerTicket',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('partner_id', fields.UUIDField()),
                ('ticket_id', fields.UUIDField(db_index=True)),
                ('demand_number', fields.CharField(max_length=64)),
                ('lodged', fields.BooleanField()),
                ('body_hash', fields.CharField(max_length=64)),
                ('at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'exchange_ticket', 'app': 'doorplate', 'unique_together': (('partner_id', 'demand_number'), ('partner_id', 'ticket_id')), 'pk_attr': 'id', 'table_description': "对接工单: a ticket under a partner's own number."},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='RatingAppeal',
            fields=[
                ('rating_id', fields.UUIDField(primary_key=True, default=uuid4, unique=True, db_index=True)),
                ('department', fields.CharField(max_length=20)),
                ('area_id', fields.CharField(db_index=True, max_length=64)),
                ('reason', fields.CharField(max_length=1000)),
                ('by_id', fields.UUIDField()),
                ('by_name', fields.CharField(max_length=40)),
                ('at', fields.DatetimeField(db_index=True, auto_now=False, auto_now_add=False)),
                ('decision', fields.CharField(default='', db_index=True, max_length=8)),
                ('say', fields.CharField(default='', max_length=1000)),
                ('decided_by', fields.UUIDField(null=True)),
                ('decided_name', fields.CharField(default='', max_length=40)),
                ('decided_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'rating_appeal', 'app': 'doorplate', 'pk_attr': 'rating_id', 'table_description': '差评申诉: once for a rating, decided by another person of the city. The rating itself stays as it was written.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='TicketFinding',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('day', fields.DateField()),
                ('ticket_id', fields.UUIDField()),
                ('kind', fields.CharField(max_length=8)),
                ('number', fields.CharField(max_length=12)),
                ('area_id', fields.CharField(max_length=64)),
                ('department', fields.CharField(null=True, max_length=20)),
                ('say', fields.CharField(max_length=300)),
                ('mended', fields.BooleanField(default=False)),
                ('at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'ticket_finding', 'app': 'doorplate', 'unique_together': (('day', 'ticket_id', 'kind'),), 'pk_attr': 'id', 'table_description': '巡检发现: what was wrong with a ticket that night, or that nobody moves it (kind stuck).'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='TicketInspection',
            fields=[
                ('day', fields.DateField(primary_key=True, unique=True, db_index=True)),
                ('worker', fields.CharField(max_length=32)),
                ('leased_until', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('after', fields.CharField(default='', max_length=36)),
                ('looked', fields.IntField(default=0)),
                ('began_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('done_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'ticket_inspection', 'app': 'doorplate', 'pk_attr': 'day', 'table_description': "工单巡检: one night's look at all tickets. The day is the lock, the lease passes it on when a worker dies in the middle."},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='TicketPhoto',
            fields=[
                ('id', fields.UUIDField(primary_key=True, default=uuid4, unique=True, db_index=True)),
                ('ticket_id', fields.UUIDField(db_index=True)),
                ('staff_id', fields.UUIDField()),
                ('step', fields.IntField(null=True)),
                ('released', fields.BooleanField(default=False)),
                ('digest', fields.CharField(max_length=64)),
                ('width', fields.IntField()),
                ('height', fields.IntField()),
                ('body', fields.BinaryField()),
                ('at', fields.DatetimeField(db_index=True, auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'ticket_photo', 'app': 'doorplate', 'unique_together': (('ticket_id', 'staff_id', 'digest'),), 'pk_attr': 'id', 'table_description': '现场照片: made clean before it is kept, belongs to a visit once that is written down. Gone with the words of its ticket.'},
            bases=['Model'],
        ),
        ops.AddField(
            model_name='Ticket',
            name='forgotten_at',
            field=fields.DatetimeField(null=True, auto_now=False, auto_now_add=False),
        ),
        ops.AddField(
            model_name='Ticket',
            name='owner_id',
            field=fields.UUIDField(null=True, db_index=True),
        ),
        ops.AddField(
            model_name='Ticket',
            name='owner_name',
            field=fields.CharField(default='', max_length=40),
        ),
        ops.AddIndex(
            model_name='Ticket',
            index=Index(fields=['status', 'answer_due_at']),
        ),
        ops.AddIndex(
            model_name='Ticket',
            index=Index(fields=['status', 'changed_at']),
        ),
        ops.AddIndex(
            model_name='Ticket',
            index=Index(fields=['status', 'created_at']),
        ),
        ops.AddIndex(
            model_name='Ticket',
            index=Index(fields=['status', 'area_id', 'lead_department']),
        ),
    ]
