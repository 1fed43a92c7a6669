"""manage.py invite"""

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone

from councils.actions import give_seat
from councils.models import Council, SeatRole
from haarlem_wijken.ground import post
from haarlem_wijken.ground.accounts.people import split_name
from haarlem_wijken.ground.actions import account_for, grant_role, name_person
from haarlem_wijken.ground.models import Account, Person, StaffRole

MEMBER = "member"


class Command(BaseCommand):
    help = "Gives somebody a role at once and queues a letter that tells them. Safe to run again."

    def add_arguments(self, parser):
        parser.add_argument("email")
        parser.add_argument("--role", required=True, choices=[StaffRole.ADMIN, StaffRole.MODERATOR, MEMBER])
        parser.add_argument("--council", metavar="SLUG", help="with --role member: the last part of its address")
        parser.add_argument("--seat", choices=SeatRole.values, default=SeatRole.MEMBER.value)
        parser.add_argument("--name", default="", help='how they are named, for example "Anneke van der Berg"')

    @transaction.atomic
    def handle(self, *, email: str, role: str, name: str, council: str | None, seat: str, **options):
        if bool(council) != (role == MEMBER):
            raise CommandError("--role member goes with --council SLUG; the other roles do not.")
        try:
            account = account_for(email=email, by=None)
        except ValidationError:
            raise CommandError("That is no e-mail address.") from None
        if name:
            name_person(account=account, **split_name(name), by=None)
        if role == MEMBER:
            changed, context, cause = self._seat(account, council, seat)
        else:
            changed, context, cause = grant_role(account=account, role=StaffRole(role), by=None), {"role": role}, role
        if not changed:
            self.stdout.write("They had this role already; nothing changed and no letter was queued.")
            return
        key = f"invitation:{account.pk}:{cause}:{timezone.now():%Y%m%d%H%M%S%f}"
        post.queue("invitation", to=account.email, key=key, context=context, language=account.language)
        self.stdout.write("Done. A letter that tells them is queued; `manage.py work` delivers it.")

    def _seat(self, account: Account, slug: str, seat: str) -> tuple[bool, dict, str]:
        council = Council.objects.filter(slug=slug).first()
        if council is None:
            raise CommandError(f"There is no council with the address {slug!r}; /wijkraden/ lists them.")
        person = Person.objects.filter(account=account).first()
        if person is None:
            raise CommandError('A seat is held by somebody with a name: add --name "Given Family".')
        given = give_seat(council=council, person=person, role=SeatRole(seat), since=timezone.localdate(), by=None)
        return given, {"role": MEMBER, "council": council.name, "seat": seat}, f"seat-{council.pk}-{seat}"
