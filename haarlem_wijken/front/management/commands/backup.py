"""manage.py backup"""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from haarlem_wijken.backup import make


class Command(BaseCommand):
    help = "Writes database and photos to a new folder in DIR, while the portal runs."
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("dir", type=Path)
        parser.add_argument("--keep", type=int, help="how many backups to leave in DIR, the newest")

    def handle(self, *, dir: Path, keep: int | None, **options):
        if keep is not None and keep < 1:
            raise CommandError("--keep must be 1 or more.")
        self.stdout.write(str(make(dir.absolute(), keep=keep)))
