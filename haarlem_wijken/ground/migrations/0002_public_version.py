from django.db import migrations


def one_row(apps, schema_editor):
    apps.get_model("ground", "PublicVersion").objects.create(pk=1)


class Migration(migrations.Migration):
    dependencies = [("ground", "0001_start")]
    operations = [migrations.RunPython(one_row, migrations.RunPython.noop)]
