"""The numbers of a year of a council in words: the same on its page and in its file."""

from django.template.defaultfilters import floatformat
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ..models import Resolution
from .content import YearOf


def figures(year: YearOf) -> list[tuple[str, str]]:
    """(what, how many), as for a list of facts. What did not happen is told too: a report is about all of it."""
    return [
        (_("Bijeenkomsten"), _meetings(year)),
        (_("Aanwezig"), _attendance(year)),
        (_("Besluiten"), str(len(year.resolutions))),
        (_("Afspraken"), _made(year)),
        (_("Afgerond"), _settled(year)),
        (_("Presentaties"), str(len(year.presentations))),
        (_("Oproepen"), _calls(year)),
        (_("Initiatieven"), _initiatives(year)),
    ]


def _meetings(year: YearOf) -> str:
    more = []
    if year.cancelled:
        more.append(ngettext("%(n)s ging niet door", "%(n)s gingen niet door", year.cancelled) % {"n": year.cancelled})
    if year.coming:
        more.append(ngettext("%(n)s komt nog", "%(n)s komen nog", year.coming) % {"n": year.coming})
    return _with(len(year.held), more)


def _attendance(year: YearOf) -> str:
    """Numbers only, whoever asks."""
    if not year.counted:
        return _("niet opgeschreven")
    usual = _("gemiddeld %(n)s per bijeenkomst") % {"n": floatformat(year.usual)}
    people = ngettext("%(n)s verschillende persoon", "%(n)s verschillende mensen", year.different)
    said = [usual, people % {"n": year.different}]
    if missing := len(year.held) - len(year.counted):
        words = ngettext("van %(n)s bijeenkomst niet bekend", "van %(n)s bijeenkomsten niet bekend", missing)
        said.append(words % {"n": missing})
    return ", ".join(said)


def _made(year: YearOf) -> str:
    """In this year, and how they stand now; what is neither open nor kept nor dropped holds, or was replaced."""
    made, became = len(year.agreements), year.made
    rest = made - became.open - became.closed
    more = [
        (became.in_time + became.late, _("%(n)s nagekomen")),
        (became.open, _("%(n)s nog open")),
        (became.dropped, _("%(n)s vervallen")),
        (rest, _("%(n)s doorlopend of vervangen")),
    ]
    return _with(made, [words % {"n": n} for n, words in more if n], _("%(n)s gemaakt"))


def _settled(year: YearOf) -> str:
    """Also of earlier years."""
    done = year.settled
    more = [_("%(n)s op tijd nagekomen") % {"n": done.in_time}, _("%(n)s later nagekomen") % {"n": done.late}]
    return _with(done.closed, [*more, _("%(n)s vervallen") % {"n": done.dropped}] if done.closed else [])


def _calls(year: YearOf) -> str:
    words = ngettext("%(n)s helper of gift gevonden", "%(n)s helpers of giften gevonden", year.helpers)
    return _with(len(year.calls), [words % {"n": year.helpers}] if year.helpers else [])


def _initiatives(year: YearOf) -> str:
    count = len(year.initiatives)
    return ngettext("%(n)s kwam eruit voort", "%(n)s kwamen eruit voort", count) % {"n": count}


def _with(count: int, more: list[str], words: str = "%(n)s") -> str:
    said = words % {"n": count}
    return f"{said} ({', '.join(more)})" if more else said


def for_whom(year: YearOf) -> str:
    """Who may see what is counted here: a report is shown to others."""
    if year.access.may_write(year.council.pk):
        return _("Dit is wat jij ziet als lid. Ook wat niet openbaar is, telt mee.")
    return _("Alleen wat openbaar is, telt mee.")


def decided_words(one: Resolution) -> str:
    """With how it is now, where it does not hold any more."""
    return f"{one.text} ({one.get_state_display()})" if one.is_ended else one.text
