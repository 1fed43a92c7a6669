"""What a moderator fills in about a report."""

from django import forms
from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from ..queue.rulings import LetterForm, NumberedRadios


class Needless(TextChoices):
    """Why nothing is changed."""

    RIGHT = "right", _("Het klopt zoals het er staat")
    DONE = "done", _("Het was al aangepast")
    ALLOWED = "allowed", _("Het past binnen de huisregels")
    UNFOUND = "unfound", _("We zien niet wat er mis is")
    OTHER = "other", _("Iets anders")


SENTENCES = {
    Needless.RIGHT: _("We hebben het nagegaan: het klopt zoals het er staat."),
    Needless.DONE: _("Het was al aangepast toen we keken."),
    Needless.ALLOWED: _("Het past binnen de huisregels van deze site. Daarom laten we het staan."),
    Needless.UNFOUND: _("We zien niet wat er mis is. Leg je het nog een keer uit?"),
    Needless.OTHER: "",  # the moderator's own words
}


class SolveForm(LetterForm):
    """What was done; the reports beside it may go the same way."""

    others = forms.BooleanField(required=False, label=_("Ook de andere meldingen over deze pagina die nog wachten"))


class NeedlessForm(SolveForm):
    """Why nothing is needed; with `other` the moderator's own words must say it."""

    reason = forms.ChoiceField(
        label=_("Waarom is het niet nodig?"),
        choices=Needless.choices,
        widget=NumberedRadios,
        error_messages={"required": _("Kies waarom het niet nodig is."), "invalid_choice": _("Kies een van deze.")},
    )
    field_order = ["reason", "words", "others"]

    def clean(self):
        said = super().clean()
        if said.get("reason") == Needless.OTHER and not said.get("words"):
            self.add_error("words", _("Schrijf zelf waarom het niet nodig is."))
        return said
