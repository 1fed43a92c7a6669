"""manage.py restore"""

from pathlib import Path

from django.core.management.base import BaseCommand

from haarlem_wijken.backup import restore


class Command(BaseCommand):
    help = "Puts back a backup, the folder DIR, into an empty database; then brings the tables up to date."
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("dir", type=Path)
        parser.add_argument("--force", action="store_true", help="remove first what is in the database and the photos")

    def handle(self, *, dir: Path, force: bool, **options):
        for line in restore(dir.absolute(), force=force):
            self.stdout.write(line)
