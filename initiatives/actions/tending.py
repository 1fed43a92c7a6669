"""What the sender of a published initiative may do at once: all of it shows less, or says that it is still true."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from haarlem_wijken.ground.atlas import atlas
from haarlem_wijken.ground.models import AuditEvent, PublicVersion

from ..models import Initiative, Precision, Proposal, Stage
from ..place import Place
from .versions import keep_version


@transaction.atomic
def still_true(*, initiative: Initiative, sender: Proposal) -> None:
    """All that is said is true today. It is no new version: nothing that is said has changed."""
    Initiative.objects.filter(pk=initiative.pk).update(confirmed_on=timezone.localdate())
    AuditEvent.record("initiative.confirmed", initiative, reason=_sender(sender), fields=["confirmed_on"])
    PublicVersion.raise_()


def finish_initiative(*, initiative: Initiative, sender: Proposal) -> None:
    """It is done."""
    _set(initiative, sender, "initiative.finished", stage=Stage.FINISHED)


def stop_initiative(*, initiative: Initiative, sender: Proposal) -> None:
    """It is no more; the page stays, so that others can learn from it."""
    _set(initiative, sender, "initiative.stopped", stage=Stage.STOPPED)


def archive_initiative(*, initiative: Initiative, sender: Proposal) -> None:
    """Take it from list, map and search."""
    _set(initiative, sender, "initiative.archived", archived_on=timezone.localdate())


def hide_place(*, initiative: Initiative, sender: Proposal) -> None:
    """Show the buurt only. Raises ValidationError where no more is shown now."""
    if initiative.precision not in (Precision.EXACT, Precision.STREET):
        raise ValidationError(_("De precieze plek staat er al niet meer."))
    node = atlas.latest().by_id[initiative.area_id]
    columns = Place(node.code, Precision.BUURT).columns()
    _set(initiative, sender, "initiative.place_hidden", place_words="", **columns)


@transaction.atomic
def _set(initiative: Initiative, sender: Proposal, verb: str, **columns) -> None:
    row = Initiative.objects.select_for_update().get(pk=initiative.pk)
    keep_version(row)
    for name, value in columns.items():
        setattr(row, name, value)
    row.version += 1
    row.save(update_fields=[*columns, "version"])
    keep_version(row)
    AuditEvent.record(verb, row, reason=_sender(sender), fields=sorted(columns))
    PublicVersion.raise_()


def _sender(proposal: Proposal) -> str:
    return f"proposal {proposal.pk}"
