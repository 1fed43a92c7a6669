"""Texts about what is sent in that administrators can change."""

from django.utils.text import format_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from haarlem_wijken.ground.public_texts import Place, register

from .reasons import SENTENCES, Reason, text_key

IN_REFUSAL = _lazy("in de brief aan wie wordt afgewezen")


def register_texts() -> None:
    """Called when the app is ready."""
    register(
        Place("letter.objection", _lazy("Bezwaar maken"), IN_REFUSAL, _objection),
        Place("letter.accepted", _lazy("Slot bij plaatsen"), _lazy("in de brief aan wie is geplaatst"), str),
        Place("letter.changes", _lazy("Slot bij een vraag"), _lazy("in de brief met een vraag om aanpassing"), str),
    )
    for reason, sentence in SENTENCES.items():
        name = format_lazy(_lazy("Reden: {reason}"), reason=Reason(reason).label)
        register(Place(text_key(reason), name, IN_REFUSAL, sentence.__str__))


def _objection() -> str:
    said = _("Ben je het er niet mee eens? Schrijf ons dan. Iemand anders kijkt er opnieuw naar. Hier staat hoe:")
    return said + " {contact}"
