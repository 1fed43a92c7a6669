"""manage.py load_demo"""

from django.core.management.base import BaseCommand, CommandError

from haarlem_wijken.front.demo.loading import NothingToStandOn, OtherContent, load_demo


class Command(BaseCommand):
    help = "Load 21 initiatives from public sources and people to sign in as. Safe to run again."

    def handle(self, **options):
        try:
            loaded = load_demo()
        except OtherContent as other:
            raise CommandError(
                "This database already has content that is not the demo's, and is left as it is: use an empty one."
            ) from other
        except NothingToStandOn as missing:
            raise CommandError(
                "There are no areas or councils yet: run load_reference and load_councils first."
            ) from missing
        self.stdout.write(f"Demo: {loaded} initiatives loaded." if loaded else "Demo: already there, nothing changed.")
