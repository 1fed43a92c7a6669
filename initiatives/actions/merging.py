"""Two initiatives that are one: what hangs on the one goes to the other, and its address leads there for ever."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ..models import Act, ActKind, Initiative, Showing
from ..organisers import Organiser, organisers_of
from ..proposals.values import Values
from ..spread.inspiring import merged_source
from .acts import ChangedMeanwhile, Doing, Said, take
from .moving import move
from .showing import letter_of

LETTER = "initiative-merged"


@transaction.atomic
def merge_initiatives(*, by, gone: Initiative, into: Initiative, values: Values, said: Said) -> Act:
    """Merge `gone` into `into`, which takes over the units in `values`; both as they were read.

    Only what is on the site can be merged, so that no chain of them ever comes back to where it began. Raises
    ChangedMeanwhile, OwnProposal, and ValidationError for one and the same, and where a third one got the idea from the
    one and gave it to the other.
    """
    if gone.pk == into.pk:
        raise ValidationError(_("Kies een ander initiatief: dit is het zelf."))
    gone, into = take(by, gone, into)
    for row in (gone, into):
        if row.showing != Showing.PUBLIC:
            raise ChangedMeanwhile(row)
    source = merged_source(gone, into, values.get("inspired_by", into.inspired_by_id))
    if source != into.inspired_by_id:
        values = values | {"inspired_by": source}
    doing = Doing(by, ActKind.MERGE, said)
    told = [(organiser, True) for organiser in organisers_of(gone)]
    known = {organiser.email.lower() for organiser, _gone in told}
    told += [(organiser, False) for organiser in organisers_of(into) if organiser.email.lower() not in known]
    doing.moved = move(gone, into)
    if values:
        doing.write(into, "initiative.changed", values)
    doing.change(into, "initiative.received", contact_email=into.contact_email or gone.contact_email)
    doing.change(gone, "initiative.merged", merged_into_id=into.pk, archived_on=timezone.localdate())
    for organiser, of_gone in told:
        doing.tell(LETTER, organiser, merge_letter((gone, into), organiser, of_gone, said, by))
    return doing.done()


def merge_letter(pair: tuple[Initiative, Initiative], organiser: Organiser, of_gone: bool, said: Said, by) -> dict:
    """What the letter to an organiser of the one or the other is made of; the link tends what remains."""
    gone, into = pair
    return letter_of(ActKind.MERGE, [into], organiser, said, by) | {"gone": gone.title, "of_gone": of_gone}
