"""Who is refused may object: somebody else looks again, and what was refused waits as if it had just come."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from .. import post
from ..models import AuditEvent, Case, CaseState, PromiseTold
from ..models.case import UNDO
from ..telling import tell_at_once
from .cases import KINDS, NOBODYS, AlreadyDecided, add_note, promised
from .second_look import OBJECTION

LETTER = "case-reopened"


def can_be_reopened(case: Case) -> bool:
    """Whether it was refused, so long ago that it cannot just be taken back, and somebody may object. 1 query."""
    if case.state != CaseState.DECLINED or case.decided_at > timezone.now() - UNDO:
        return False
    return bool(KINDS[case.kind].objector(case))


@transaction.atomic
def reopen(*, case: Case, by, why: str) -> None:
    """It waits again, for another moderator where there are several; its sender hears so. `why`: what was objected, for
    the moderators. Raises AlreadyDecided when it changed meanwhile, ValidationError without words or objector.
    """
    if not why.strip():
        raise ValidationError(_("Schrijf wat het bezwaar is."))
    if not can_be_reopened(case):
        raise AlreadyDecided(case)
    now, kind = timezone.now(), KINDS[case.kind]
    changed = Case.objects.at_version(case).filter(state=CaseState.DECLINED).update(
        state=CaseState.WAITING, waiting_since=now, due_at=promised(now), decided_at=None, decided_by=None, reason="",
        promise_told=PromiseTold.NOTHING, version=F("version") + 1, flags=_with_flag(case), **NOBODYS,
    )  # fmt: skip
    case.refresh_from_db()
    if not changed:
        raise AlreadyDecided(case)
    add_note(case=case, by=by, text=why)
    AuditEvent.record("case.reopened", case, by=by)
    context = {"title": kind.titles([case])[case.pk], "hours": settings.PROMISE_HOURS}
    key = f"{LETTER}-{case.pk}-{case.version}"
    post.queue(LETTER, to=kind.objector(case), key=key, context=context, language=case.language)
    tell_at_once()


def _with_flag(case: Case) -> list[str]:
    return [*(flag for flag in case.flags if flag != OBJECTION), OBJECTION]
