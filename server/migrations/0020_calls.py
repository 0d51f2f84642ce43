from tortoise import migrations
from tortoise.migrations import operations as ops
from tortoise import fields

class Migration(migrations.Migration):
    dependencies = [('doorplate', '0019_photos')]

    initial = False

    operations = [
        ops.CreateModel(
            name='RecordingConsent',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('session_id', fields.UUIDField(db_index=True)),
                ('call_id', fields.UUIDField()),
                ('agreed', fields.BooleanField()),
                ('wording', fields.IntField()),
                ('at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'help_recording_consent', 'app': 'doorplate', 'pk_attr': 'id', 'table_description': "录音意愿: append-only. The last one of a call holds, and all go with the words of the session."},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='RecordingSwitch',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('area_id', fields.CharField(db_index=True, max_length=64)),
                ('on', fields.BooleanField()),
                ('reason', fields.CharField(max_length=100)),
                ('staff_id', fields.UUIDField()),
                ('staff_name', fields.CharField(max_length=80)),
                ('at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'help_recording_switch', 'app': 'doorplate', 'pk_attr': 'id', 'table_description': '录音征询开关: append-only. An area asks as its last row says, and without one it does not.'},
            bases=['Model'],
        ),
        ops.AddField(
            model_name='HelpSession',
            name='guest_id',
            field=fields.UUIDField(null=True, db_index=True),
        ),
    ]
