from django.core.management.base import BaseCommand

from haarlem_wijken.ground.reference import load_reference


class Command(BaseCommand):
    help = "Load the areas, outlines, figures, names and themes of Haarlem. Safe to run again."

    def handle(self, **options):
        changed = load_reference()
        self.stdout.write(
            f"Reference data: {changed} rows added or changed." if changed else "Reference data: up to date."
        )
