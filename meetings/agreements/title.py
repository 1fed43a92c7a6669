"""A selection of agreements as a title."""

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from haarlem_wijken.ground.selections.selection import Selection
from haarlem_wijken.ground.selections.titles import Title, area_words, joined, words_and_days

from ..workflow import AgreementKind, AgreementState


def title(selection: Selection) -> Title:
    """What is selected: "Afspraken van Werkgroep Wijken", "Open afspraken in Noord"."""
    states = [str(state.label) for state in AgreementState if state in selection["stand"]]
    kinds = joined([str(kind.label) for kind in AgreementKind if kind in selection["soort"]], _("en"))
    rest = ", ".join(filter(None, [kinds, joined(states, _("of")), *_rest(selection)]))
    what = pgettext("titel", "Afspraken")
    if councils := selection["groep"]:
        return Title(_("%(what)s van") % {"what": what}, joined([one.name for one in councils], _("en")), rest)
    if where := area_words(selection):
        return Title(_("%(what)s in") % {"what": what}, where, rest)
    return Title("", what, rest)


def _rest(selection: Selection) -> list[str]:
    found = [_("te laat")] if selection["laat"] else []
    if who := selection.one("wie"):
        found.append(str(who))
    return found + words_and_days(selection)
