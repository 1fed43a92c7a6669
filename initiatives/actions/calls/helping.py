"""What somebody does who answers a call for help, without an account: who holds the mailed link is the helper.

Whoever changes who has a place locks the row of the call first. So of fifty at once each sees what is left, and the
constraint `helpcall_not_overfull` holds whatever is forgotten here.
"""

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from haarlem_wijken.ground.locks import hold
from haarlem_wijken.ground.models import AuditEvent, PublicVersion

from ...letters.calls import to_helper, to_organisers
from ...models import HelpCall, SignUp
from ...workflow import CallState, SignUpState

PATIENCE = timedelta(minutes=10)  # between two letters to who signs up again
AN_HOUR, MOST_AN_HOUR = timedelta(hours=1), 5  # letters to an address that confirms none of them
TAKING = (CallState.OPEN, CallState.FULL)


class TooManySignUps(Exception):
    """So many letters went to this address within an hour that it has to confirm one first, or wait."""


@dataclass(frozen=True)
class Answer:
    """What somebody typed."""

    name: str
    email: str
    amount: int
    words: str


def takes_sign_ups(call: HelpCall) -> bool:
    """Whether one can still sign up, if only for the waiting list."""
    return call.state(timezone.localdate()) in TAKING


@transaction.atomic
def sign_up(*, call: HelpCall, key: UUID, answer: Answer, language: str) -> None:
    """Mail a confirmation; until that is pressed nothing counts. With an address that is on the list already, a letter
    that says so. Sent again with the same `key` it stays one, and what was sent last counts.

    Raises TooManySignUps: by this form nobody can fill the mailbox of somebody else.
    """
    hold(f"sign-up {key}")
    known = call.sign_ups.counting().filter(email=answer.email).first()
    if known:
        slot = int(timezone.now().timestamp() // PATIENCE.total_seconds())
        to_helper("help-list", known, call, key=f"help-already-{known.pk}-{slot}", said=f"already-{known.state}")
        return
    found = SignUp.objects.filter(key=key, call=call).first()
    said = vars(answer)
    if found is None:
        hold(f"sign-ups of {answer.email}")
        asked = SignUp.objects.filter(email=answer.email, state=SignUpState.UNCONFIRMED)
        if asked.filter(created_at__gt=timezone.now() - AN_HOUR).count() >= MOST_AN_HOUR:
            raise TooManySignUps
        found = SignUp.objects.create(call=call, key=key, language=language, **said)
        AuditEvent.record("sign_up.sent", found)
    elif found.state != SignUpState.UNCONFIRMED or all(getattr(found, name) == said[name] for name in said):
        return
    elif found.link_generation >= MOST_AN_HOUR:
        raise TooManySignUps
    else:
        for name, value in said.items():
            setattr(found, name, value)
        found.link_generation += 1
        found.save(update_fields=[*said, "link_generation"])
    to_helper("help-confirm", found, call, key=f"help-confirm-{found.pk}-{found.link_generation}")


@transaction.atomic
def confirm_sign_up(*, sign_up: SignUp) -> SignUp | None:
    """The button behind the mailed link was pressed: a place, or the waiting list when there is no room for all of it.

    Gives the row that counts: of an address that signed up twice the first. None when nobody can sign up any more.
    """
    call = locked(sign_up.call_id)
    mine = SignUp.objects.get(pk=sign_up.pk)
    if mine.state != SignUpState.UNCONFIRMED:
        return mine
    if not takes_sign_ups(call):
        return None
    if first := call.sign_ups.counting().filter(email=mine.email).first():
        mine.delete()
        return first
    mine.state = SignUpState.PLACED if _fits(call, mine) else SignUpState.WAITING
    mine.confirmed_at = timezone.now()
    mine.save(update_fields=["state", "confirmed_at"])
    if mine.state == SignUpState.PLACED:
        call.taken += mine.amount
        call.save(update_fields=["taken"])
    AuditEvent.record("sign_up.confirmed", mine)
    to_helper("help-list", mine, call, key=f"help-list-{mine.pk}", said=mine.state)
    to_organisers(call)
    PublicVersion.raise_()
    return mine


@transaction.atomic
def cancel_sign_up(*, sign_up: SignUp) -> bool:
    """The helper does not come; the next one that fits moves up. False when they were not on the list (any more)."""
    call = locked(sign_up.call_id)
    mine = call.sign_ups.counting().filter(pk=sign_up.pk).first()
    if mine is None:
        return False
    SignUp.objects.filter(pk=mine.pk).update(state=SignUpState.CANCELLED, ended_at=timezone.now())
    if mine.state == SignUpState.PLACED:
        call.taken -= mine.amount
        call.save(update_fields=["taken"])
    AuditEvent.record("sign_up.cancelled", mine)
    move_up(call)
    to_organisers(call)
    PublicVersion.raise_()
    return True


def move_up(call: HelpCall) -> None:
    """Give room that came free to who waits longest, as far as it is enough for them. `call` is locked."""
    if not takes_sign_ups(call):
        return
    for waiting in call.sign_ups.waiting():
        if _fits(call, waiting):
            SignUp.objects.filter(pk=waiting.pk).update(state=SignUpState.PLACED)
            call.taken += waiting.amount
            call.save(update_fields=["taken"])
            AuditEvent.record("sign_up.moved_up", waiting)
            to_helper("help-list", waiting, call, key=f"help-moved-up-{waiting.pk}", said="moved-up")


def locked(pk: int) -> HelpCall:
    """The call, for as long as the running transaction lasts."""
    return HelpCall.objects.select_for_update(of=["self"]).select_related("initiative", "council").get(pk=pk)


def _fits(call: HelpCall, sign_up: SignUp) -> bool:
    return call.room is None or sign_up.amount <= call.room
