"""manage.py export_person"""

import os
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from haarlem_wijken.ground.erasing import export, subject_of


class Command(BaseCommand):
    help = (
        "Writes a zip with all that is kept about somebody, found by their e-mail address: JSON and CSV. Make sure"
        " first that it is them who ask, and give it to nobody else."
    )

    def add_arguments(self, parser):
        parser.add_argument("email")
        parser.add_argument("--to", type=Path, default=Path("gegevens.zip"), help="the file to write")

    def handle(self, *, email: str, to: Path, **options):
        try:
            number = os.open(to, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except OSError as fault:
            raise CommandError(f"{to}: {fault.strerror}.") from None
        with os.fdopen(number, "wb") as file:
            rows = export(subject_of(email), file)
        for model, number in rows.items():
            self.stdout.write(f"{model}: {number}")
        self.stdout.write(f"{to} is written." if rows else f"Nothing is kept about them; {to} says so.")
