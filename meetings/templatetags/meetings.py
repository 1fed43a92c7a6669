"""Words of meetings and agreements for templates."""

from datetime import date

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from ..agreements import words as agreement_words
from ..invitations import content as invitation
from ..models import Agreement
from ..planning import moments
from ..presentation import materials
from ..seeing import Access
from ..workflow import ReviewResult

register = template.Library()
register.filter("time_words", moments.time_words)
register.filter("day_words", moments.day_words)
register.filter("iso_day_words", lambda day: moments.day_words(date.fromisoformat(day)))
register.filter("agreement_sign", agreement_words.sign)
register.filter("agreement_tone", agreement_words.tone)
register.filter("agreement_state", agreement_words.state_words)
register.filter("result_words", lambda result: ReviewResult(result).label)
register.filter("material_url", materials.material_url)
register.filter("material_words", materials.material_words)
register.filter("was_words", invitation.was_words)
register.simple_tag(invitation.invitation_of, name="invitation")


@register.simple_tag
def owner(agreement: Agreement, access: Access) -> SafeString | str:
    """Who has it, as far as `access` may know; that nobody has while it is open is said as something to mend."""
    said = agreement_words.owner_words(agreement, access)
    return said or _missing(agreement, agreement_words.no_owner(agreement))


@register.simple_tag
def due(agreement: Agreement) -> SafeString | str:
    """By when, with the words of the text it stood in."""
    said, verbatim = agreement_words.due_words(agreement), agreement.due_words
    if not said and not verbatim:
        return _missing(agreement, agreement_words.no_date(agreement))
    quoted = format_html('<q class="verbatim" lang="nl">{}</q>', verbatim) if verbatim else ""
    return format_html("{} ({})", quoted, said) if quoted and said else said or quoted


def _missing(agreement: Agreement, words: str) -> SafeString | str:
    return format_html('<span class="fresh stale">{}</span>', words) if agreement.is_asking else words
