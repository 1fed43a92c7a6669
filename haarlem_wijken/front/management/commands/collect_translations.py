"""Bring the English catalogue up to date with the texts in the code."""

import polib
from django.core.management.base import BaseCommand

from haarlem_wijken import translations

HEADER = {
    "Project-Id-Version": "Haarlem Wijken",
    "Language": "en",
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=UTF-8",
    "Content-Transfer-Encoding": "8bit",
    "Plural-Forms": "nplurals=2; plural=(n != 1);",
}


class Command(BaseCommand):
    help = "Adds new texts to the English catalogue, without translation, and drops those that are gone."

    def handle(self, **options):
        path = translations.CATALOGUE
        catalogue = polib.pofile(str(path)) if path.exists() else polib.POFile()
        catalogue.metadata, catalogue.wrapwidth = HEADER, 118
        translations.merge(catalogue, translations.collect())
        path.parent.mkdir(parents=True, exist_ok=True)
        catalogue.save(str(path))
        self.stdout.write(f"{len(catalogue)} texts, {len(catalogue.untranslated_entries())} to translate")
