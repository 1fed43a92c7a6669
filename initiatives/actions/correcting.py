"""Putting something right in what is published, at the desk: a version like any other."""

from dataclasses import dataclass

from django.db import transaction
from django.utils import translation

from ..models import Act, ActKind, Initiative
from ..organisers import Organiser, organisers_of
from ..proposals.unit_words import changes
from ..proposals.values import Values, merge, part, values_of
from .acts import Doing, Said, refuse_own
from .decisions import Clash
from .showing import LETTER, letter_of
from .slugs import renamed
from .versions import base_at


@transaction.atomic
def correct_initiative(*, by, initiative: Initiative, values: Values, said: Said, rename: bool = False) -> Act | None:
    """Write what differs in `values` from the version that was read; what changed since stays. None for no change.

    `rename`: the address follows the title, and the old one leads on. Raises Clash where both changed the same unit,
    OwnProposal, and ValidationError for values that are not right.
    """
    row = Initiative.objects.select_for_update().get(pk=initiative.pk)
    refuse_own(by, [row])
    public = values_of(row)
    taken, clashing = merge(base_at(row, initiative.version), public, values)
    if clashing:
        raise Clash(clashing)
    doing = Doing(by, ActKind.CORRECT, said)
    wished = {key: value for unit in taken for key, value in part(values, unit).items()}
    if wished:
        doing.write(row, "initiative.corrected", wished)
    slug = renamed(row, row.title) if rename else None
    if slug:
        doing.change(row, "initiative.renamed", slug=slug)
    if not doing.rows:
        return None
    for organiser in organisers_of(row):
        context = correction_letter(row, organiser, said, by, Change(taken, public, values_of(row), bool(slug)))
        doing.tell(LETTER, organiser, context)
    return doing.done()


@dataclass(frozen=True)
class Change:
    """What is put right: the units, all values before and after, and whether the address changes too."""

    units: list[str]
    before: Values
    after: Values
    renames: bool = False


def correction_letter(row: Initiative, organiser: Organiser, said: Said, by, change: Change) -> dict:
    """What the letter about it is made of; in the language of the organiser."""
    with translation.override(organiser.language):
        corrections = changes(change.units, change.before, change.after)
    about = {"corrections": corrections, "renamed": change.renames, "title": change.after["title"]}
    return letter_of(ActKind.CORRECT, [row], organiser, said, by) | about
