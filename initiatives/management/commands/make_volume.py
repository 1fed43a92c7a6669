"""manage.py make_volume --initiatives 100000"""

import time

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from initiatives.volume.making import NothingToStandOn, make_volume


class Command(BaseCommand):
    help = "Make invented, published initiatives all over the town, to see how the portal carries them."

    def add_arguments(self, parser):
        parser.add_argument("--initiatives", type=int, required=True, help="how many")
        parser.add_argument("--seed", type=int, default=1, help="the same seed gives the same ones (default 1)")

    def handle(self, *, initiatives, seed, **options):
        if initiatives < 1:
            raise CommandError("Ask for at least one.")
        start = time.monotonic()
        try:
            make_volume(by=None, count=initiatives, seed=seed, today=timezone.localdate())
        except NothingToStandOn as fault:
            raise CommandError("There are no areas and themes yet. Run load_reference first.") from fault
        self.stdout.write(f"{initiatives} initiatives made in {time.monotonic() - start:.1f} s.")
