"""A selection of lessons, wanted and offered in words: "Praktijklessen en vragen van wijkraden in Noord"."""

from django.utils.text import capfirst
from django.utils.translation import gettext, pgettext

from haarlem_wijken.ground.selections.selection import Selection
from haarlem_wijken.ground.selections.titles import Title, area_words, joined

from ..models import ExchangeKind


def title(selection: Selection) -> Title:
    """What is selected, as a title; kinds are added up ("en"), of themes one is enough ("of")."""
    where, kinds, about = area_words(selection), selection["soort"], selection["thema"]
    anything = pgettext("titel", "wat wijkraden elkaar vertellen")
    what = joined([plural(kind) for kind in ExchangeKind if kind in kinds], gettext("en"))
    if about:
        themes = joined([str(theme).lower() for theme in about], gettext("of"))
        what = gettext("%(what)s over %(about)s") % {"what": what or anything, "about": themes}
    words = selection.one("q")
    rest = gettext("met “%(words)s” in de tekst") % {"words": words.text} if words else ""
    if selection["groep"]:
        names = joined([council.name for council in selection["groep"]], gettext("en"))
        lead = gettext("%(what)s van") % {"what": what} if what else pgettext("titel", "leren van")
        here = gettext("in %(area)s") % {"area": where} if where else ""
        return Title(capfirst(lead), names, " ".join(filter(None, [here, rest])))
    if where:
        return Title(capfirst(gettext("%(what)s in") % {"what": what or anything}), where, rest)
    if what:
        return Title("", capfirst(what), rest)
    return Title(gettext("Leren"), pgettext("titel", "van elkaar"), rest)


def plural(kind: ExchangeKind) -> str:
    words = {
        ExchangeKind.LESSON: pgettext("titel", "praktijklessen"),
        ExchangeKind.WANTED: pgettext("titel", "vragen"),
        ExchangeKind.OFFERED: pgettext("titel", "aanbod"),
    }
    return words[kind]
