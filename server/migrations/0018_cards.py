from tortoise import migrations
from tortoise.migrations import operations as ops
from orjson import loads
from tortoise.fields.data import JSON_DUMPS
from tortoise import fields

class Migration(migrations.Migration):
    dependencies = [('doorplate', '0017_ledger')]

    initial = False

    operations = [
        ops.RenameField(model_name='Draft', old_name='matter_id', new_name='entry_id'),
        ops.RenameField(model_name='Proposal', old_name='matter_id', new_name='entry_id'),
        ops.RenameField(model_name='Published', old_name='matter_id', new_name='entry_id'),
        ops.RenameField(model_name='Published', old_name='kind', new_name='how'),
        ops.CreateModel(
            name='CardVersion',
            fields=[
                ('id', fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('kind', fields.CharField(max_length=8)),
                ('card_id', fields.CharField(max_length=48)),
                ('version', fields.IntField()),
                ('content', fields.JSONField(encoder=JSON_DUMPS, decoder=loads)),
                ('verified_by', fields.CharField(null=True, max_length=40)),
                ('published_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'card_version', 'app': 'doorplate', 'unique_together': (('kind', 'card_id', 'version'),), 'pk_attr': 'id', 'table_description': '卡片版本: immutable once published. kind: policy, bundle.'},
            bases=['Model'],
        ),
        ops.AlterModelOptions(
            name='Bundle',
            options={'table': 'bundle', 'app': 'doorplate', 'pk_attr': 'id', 'table_description': '一件事: the version in force, as its content (content.py), all of them are in server/cards/models.py.'},
        ),
        ops.AddField(
            model_name='Bundle',
            name='verified_by',
            field=fields.CharField(null=True, max_length=40),
        ),
        ops.AddField(
            model_name='Bundle',
            name='version',
            field=fields.IntField(db_default=1),
        ),
        ops.AddField(
            model_name='Checklist',
            name='bundle_id',
            field=fields.CharField(null=True, max_length=48),
        ),
        ops.AddField(
            model_name='Checklist',
            name='saved_matters',
            field=fields.JSONField(null=True, encoder=JSON_DUMPS, decoder=loads),
        ),
        ops.AlterField(
            model_name='CounterEvent',
            name='material_id',
            field=fields.CharField(default='', max_length=100),
        ),
        ops.AlterField(
            model_name='CounterEvent',
            name='rule_text',
            field=fields.CharField(default='', max_length=1000),
        ),
        ops.AlterModelOptions(
            name='Draft',
            options={'table': 'matter_draft', 'app': 'doorplate', 'pk_attr': 'id', 'table_description': '草稿: a whole entry on its way to a version. state: draft, in_review, approved, published, withdrawn.'},
        ),
        ops.AddField(
            model_name='Draft',
            name='kind',
            field=fields.CharField(db_default='matter', max_length=8),
        ),
        ops.AlterModelOptions(
            name='Policy',
            options={'table': 'policy', 'app': 'doorplate', 'pk_attr': 'id', 'table_description': '政策卡片: the version in force, as its content (content.py), all of them are in server/cards/models.py.'},
        ),
        ops.AddField(
            model_name='Policy',
            name='verified_by',
            field=fields.CharField(null=True, max_length=40),
        ),
        ops.AddField(
            model_name='Policy',
            name='version',
            field=fields.IntField(db_default=1),
        ),
        ops.AlterModelOptions(
            name='Proposal',
            options={'table': 'matter_proposal', 'app': 'doorplate', 'pk_attr': 'id', 'table_description': '修改建议: somebody who does not own the entry would have it otherwise. state: open, accepted, refused.'},
        ),
        ops.AddField(
            model_name='Proposal',
            name='kind',
            field=fields.CharField(db_default='matter', max_length=8),
        ),
        ops.AddField(
            model_name='Published',
            name='kind',
            field=fields.CharField(db_default='matter', max_length=8),
        ),
    ]
