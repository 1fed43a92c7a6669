"""Refuse an English catalogue that does not say everything the code says in Dutch."""

import polib
from django.core.management.base import BaseCommand, CommandError

from haarlem_wijken import translations


class Command(BaseCommand):
    help = "Names each text that is missing, untranslated, doubtful, obsolete, or that has other placeholders."

    def handle(self, **options):
        faults = translations.faults(polib.pofile(str(translations.CATALOGUE)), translations.collect())
        if faults:
            raise CommandError("\n".join([*faults, "manage.py collect_translations brings the catalogue up to date."]))
