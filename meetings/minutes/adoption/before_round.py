"""What one is told before minutes go round: who gets a letter, and where they are adopted."""

from django.utils import timezone
from django.utils.translation import gettext as _

from councils.models import Council

from ...actions.adoption.tabling import next_after
from ...models import Meeting
from ...planning.moments import day_words


def before_round(meeting: Meeting) -> list[str]:
    """Sentences. 2 queries."""
    reached, out_of_reach = reach(meeting.council)
    words = [
        _("Een brief krijgen: %(names)s.") % {"names": ", ".join(reached)} if reached else "",
        _("Zonder account, en dus zonder brief: %(names)s.") % {"names": ", ".join(out_of_reach)}
        if out_of_reach
        else "",
    ]
    following = next_after(meeting)
    if following:
        words.append(_("Het komt op de agenda van %(day)s, om vast te stellen.") % {"day": day_words(following.date)})
    else:
        words.append(_("Er is nog geen bijeenkomst gepland om het vast te stellen. Het komt op de eerste die er komt."))
    return [one for one in words if one]


def reach(council: Council) -> tuple[list[str], list[str]]:
    """Names of who has a seat today: who can be written to, and who cannot. 1 query."""
    seats = council.seats.on(timezone.localdate()).select_related("person__account")
    people = sorted((seat.person for seat in seats), key=lambda one: (one.family_name, one.given_name))
    reached = [one for one in people if one.account and one.account.is_active]
    return [str(one) for one in reached], [str(one) for one in people if one not in reached]
