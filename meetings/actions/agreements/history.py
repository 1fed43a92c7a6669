"""What an agreement was: the last line of it taken back, and a former version of it put back."""

from collections.abc import Iterable
from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from haarlem_wijken.ground.models import Revision

from ...models import Agreement, AgreementReview, Resolution
from ...workflow import CLOSED
from ..stale import Stale, publish, write
from .making import KEPT, change_agreement, keep_version

UNDO_WITHIN = timedelta(minutes=10)
REOPENED = {"closed_at": None, "closed_by": None, "closed_reason": ""}


@transaction.atomic
def undo_review(*, by, line: AgreementReview) -> Agreement:
    """Bring the agreement back to how it was before `line`, and drop that line; the history holds both.

    Raises Stale when it was too long ago, by somebody else, or something followed.
    """
    agreement = line.agreement
    old = version_before(line) if undoable(line, by) else None
    if old is None:
        raise Stale(agreement)
    write(agreement, "agreement.review_undone", by=by, **columns(old), **REOPENED)
    line.delete()
    keep_version(agreement, by)
    publish()
    return agreement


@transaction.atomic
def restore_agreement(*, by, agreement: Agreement, kept: Revision) -> bool:
    """Have its words, owner, date and who may see it as they were in `kept`, as the next version; how it stands is not
    brought back: that is said. False when all is the same. Raises Stale and ValidationError.
    """
    return change_agreement(by=by, agreement=agreement, **restorable(kept))


def restorable(kept: Revision) -> dict:
    """The columns that putting `kept` back would set."""
    return {name: value for name, value in columns(kept).items() if name not in ("state", "result", "kind")}


def undoable(line: AgreementReview, by) -> bool:
    """Whether `by` wrote it within UNDO_WITHIN."""
    return line.by_id == by.pk and line.at > timezone.now() - UNDO_WITHIN


def version_before(line: AgreementReview) -> Revision | None:
    """How the agreement was before `line`; None when its version now is not the one that `line` made. 1 query."""
    found = list(versions(line.agreement)[:2])
    if len(found) < 2:
        return None
    made, earlier = found
    is_last = made.version == line.agreement.version and earlier.at < line.at <= made.at
    return earlier if is_last and earlier.values["state"] not in CLOSED else None


def versions(one: Agreement | Resolution):
    """All that was kept of it, the latest first."""
    kept = Revision.objects.filter(object_type=one._meta.label_lower, object_id=one.pk)
    return kept.order_by("-version")


def columns(kept: Revision, model: type = Agreement, names: Iterable[str] = KEPT) -> dict:
    """The values of a version, as the columns of `model` take them."""
    fields = {name: model._meta.get_field(name) for name in names}
    return {name: field.to_python(kept.values[name]) for name, field in fields.items()}
