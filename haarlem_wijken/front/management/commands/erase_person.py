"""manage.py erase_person"""

from django.conf import settings
from django.core.management.base import BaseCommand
from django.db import transaction

from haarlem_wijken.ground.erasing import Erased, erase, subject_of


class Command(BaseCommand):
    help = (
        "Takes away all that is kept about somebody, found by their e-mail address; it cannot be taken back. Without"
        " --sure it only tells what it would do. Make sure first that it is them who ask."
    )

    def add_arguments(self, parser):
        parser.add_argument("email")
        parser.add_argument("--sure", action="store_true", help="do it")

    @transaction.atomic
    def handle(self, *, email: str, sure: bool, **options):
        done = erase(subject_of(email), by=None)
        self._tell(done)
        if not sure:
            transaction.set_rollback(True)
            self.stdout.write("Nothing is changed yet: run it again with --sure.")
            return
        self.stdout.write("Done. Make a backup now: the erase list beside it is what keeps them away after a restore.")

    def _tell(self, done: Erased) -> None:
        for model, number in done.rows.items():
            self.stdout.write(f"{model}: {number}")
        if done.named:
            self.stdout.write("Words of others name them still. Read each, and change it where it should not stay:")
        for one in done.named:
            where = f" {settings.SITE_URL}{one.url}" if one.url else ""
            self.stdout.write(f"- {one.model} {one.pk}, {one.field}{where}")
