"""Why somebody who says that an initiative is theirs does not get it."""

from django import forms
from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from haarlem_wijken.ground.queue.rulings import LetterForm, NumberedRadios


class Doubt(TextChoices):
    """Why somebody does not get it."""

    UNSEEN = "unseen", _("We kunnen niet zien dat het van hen is")
    TAKEN = "taken", _("Iemand anders beheert het al")
    OTHER = "other", _("Iets anders")


SENTENCES = {
    Doubt.UNSEEN: _("We kunnen nog niet zien dat het van jullie is. Probeer het opnieuw met meer uitleg."),
    Doubt.TAKEN: _("Iemand anders beheert dit initiatief al. Stuur hem of haar een bericht via de pagina."),
    Doubt.OTHER: "",  # the moderator's own words
}


class DoubtForm(LetterForm):
    """Why not; with `other` the moderator's own words must say it."""

    reason = forms.ChoiceField(
        label=_("Waarom niet?"),
        choices=Doubt.choices,
        widget=NumberedRadios,
        error_messages={"required": _("Kies waarom niet."), "invalid_choice": _("Kies waarom niet.")},
    )
    field_order = ["reason", "words"]

    def clean(self):
        said = super().clean()
        if said.get("reason") == Doubt.OTHER and not said.get("words"):
            self.add_error("words", _("Schrijf zelf waarom niet."))
        return said
