"""What was sent in belongs to an initiative that is there already."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from haarlem_wijken.ground import post
from haarlem_wijken.ground.models import AuditEvent, Case, CaseState, PublicVersion
from haarlem_wijken.ground.models.case import UNDO

from ..models import Initiative, Proposal, Showing
from ..organisers import Organiser, organisers_of
from ..proposals.values import LABELS, Values, units_in
from .acts import refuse_own
from .decisions import Answer, decide, letter_context, letter_key, remember, write
from .photos.hanging import hang_behind, photos_of
from .versions import keep_version, row_of, write_version

TOLD = "initiative-joined"  # the letter to who organises it already


@dataclass(frozen=True)
class Joining:
    """`into` as the moderator read it; `values`: units it takes over; `organises`: the sender becomes an organiser;
    `photos`: alternative text per mark of the photos it takes over.
    """

    into: Initiative
    values: Values = field(default_factory=dict)
    organises: bool = False
    photos: Mapping[str, str] = field(default_factory=dict)

    @property
    def units(self) -> list[str]:
        """What is taken over: names of units, and of photos."""
        return [*units_in(self.values), *(["photos"] if self.photos else [])]


@transaction.atomic
def join_proposal(*, by, case: Case, proposal: Proposal, answer: Answer, joining: Joining) -> None:
    """Join it to a published initiative, and tell the sender where that is.

    Who organises it already hears what was taken over and who joined them. Raises AlreadyDecided, OwnProposal, and
    ValidationError when the initiative changed since it was read, or nobody there can be told of a new organiser.
    """
    decide(by, case, proposal, CaseState.JOINED, answer)
    row = Initiative.objects.select_for_update().get(pk=joining.into.pk)
    if row.version != joining.into.version or row.showing != Showing.PUBLIC:
        raise ValidationError(_("“%(title)s” is intussen veranderd. Kijk opnieuw.") % {"title": row.title})
    refuse_own(by, [row])
    known = organisers_of(row)
    if joining.organises and not known:
        raise ValidationError(nobody_known())
    before, photos = row_of(row), photos_of(row)
    if joining.units:
        _take_over(by, row, proposal, joining)
    proposal.initiative, proposal.organises = row, joining.organises
    proposal.save(update_fields=["initiative", "organises"])
    told = _tell(by, case, proposal, known, joining)
    kept = {"before": before if joining.units else None, "photos": photos, "made": row.version, "told": told}
    remember(by, case, proposal, kept)
    AuditEvent.record("initiative.joined", row, by=by, reason=f"proposal {proposal.pk}", fields=joining.units)
    write(by, case, proposal, joined_letter(proposal, row, answer, by, organises=joining.organises))
    PublicVersion.raise_()


def joined_letter(proposal: Proposal, into: Initiative, answer: Answer, by, *, organises: bool) -> dict[str, Any]:
    """What the letter to the sender is made of."""
    said = {"slug": into.slug, "into": into.title, "organises": organises}
    return letter_context(CaseState.JOINED, proposal, answer, by) | said


def told_letter(proposal: Proposal, organiser: Organiser, joining: Joining, by) -> dict[str, Any]:
    """What the letter to who organises it already is made of. The address of the sender is not in it."""
    with translation.override(organiser.language):
        labels = [str(LABELS.get(unit) or _("Foto’s")) for unit in joining.units]
    return {
        "title": joining.into.title, "slug": joining.into.slug, "joined": proposal.values["title"],
        "units": labels, "organises": joining.organises, "link": organiser.link,
        "by": getattr(getattr(by, "person", None), "given_name", ""),
    }  # fmt: skip


def nobody_known() -> str:
    """Why the sender cannot become an organiser."""
    return _("We kennen geen adres van wie dit organiseert. Niemand kan dan horen dat er een organisator bij komt.")


def _take_over(by, row: Initiative, proposal: Proposal, joining: Joining) -> None:
    keep_version(row)
    write_version(row, joining.values)
    hang_behind(row, proposal, joining.photos)
    keep_version(row, by=by)
    AuditEvent.record("initiative.changed", row, by=by, fields=joining.units)


def _tell(by, case: Case, proposal: Proposal, known: list[Organiser], joining: Joining) -> list[str]:
    """Queue the letters to who organises it already; gives their keys."""
    keys = []
    if joining.units or joining.organises:
        for number, organiser in enumerate(known):
            keys.append(f"{letter_key(case)}-{number}")
            context = told_letter(proposal, organiser, joining, by)
            post.queue(
                TOLD, to=organiser.email, key=keys[-1], context=context, language=organiser.language,
                not_before=timezone.now() + UNDO,
            )  # fmt: skip
    return keys
