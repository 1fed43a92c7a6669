"""Everything between new code and a portal that can start: after each update, and in `make demo`."""

import hashlib
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command
from django.core.management.base import BaseCommand

from haarlem_wijken.ground.models import Area
from haarlem_wijken.ground.reference import TOWN

OF_HAARLEM = ("load_councils", "load_demo")  # a portal of another town begins without
STEPS = [  # (command, its options, what to say)
    ("compile_translations", {}, "Compiling the translations"),
    ("migrate", {"verbosity": 0}, "Bringing the tables up to date"),
    ("load_reference", {}, "Loading the areas and themes"),
    ("load_councils", {}, "Loading the councils"),
    ("load_demo", {}, "Loading the demo content"),
]

# Sources of what is served, and what no page of ours names.
NEVER_SERVED = ["*-src.*", "ext", "htmax*", "jquery.js", "select2.full.js", "xregexp.js"]


class Command(BaseCommand):
    help = "Translations, tables, reference data and static files. Safe to run again at any time."

    def add_arguments(self, parser):
        parser.add_argument("--demo", action="store_true", help="load the demo content too")

    def handle(self, *, demo, **options):
        for command, arguments, words in STEPS:
            if (command != "load_demo" or demo) and (command not in OF_HAARLEM or is_haarlem()):
                self.stdout.write(words)
                self.stdout.flush()
                call_command(command, **arguments)
        self.collect_static()

    def collect_static(self):
        """Compressing takes most of the time of a start, so it waits for a change."""
        mark = Path(settings.STATIC_ROOT) / "collected"
        now = static_mark()
        if not mark.exists() or mark.read_text() != now:
            self.stdout.write("Compressing the static files")
            self.stdout.flush()
            call_command("collectstatic", verbosity=0, interactive=False, ignore_patterns=NEVER_SERVED)
            mark.write_text(now)


def is_haarlem() -> bool:
    return Area.objects.filter(code=TOWN).exists()


def static_mark() -> str:
    """Changes with every file that collectstatic would find, and with how it keeps them."""
    found = [(name, storage.path(name)) for finder in get_finders() for name, storage in finder.list([])]
    lines = [f"{name} {Path(path).stat().st_size} {Path(path).stat().st_mtime_ns}" for name, path in sorted(found)]
    return hashlib.sha256(
        "\n".join([str(settings.STORAGES["staticfiles"]), *NEVER_SERVED, *lines]).encode()
    ).hexdigest()
