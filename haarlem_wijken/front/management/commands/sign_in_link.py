"""manage.py sign_in_link"""

from django.core.management.base import BaseCommand, CommandError
from django.utils import translation

from haarlem_wijken.ground.actions import LINK_MINUTES, make_sign_in_link
from haarlem_wijken.ground.models import Account
from haarlem_wijken.ground.post import site_link


class Command(BaseCommand):
    help = f"Prints a link that signs an account in, once, within {LINK_MINUTES} minutes: for when mail is down."

    def add_arguments(self, parser):
        parser.add_argument("email")

    def handle(self, *, email: str, **options):
        account = Account.objects.filter(email=email.lower()).first()
        if account is None:
            raise CommandError("Nobody has an account with that address; `manage.py invite` makes one.")
        if not account.is_active:
            raise CommandError("That account is closed.")
        token = make_sign_in_link(account=account, by=None)
        with translation.override(account.language):
            self.stdout.write(site_link("sign-in-link", token))
