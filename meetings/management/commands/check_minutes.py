"""Prove that adopted minutes are what was adopted."""

from django.core.management.base import BaseCommand, CommandError

from meetings.minutes.adoption.all_proofs import checked


class Command(BaseCommand):
    help = "Makes the hashes of all adopted minutes again. Names each thing that changed, on a line, and exits 1."

    def handle(self, **options):
        number, faults = checked()
        if faults:
            raise CommandError("\n".join(faults))
        self.stdout.write(f"{number} adopted minutes are as they were adopted.")
