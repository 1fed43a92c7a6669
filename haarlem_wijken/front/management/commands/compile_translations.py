"""Compile the translations without the gettext programs."""

from pathlib import Path

import polib
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError


class Command(BaseCommand):
    help = "Writes the .mo file beside each .po file that is newer."

    def handle(self, **options):
        for folder in settings.LOCALE_PATHS:
            for source in sorted(Path(folder).glob("*/LC_MESSAGES/*.po")):
                compile_one(source)


def compile_one(source: Path) -> None:
    """Write `source`'s .mo file unless it is up to date. Raises CommandError where the file is no translation file."""
    target = source.with_suffix(".mo")
    if target.exists() and target.stat().st_mtime > source.stat().st_mtime:
        return
    draft = target.with_suffix(".mo.partial")  # a portal that runs may read the old one at this moment
    try:
        polib.pofile(str(source)).save_as_mofile(str(draft))
    except OSError as fault:
        raise CommandError(f"{source} cannot be compiled: {fault}") from None
    draft.replace(target)
