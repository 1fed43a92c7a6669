"""Bring the councils that come with the portal into the database."""

from django.core.management.base import BaseCommand, CommandError

from councils.actions import AreasMissing, load_councils


class Command(BaseCommand):
    help = "Load the councils of Haarlem. Safe to run again: what people have changed is left alone."

    def handle(self, **options):
        try:
            changed = load_councils()
        except AreasMissing as missing:
            raise CommandError(f"Areas are missing ({missing}). Run load_reference first.") from missing
        self.stdout.write(f"Councils: {changed} added or changed." if changed else "Councils: nothing new.")
