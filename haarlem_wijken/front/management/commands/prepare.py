"""Everything between new code and a portal that can start: after each update, and in `make demo`."""

from django.core.management import call_command
from django.core.management.base import BaseCommand

STEPS = [  # (command, its options, what to say)
    ("compile_translations", {}, "Compiling the translations"),
    ("migrate", {"verbosity": 0}, "Bringing the tables up to date"),
    ("load_reference", {}, "Loading the areas and themes"),
    ("load_councils", {}, "Loading the councils"),
    ("load_demo", {}, "Loading the demo content"),
    ("collectstatic", {"verbosity": 0, "interactive": False}, "Compressing the static files"),
]


class Command(BaseCommand):
    help = "Translations, tables, reference data and static files. Safe to run again at any time."

    def add_arguments(self, parser):
        parser.add_argument("--demo", action="store_true", help="load the demo content too")

    def handle(self, *, demo, **options):
        for command, arguments, words in STEPS:
            if command != "load_demo" or demo:
                self.stdout.write(words)
                self.stdout.flush()
                call_command(command, **arguments)
