"""The form behind "Wijs af": why not, of reasons that each desk has of its own."""

from django import forms
from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from haarlem_wijken.ground.queue.rulings import LetterForm, NumberedRadios


class RefusalForm(LetterForm):
    """Why not, one of `reasons`; with its `OTHER` the moderator's own words must say it."""

    reasons: type[TextChoices]
    reason = forms.ChoiceField(
        label=_("Waarom niet?"), widget=NumberedRadios,
        error_messages={"required": _("Kies waarom niet."), "invalid_choice": _("Kies waarom niet.")},
    )  # fmt: skip
    field_order = ["reason", "words"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["reason"].choices = self.reasons.choices

    def clean(self):
        said = super().clean()
        if said.get("reason") == self.reasons.OTHER and not said.get("words"):
            self.add_error("words", _("Schrijf zelf waarom niet."))
        return said
