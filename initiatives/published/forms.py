"""What a moderator says with an act on what is published."""

from django import forms
from django.utils.translation import gettext_lazy as _

from ..forms.fields import Words

WORDS, REASON = 1500, 300  # characters


class WordsForm(forms.Form):
    """What a moderator adds to a letter."""

    words = Words(
        label=_("Jouw alinea in de brief"),
        help_text=_("Dit staat boven de groet. Laat leeg als er niets bij hoeft."),
        most=WORDS,
        lines=True,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )


class ReasonForm(WordsForm):
    """Why; and what the letter says, where there is somebody to write to."""

    reason = Words(
        label=_("Waarom doe je dit?"),
        help_text=_("Voor het logboek. Alleen moderatoren lezen het. Noem geen namen."),
        most=REASON,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"required": _("Schrijf in een paar woorden waarom.")},
    )
    tell = forms.BooleanField(label=_("Stuur de organisatoren deze brief"), required=False, initial=True)

    field_order = ["reason", "words", "tell"]

    def __init__(self, *args, known: bool, looks: bool, **kwargs):
        """`known`: whether there is an address to write to; `looks`: who only looks need not say why yet."""
        super().__init__(*args, **kwargs)
        self.looks = looks
        if not known:
            del self.fields["words"], self.fields["tell"]

    def clean(self):
        said = super().clean()
        if self.looks and self.has_error("reason", "required"):
            del self.errors["reason"]
            said["reason"] = ""
        return said
