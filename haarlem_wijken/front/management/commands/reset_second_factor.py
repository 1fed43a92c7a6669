"""manage.py reset_second_factor"""

from django.core.management.base import BaseCommand, CommandError

from haarlem_wijken.ground.factors import reset_factors
from haarlem_wijken.ground.models import Account


class Command(BaseCommand):
    help = (
        "Takes app, passkeys and recovery codes away of somebody who lost them, and signs them out everywhere. They set"
        " up a new second step when they sign in. Make sure first that it is them who ask: call them."
    )

    def add_arguments(self, parser):
        parser.add_argument("email")

    def handle(self, *, email: str, **options):
        account = Account.objects.filter(email=email.lower()).first()
        if account is None:
            raise CommandError("Nobody has an account with that address.")
        if not reset_factors(account=account, by=None):
            self.stdout.write("They had no second step. They are signed out everywhere, and told so in a letter.")
            return
        self.stdout.write("Done. They are signed out everywhere; a letter that tells them is queued.")
