from tortoise import migrations
from tortoise.migrations import operations as ops
from orjson import loads
from tortoise.fields.data import JSON_DUMPS
from tortoise import fields

class Migration(migrations.Migration):
    dependencies = [('doorplate', '0004_wechat')]

    initial = False

    operations = [
        ops.CreateModel(
            name='Asked',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('hour', fields.DatetimeField(db_index=True, auto_now=False, auto_now_add=False)),
                ('text', fields.CharField(max_length=200)),
                ('band', fields.CharField(max_length=5)),
                ('matter_id', fields.CharField(null=True, max_length=48)),
                ('rung', fields.CharField(max_length=8)),
                ('times', fields.IntField()),
            ],
            options={'table': 'asked', 'app': 'doorplate', 'pk_attr': 'id', 'table_description': '提问记录: masked words and what came of them, by the hour. Nothing of who asked, or where.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='Frequent',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('day', fields.DateField(db_index=True)),
                ('place_kind', fields.CharField(max_length=5)),
                ('place_id', fields.CharField(max_length=64)),
                ('text', fields.CharField(max_length=40)),
                ('matter_id', fields.CharField(max_length=48)),
                ('times', fields.IntField()),
            ],
            options={'table': 'frequent', 'app': 'doorplate', 'unique_together': (('day', 'place_kind', 'place_id', 'text', 'matter_id'),), 'pk_attr': 'id', 'table_description': '常问: words, or a place with words or without, that at least the minimum group of people asked on one day.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='HotWord',
            fields=[
                ('id', fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('text', fields.CharField(max_length=20)),
                ('month_from', fields.IntField()),
                ('month_to', fields.IntField()),
            ],
            options={'table': 'hot_word', 'app': 'doorplate', 'pk_attr': 'id', 'table_description': '热词: what an empty search box offers in these months, before enough people have asked for anything.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='Pin',
            fields=[
                ('id', fields.CharField(primary_key=True, unique=True, db_index=True, max_length=48)),
                ('phrases', fields.JSONField(encoder=JSON_DUMPS, decoder=loads)),
                ('within', fields.BooleanField()),
                ('matters', fields.JSONField(encoder=JSON_DUMPS, decoder=loads)),
                ('app_id', fields.CharField(null=True, max_length=48)),
                ('notice', fields.CharField(null=True, max_length=120)),
                ('starts', fields.DateField()),
                ('ends', fields.DateField()),
                ('reason', fields.CharField(max_length=40)),
            ],
            options={'table': 'pin', 'app': 'doorplate', 'pk_attr': 'id', 'table_description': '置顶: what editors put first for a phrase, from one day to another. Without a phrase it is recommended to everybody meanwhile.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='Unsuggested',
            fields=[
                ('word', fields.CharField(primary_key=True, unique=True, db_index=True, max_length=20)),
                ('reason', fields.CharField(default='', max_length=40)),
            ],
            options={'table': 'unsuggested', 'app': 'doorplate', 'pk_attr': 'word', 'table_description': '不提示的词: nothing that holds it is ever suggested. Searching for it is not touched.'},
            bases=['Model'],
        ),
        ops.AlterModelOptions(
            name='Recommendation',
            options={'table': 'recommendation', 'app': 'doorplate', 'pk_attr': 'id', 'table_description': '推荐: at this kind of site, in this area, for who says so, in these months, days and hours, people need this matter.'},
        ),
        ops.AddField(
            model_name='Recommendation',
            name='area_id',
            field=fields.CharField(db_default='*', max_length=64),
        ),
        ops.AddField(
            model_name='Recommendation',
            name='days',
            field=fields.CharField(db_default='*', max_length=8),
        ),
        ops.AddField(
            model_name='Recommendation',
            name='hours',
            field=fields.CharField(db_default='*', max_length=5),
        ),
        ops.AddField(
            model_name='Recommendation',
            name='says',
            field=fields.CharField(db_default='*', max_length=20),
        ),
    ]
