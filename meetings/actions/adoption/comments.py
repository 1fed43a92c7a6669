"""What readers say about minutes that go round."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from haarlem_wijken.ground.models import AuditEvent, Person

from ...letters.reminders import write_answer
from ...models import MinutesComment, MinutesSection
from ...workflow import CommentState


@transaction.atomic
def add_comment(*, by, section: MinutesSection, text: str, quote: str = "") -> MinutesComment:
    """Say something about a passage, as long as the minutes go round. Raises ValidationError."""
    minutes = section.minutes
    if not minutes.is_going_round:
        raise ValidationError(_("Dit verslag gaat nu niet rond. Opmerkingen kunnen niet meer."))
    person = Person.objects.filter(account=by).first()
    comment = MinutesComment(section=section, text=text.strip(), quote=quote.strip()[:500], person=person)
    comment.full_clean()
    comment.save()
    AuditEvent.record("minutes.commented", comment, by=by)
    return comment


@transaction.atomic
def settle_comment(*, by, comment: MinutesComment, state: CommentState, answer: str = "") -> bool:
    """Take it over or not, and write that to who made it; False when somebody settled it before."""
    rows = MinutesComment.objects.filter(pk=comment.pk, state=CommentState.OPEN)
    settled = rows.update(state=state, answer=answer.strip()[:1000], settled_by=by, settled_at=timezone.now())
    if settled:
        comment.refresh_from_db()
        write_answer(comment, by)
        AuditEvent.record(f"minutes.comment_{CommentState(state).name.lower()}", comment, by=by)
    return bool(settled)
