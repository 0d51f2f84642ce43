from tortoise import migrations
from tortoise.migrations import operations as ops
from tortoise import fields
from tortoise.indexes import Index

class Migration(migrations.Migration):
    dependencies = [('doorplate', '0013_help')]

    initial = False

    operations = [
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
            index=Index(fields=['status', 'area_id', 'lead_department']),
        ),
    ]
