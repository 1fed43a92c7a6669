"""What is odd in minutes that were read, in words: told, never put right by itself."""

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from rapidfuzz.fuzz import partial_ratio

from councils.models import Council

from ...models import Minutes
from ...reader import Reading, Warning

ALIKE = 75  # of 100: names of one group, written in two ways


def misgivings(reading: Reading, council: Council) -> list[str]:
    found = [_told(one) for one in reading.warnings]
    if reading.on is None and not any(one.kind == "year" for one in reading.warnings):
        found.append(_("Er staat niet in wanneer het was. Vul de datum zelf in."))
    body = reading.body.text if reading.body else ""
    if body and partial_ratio(body.casefold(), council.name.casefold()) < ALIKE:
        names = {"body": body, "council": council.name}
        found.append(_("In de tekst staat “%(body)s”. Je leest hem in voor %(council)s.") % names)
    if reading.on and Minutes.objects.filter(meeting__council=council, meeting__date=reading.on).exists():
        found.append(_("Van die dag staat hier al een verslag. Dit wordt een tweede bijeenkomst."))
    if not reading.agreements:
        found.append(_("We zagen geen afspraken. Staan ze er wel in, schrijf ze dan straks zelf op."))
    return found


def _told(one: Warning) -> str:
    if one.kind == "weekday":
        day = one.options[0]
        said = {"words": one.text, "day": date_format(day, "j F Y"), "weekday": date_format(day, "l")}
        if not one.text[:1].isalpha():  # the weekday stands apart from its day
            said["stated"] = date_format(one.options[1], "l")
            return _("Bij “%(words)s” staat %(stated)s, maar %(day)s was een %(weekday)s.") % said
        return _("Er staat “%(words)s”, maar %(day)s was een %(weekday)s.") % said
    if one.kind == "year":
        return _("Bij “%(words)s” staat geen jaar. Vul de datum zelf in.") % {"words": one.text}
    return _("“%(words)s” bestaat niet.") % {"words": one.text}
