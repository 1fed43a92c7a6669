import hashlib

import django.db.models.deletion
import django.utils.timezone
from django.core.files.storage import default_storage
from django.db import migrations, models


def point_at_files(apps, schema_editor):
    """Each photo there is becomes a public file of one size, and its row points at it."""
    Photo = apps.get_model("initiatives", "Photo")
    for row in apps.get_model("initiatives", "InitiativePhoto").objects.all():
        digest = ""
        if default_storage.exists(row.image.name):
            with default_storage.open(row.image.name) as file:
                digest = hashlib.sha256(file.read()).hexdigest()
        row.photo = Photo.objects.create(
            sizes=[[row.width, row.height, row.image.name]], digest=digest, is_public=True
        )
        row.save(update_fields=["photo"])


class Migration(migrations.Migration):

    dependencies = [
        ('initiatives', '0005_titles_alike'),
    ]

    operations = [
        migrations.CreateModel(
            name='Photo',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sizes', models.JSONField(help_text='[width, height, name of the file] per size, the largest first')),
                ('digest', models.CharField(blank=True, help_text='SHA-256 of the largest', max_length=64)),
                ('is_public', models.BooleanField(default=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now)),
            ],
            options={
                'verbose_name': 'bestand van een foto',
                'verbose_name_plural': 'bestanden van foto’s',
                'ordering': ['pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='photo',
            constraint=models.CheckConstraint(condition=models.Q(('sizes', []), _negated=True), name='photo_has_files'),
        ),
        migrations.AddField(
            model_name='initiativephoto',
            name='photo',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='initiatives.photo', verbose_name='foto'),
        ),
        migrations.RunPython(point_at_files),
        migrations.RunSQL("SET CONSTRAINTS ALL IMMEDIATE"),  # else the table cannot change in the same transaction
        migrations.AlterField(
            model_name='initiativephoto',
            name='photo',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='initiatives.photo', verbose_name='foto'),
        ),
        migrations.RemoveField(model_name='initiativephoto', name='image'),
        migrations.RemoveField(model_name='initiativephoto', name='width'),
        migrations.RemoveField(model_name='initiativephoto', name='height'),
        migrations.RemoveConstraint(model_name='initiativephoto', name='photo_has_words'),
        migrations.AlterField(
            model_name='initiativephoto',
            name='credit',
            field=models.CharField(blank=True, max_length=100, verbose_name='gemaakt door'),
        ),
        migrations.AddConstraint(
            model_name='initiativephoto',
            constraint=models.CheckConstraint(condition=models.Q(('alt', ''), _negated=True), name='photo_has_words'),
        ),
        migrations.CreateModel(
            name='ProposalPhoto',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('alt', models.CharField(blank=True, max_length=200, null=True)),
                ('credit', models.CharField(blank=True, max_length=100, null=True)),
                ('people', models.CharField(blank=True, choices=[('none', 'Nee, er staat niemand herkenbaar op'), ('agreed', 'Ja, en zij vinden het goed (bij kinderen: hun ouders)')], max_length=6)),
                ('position', models.PositiveSmallIntegerField(default=0)),
                ('photo', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='initiatives.photo')),
                ('proposal', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='photos', to='initiatives.proposal')),
                ('public', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='initiatives.initiativephoto')),
            ],
            options={
                'verbose_name': 'foto van een inzending',
                'verbose_name_plural': 'foto’s van inzendingen',
                'ordering': ['position', 'pk'],
                'constraints': [
                    models.CheckConstraint(condition=models.Q(models.Q(('alt__gt', ''), ('credit__isnull', False), ('people__gt', ''), ('photo__isnull', False), ('public', None)), models.Q(('photo', None), ('public__isnull', False), models.Q(('alt', None), ('alt__gt', ''), _connector='OR')), _connector='OR'), name='proposalphoto_new_or_public'),
                    models.UniqueConstraint(fields=('proposal', 'photo'), name='proposalphoto_once'),
                    models.UniqueConstraint(fields=('proposal', 'public'), name='proposalphoto_public_once'),
                ],
            },
        ),
    ]
