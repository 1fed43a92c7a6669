"""Who can sign in to the demo, and how."""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.urls import reverse

from haarlem_wijken.front.demo.people import DEMO_PEOPLE
from haarlem_wijken.ground.models import Account


class Command(BaseCommand):
    help = "Lists the people of the demo. Refuses where the portal is real."

    def handle(self, **options):
        if not settings.DEMO:
            raise CommandError("This portal is no demo (DEMO=1), so who has an account is nobody's business here.")
        known = set(Account.objects.filter(is_active=True).values_list("email", flat=True))
        sign_in, mailbox = (settings.SITE_URL + reverse(name) for name in ("account_login", "mailbox"))
        self.stdout.write(f"Sign in at {sign_in} as one of these; the code arrives at {mailbox}")
        for someone in DEMO_PEOPLE:
            if someone.email in known:
                self.stdout.write(f"  {someone.email:<32}{someone.name}, {someone.what}")
