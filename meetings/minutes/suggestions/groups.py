"""The groups of suggestions: each makes entries of what was read."""

from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from ...models import Meeting, Minutes
from ...reader import Agreed, Reading, Someone
from .entries import Entry, Group, keyed
from .whose import Whose

KINDS = {"action": "actie", "standing": "doorlopend", "agenda": "agenda", "promise": "toezegging"}


def people(reading: Reading, whose: Whose) -> Group:
    """Who was there, who was not, who came as a guest; and speakers of a text without an agenda."""
    entries = []
    for presence, words, found in (
        ("present", _("was er"), reading.present),
        ("absent", _("was er niet"), reading.absent),
        ("guest", _("was te gast"), reading.guests),
        ("speaker", _("hield een presentatie"), _speakers(reading)),
    ):
        for one in found:
            role = reading.roles.get(one.name, "")
            more = (words, role) if role and presence != "speaker" else (words,)
            known = whose.person(one.name)
            means = _("lid van deze groep") if known else _("komt erbij als naam")
            entries.append(Entry(keyed("wie", len(entries)), one.name, (presence, one, role), one.place, more, means))
    return Group("wie", _("Wie er waren"), entries)


def items(reading: Reading) -> Group:
    entries = [Entry(keyed("punt", n), item.title, item, item.place) for n, item in enumerate(reading.items)]
    return Group(
        "punt",
        _("Agendapunten"),
        entries,
        _("Elk punt krijgt een deel van het verslag, met de tekst die eronder staat."),
    )


def talks(reading: Reading) -> Group:
    """Presentations at an item; without items their speakers are people who were there."""
    found = reading.talks if reading.items else []
    entries = [Entry(keyed("presentatie", n), one.text, one, one.place, (one.speaker,)) for n, one in enumerate(found)]
    return Group("presentatie", _("Presentaties"), entries)


def agreements(reading: Reading, whose: Whose) -> Group:
    entries = [
        Entry(keyed("afspraak", n), one.text, one, one.place, tuple(_about(one)), _means(one, whose))
        for n, one in enumerate(reading.agreements)
    ]
    return Group("afspraak", _("Afspraken"), entries)


def decisions(reading: Reading) -> Group:
    entries = [Entry(keyed("besluit", n), one.text, one, one.place) for n, one in enumerate(reading.decisions)]
    return Group("besluit", _("Besluiten"), entries)


def adoption(reading: Reading, previous: Minutes | None) -> Group:
    """Only of minutes that are here and were sent round; of others it is told."""
    if not reading.adopted:
        return Group("vorige", "")
    said = reading.adopted_said
    words = _("met wijzigingen") if reading.adopted == "adopted_with_changes" else _("ongewijzigd")
    means = _("stelt het verslag van %(day)s vast") % {"day": _day(previous.meeting.date)} if previous else ""
    means = means or _("er staat hier geen rondgestuurd verslag van de vorige keer")
    can = previous is not None
    entry = Entry(keyed("vorige", 0), said.text, reading.adopted, said.place, (words,), means, can_take=can, taken=can)
    return Group("vorige", _("Het vorige verslag"), [entry])


def coming(reading: Reading, planned: dict[date, Meeting]) -> Group:
    entries = []
    for number, (day, said) in enumerate(reading.coming):
        there = day in planned
        means = _("staat al in de agenda") if there else _("komt in de agenda")
        more = (said.text,) if said.text != _day(day) else ()
        entries.append(
            Entry(
                keyed("volgende", number), _day(day), day, said.place, more, means, can_take=not there, taken=not there
            )
        )
    return Group("volgende", _("Volgende bijeenkomsten"), entries)


def links(reading: Reading) -> Group:
    """One that leads nowhere is told; one that leads somewhere can be laid on the table as a document."""
    entries = []
    for number, one in enumerate(reading.links):
        can = one.url.startswith("https://")
        means = _("komt als stuk op tafel") if can else _("gaat niet mee")
        means = _("leidt nergens heen") if one.is_dead else means
        more = (one.url,) if one.url != one.text and not one.is_dead else ()
        entries.append(Entry(keyed("link", number), one.text, one, one.place, more, means, can_take=can, taken=False))
    return Group("link", _("Links"), entries)


def title(reading: Reading) -> Group:
    said = reading.title
    entries = [Entry("titel-0", said.text, said.text, said.place, taken=False)] if said else []
    note = _("Zonder titel heet het “Bijeenkomst van” met de datum.")
    return Group("titel", _("Titel van de bijeenkomst"), entries, note)


def calls(reading: Reading) -> Group:
    entries = [
        Entry(keyed("oproep", n), one.text, one, one.place, can_take=False, taken=False)
        for n, one in enumerate(reading.calls)
    ]
    return Group("oproep", _("Oproepen om hulp"), entries, _("Een oproep zet je straks uit vanaf de afspraak."))


def _speakers(reading: Reading) -> list[Someone]:
    listed = {one.name for one in (*reading.present, *reading.guests)}
    speakers = [] if reading.items else reading.talks
    return [Someone(one.speaker, one.place) for one in speakers if one.speaker not in listed]


def _about(one: Agreed):
    """Who and when, as it is written."""
    if one.owner:
        yield one.owner
    if one.when.words:
        yield one.when.words


def _means(one: Agreed, whose: Whose) -> str:
    """Whose it becomes and by when, in the portal."""
    owner = whose.owner(one.owner, one.owner_kind)
    found = owner.get("owner_person") or owner.get("owner_organisation") or owner.get("owner_council")
    who = str(found) if found else _("alleen als naam") if one.owner else _("nog van niemand")
    when = one.when
    if when.due:
        return f"{who}, {_day(when.due)}"
    if when.first:
        return _("%(who)s, van %(first)s tot en met %(last)s") % {
            "who": who, "first": _day(when.first), "last": _day(when.last),
        }  # fmt: skip
    return who


def _day(day: date) -> str:
    return date_format(day, "l j F Y")
