"""What a file of minutes says. `manage.py` itself answers this one before Django starts, which would take longer."""

from django.core.management.base import BaseCommand, CommandError

from ...reader import command


class Command(BaseCommand):
    help = command.HELP
    requires_system_checks = []

    def add_arguments(self, parser):
        command.add_arguments(parser)

    def handle(self, **options):
        if command.run(options["file"], options["json"], self.stdout, self.stderr):
            raise CommandError("Nothing was read.")
