"""Who can sign in to the demo, and how."""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.urls import reverse

from haarlem_wijken.ground.models import Account


class Command(BaseCommand):
    help = "Lists the accounts of the demo. Refuses where the portal is real."

    def handle(self, **options):
        if not settings.DEMO:
            raise CommandError("This portal is no demo (DEMO=1), so who has an account is nobody's business here.")
        accounts = Account.objects.filter(is_active=True).order_by("pk")[:12]
        if accounts:
            sign_in = settings.SITE_URL + reverse("account_login")
            self.stdout.write(f"Sign in at {sign_in} as one of these; the code arrives at {settings.SITE_URL}/postvak/")
        for account in accounts:
            self.stdout.write(f"  {account.email:<36}{account.get_role_display()}")
