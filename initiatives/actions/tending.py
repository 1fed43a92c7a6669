"""What the sender of a published initiative may do at once: all of it shows less, or says that it is still true."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from haarlem_wijken.ground.models import AuditEvent, PublicVersion
from haarlem_wijken.ground.town.atlas import atlas

from ..models import ActKind, Initiative, Precision, Proposal, Stage
from ..places.place import Place
from .acts import change
from .showing import FROM, VERBS, columns


@transaction.atomic
def still_true(*, initiative: Initiative, sender: Proposal) -> None:
    """All that is said is true today. It is no new version: nothing that is said has changed."""
    Initiative.objects.filter(pk=initiative.pk).update(confirmed_on=timezone.localdate(), is_demo=False)
    Proposal.objects.filter(pk=sender.pk, confirmed_at=None).update(confirmed_at=timezone.now())  # a moderator sent it
    AuditEvent.record("initiative.confirmed", initiative, reason=_sender(sender), fields=["confirmed_on"])
    PublicVersion.raise_()


def finish_initiative(*, initiative: Initiative, sender: Proposal) -> None:
    """It is done."""
    _set(initiative, sender, "initiative.finished", stage=Stage.FINISHED)


def stop_initiative(*, initiative: Initiative, sender: Proposal) -> None:
    """It is no more; the page stays, so that others can learn from it."""
    _set(initiative, sender, "initiative.stopped", stage=Stage.STOPPED)


def archive_initiative(*, initiative: Initiative, sender: Proposal) -> None:
    """Take it from list, map and search; its page stays."""
    _show(initiative, sender, ActKind.ARCHIVE)


def hide_own(*, initiative: Initiative, sender: Proposal) -> None:
    """Take it away: its page says so."""
    _show(initiative, sender, ActKind.HIDE)


def hide_place(*, initiative: Initiative, sender: Proposal) -> None:
    """Show the buurt only. Raises ValidationError where no more is shown now."""
    if initiative.precision not in (Precision.EXACT, Precision.STREET):
        raise ValidationError(_("De precieze plek staat er al niet meer."))
    node = atlas.latest().by_id[initiative.area_id]
    columns = Place(node.code, Precision.BUURT).columns()
    _set(initiative, sender, "initiative.place_hidden", place_words="", **columns)


@transaction.atomic
def _set(initiative: Initiative, sender: Proposal, verb: str, **columns) -> None:
    change(_locked(initiative), verb, reason=_sender(sender), **columns)
    PublicVersion.raise_()


@transaction.atomic
def _show(initiative: Initiative, sender: Proposal, kind: ActKind) -> None:
    """What a moderator can do too; pressed twice it is done once."""
    row = _locked(initiative)
    if row.showing in FROM[kind]:
        change(row, VERBS[kind], reason=_sender(sender), **columns(row, kind))
        PublicVersion.raise_()


def _locked(initiative: Initiative) -> Initiative:
    return Initiative.objects.select_for_update().get(pk=initiative.pk)


def _sender(proposal: Proposal) -> str:
    return f"proposal {proposal.pk}"
