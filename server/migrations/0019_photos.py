from tortoise import migrations
from tortoise.migrations import operations as ops

class Migration(migrations.Migration):
    dependencies = [('doorplate', '0018_cards')]

    initial = False

    operations = [
        ops.RenameField(model_name='TicketPhoto', old_name='staff_id', new_name='by_id'),
        ops.AlterModelOptions(
            name='TicketPhoto',
            options={'table': 'ticket_photo', 'app': 'doorplate', 'unique_together': (('ticket_id', 'by_id', 'digest'),), 'pk_attr': 'id', 'table_description': '现场照片: made clean before it is kept, belongs to a step once that is written down. Gone with the words of its ticket.'},
        ),
    ]
