"""What organisers, members of a council and moderators do with calls for help.

A call stands at once, without waiting for a moderator (ADR 17): who may make one was approved before. `by` is the
account of who is signed in; who comes by the mailed link of an initiative has none, and is known by `sender`.
"""

from collections.abc import Iterable
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from haarlem_wijken.ground.models import Account, AuditEvent, PublicVersion

from ...letters.calls import to_helper, to_moderators
from ...models import HelpCall, Initiative, Proposal, SignUp
from ...places.place import Place
from ...workflow import Ending, SignUpState
from .helping import locked, move_up

MOST_OPEN = 10  # calls of one owner at a time
PLACED = ("area_id", "precision", "lat", "lon", "quadkey")
ELSEWHERE = dict.fromkeys(PLACED) | {"precision": "none"}  # where the initiative is
TOLD = {"title", "story", "on", "from_time", "to_time", "place_words", *PLACED}  # who signed up hears of these


@transaction.atomic
def place_call(
    *, by: Account | None, owner, place: Place | None = None, sender: Proposal | None = None, **fields
) -> HelpCall:
    """Ask for help before the public. `owner` is an Initiative or a Council; without `place` it is where that
    initiative is; `fields` are columns of HelpCall.

    Raises ValidationError, also for the eleventh open call of one owner, and OutsideHaarlem.
    """
    name = "initiative" if isinstance(owner, Initiative) else "council"
    if HelpCall.objects.not_over().filter(**{name: owner}).count() >= MOST_OPEN:
        raise ValidationError(_("Er staan al tien oproepen open. Sluit er eerst een."))
    call = HelpCall(by=by, **{name: owner}, **fields, **(place.columns() if place else {}))
    call.full_clean()
    call.save(force_insert=True)
    AuditEvent.record("call.placed", call, by=by, reason=_who(sender), fields=sorted(fields))
    to_moderators(call, by=by)
    PublicVersion.raise_()
    return call


@transaction.atomic
def change_call(
    *, by: Account | None, call: HelpCall, place: Place | None = None, sender: Proposal | None = None, **fields
) -> bool:
    """Say it differently; who signed up hears of it. False when all is the same.

    Raises ValidationError, and OutsideHaarlem.
    """
    row = locked(call.pk)
    wished = fields | ELSEWHERE | (place.columns() if place else {})
    changed = [name for name, value in wished.items() if getattr(row, name) != value]
    if not changed:
        return False
    for name in changed:
        setattr(row, name, wished[name])
    if row.needed is not None and row.needed < row.taken:
        words = _("Er hebben zich al %(n)s aangemeld. Vul minstens dat in, of haal eerst iemand van de lijst.")
        raise ValidationError({"needed": words % {"n": row.taken}})
    row.full_clean()
    _save(row, changed)
    AuditEvent.record("call.changed", row, by=by, reason=_who(sender), fields=sorted(changed))
    if TOLD & set(changed):
        _tell("help-changed", row, row.sign_ups.counting())
    move_up(row)
    PublicVersion.raise_()
    return True


@transaction.atomic
def close_call(*, by: Account | None, call: HelpCall, ending: Ending, sender: Proposal | None = None) -> bool:
    """Take no more sign-ups. With `ending` ENOUGH who waits hears it, else everybody. What had enough can still be
    called off. False when it was closed.
    """
    row = locked(call.pk)
    if row.closed_at and not (row.ending == Ending.ENOUGH != ending):
        return False
    row.closed_at, row.ending = timezone.now(), ending
    _save(row, ["closed_at", "ending"])
    AuditEvent.record("call.closed", row, by=by, reason=_who(sender) or ending, fields=["closed_at", "ending"])
    hearing = row.sign_ups.waiting() if ending == Ending.ENOUGH else row.sign_ups.counting()
    _tell("help-ended", row, hearing, said="enough" if ending == Ending.ENOUGH else "off")
    PublicVersion.raise_()
    return True


@transaction.atomic
def reopen_call(*, by: Account | None, call: HelpCall, sender: Proposal | None = None) -> bool:
    """Ask again. Who was told that it is off hears that it is on. False when it is open."""
    row = locked(call.pk)
    if not row.closed_at:
        return False
    was = row.ending
    row.closed_at, row.ending = None, Ending.NONE
    _save(row, ["closed_at", "ending"])
    AuditEvent.record("call.reopened", row, by=by, reason=_who(sender), fields=["closed_at", "ending"])
    if was != Ending.ENOUGH:
        _tell("help-changed", row, row.sign_ups.counting(), back=True)
    move_up(row)
    PublicVersion.raise_()
    return True


@transaction.atomic
def write_to_helpers(
    *, by: Account | None, call: HelpCall, words: str, key: UUID, sender: Proposal | None = None
) -> int:
    """A letter to everybody on the list, also who waits. How many. Sent again with the same `key` it goes once."""
    found = list(call.sign_ups.counting())
    for sign_up in found:
        to_helper("help-words", sign_up, call, key=f"help-words-{key}-{sign_up.pk}", words=words)
    AuditEvent.record("call.written", call, by=by, reason=_who(sender))
    return len(found)


@transaction.atomic
def remove_helper(*, by: Account | None, call: HelpCall, sign_up: SignUp, sender: Proposal | None = None) -> bool:
    """Take somebody off the list; they hear it, and the next one moves up. False when they were off it."""
    row = locked(call.pk)
    found = row.sign_ups.counting().filter(pk=sign_up.pk).first()
    if found is None:
        return False
    row.taken -= found.amount if found.state == SignUpState.PLACED else 0
    SignUp.objects.filter(pk=found.pk).update(state=SignUpState.REMOVED, ended_at=timezone.now())
    row.save(update_fields=["taken"])
    to_helper("help-ended", found, row, key=f"help-removed-{found.pk}", said="removed")
    AuditEvent.record("call.helper_removed", row, by=by, reason=_who(sender))
    move_up(row)
    PublicVersion.raise_()
    return True


def _save(row: HelpCall, names: Iterable[str]) -> None:
    """With the next version, by which calendars see that it changed."""
    row.changed_at, row.version = timezone.now(), F("version") + 1
    row.save(update_fields=[*names, "changed_at", "version"])
    row.refresh_from_db()


def _tell(template: str, call: HelpCall, hearing, **more) -> None:
    for sign_up in hearing:
        to_helper(template, sign_up, call, key=f"{template}-{sign_up.pk}-v{call.version}", **more)


def _who(sender: Proposal | None) -> str:
    return f"proposal {sender.pk}" if sender else ""
