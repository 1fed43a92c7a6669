"""What happens around calls for help when time passes. Done by the worker; each may run twice, or in two workers."""

from datetime import datetime, time, timedelta

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from haarlem_wijken.ground.models import Letter

from ...letters.calls import to_helper
from ...models import HelpCall, SignUp
from ...register import HELPERS, HELPERS_UNCONFIRMED
from ...workflow import Ending, SignUpState

MORNING = time(9)  # no letter that can wait leaves in the night
A_DAY = timedelta(days=1)
THANKED_WITHIN = timedelta(days=7)  # a worker that was away for longer thanks nobody
CALLED_OFF = (Ending.OFF, Ending.REMOVED)


def remind_helpers() -> int:
    """Write to who helps tomorrow, unless they signed up today. How many letters."""
    today = timezone.localdate()
    coming = _helping(HelpCall.objects.filter(on=today + A_DAY))
    early = coming.filter(confirmed_at__lt=_at(today, time()))
    return _write("help-reminder", early, lambda one: f"help-reminder-{one.pk}-{one.call.on}")


def thank_helpers() -> int:
    """Write to who helped, on the day after. How many letters."""
    today = timezone.localdate()
    over = HelpCall.objects.ending_on().filter(over__lt=today, over__gte=today - THANKED_WITHIN)
    return _write("help-thanks", _helping(over), lambda one: f"help-thanks-{one.pk}")


@transaction.atomic
def forget_helpers() -> int:
    """Remove who signed up HELPERS after the call was over, or after they were off its list. How many."""
    before = timezone.localdate() - HELPERS
    over = HelpCall.objects.ending_on().filter(over__lt=before).order_by()
    late = Q(call__in=over.values("pk")) | Q(ended_at__lt=timezone.now() - HELPERS)
    return SignUp.objects.filter(late).delete()[0]


def drop_unconfirmed_helpers() -> int:
    """Remove who did not confirm in time: nobody has seen it. How many."""
    before = timezone.now() - HELPERS_UNCONFIRMED
    return SignUp.objects.filter(state=SignUpState.UNCONFIRMED, created_at__lt=before).delete()[0]


def _helping(calls):
    return SignUp.objects.placed().filter(call__in=calls.exclude(ending__in=CALLED_OFF).order_by().values("pk"))


@transaction.atomic
def _write(template: str, sign_ups, key_of) -> int:
    found = {key_of(one): one for one in sign_ups.select_related("call__initiative", "call__council")}
    written = set(Letter.objects.filter(key__in=found).values_list("key", flat=True))
    morning = _at(timezone.localdate(), MORNING)
    for key in found.keys() - written:
        to_helper(template, found[key], found[key].call, key=key, not_before=morning)
    return len(found.keys() - written)


def _at(day, clock: time) -> datetime:
    return timezone.make_aware(datetime.combine(day, clock))
