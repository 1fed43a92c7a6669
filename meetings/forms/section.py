"""One part of minutes, and what a reader says about it."""

from django import forms
from django.utils.translation import gettext_lazy as _


class SectionForm(forms.Form):
    """The text of one part. Drawn by hand: it has a toolbar."""

    body = forms.CharField(
        max_length=100_000, required=False, strip=False,
        error_messages={"max_length": _("Deze tekst is te lang. Verdeel hem over meer punten.")},
    )  # fmt: skip
    version = forms.IntegerField(min_value=1)


class CommentForm(forms.Form):
    """What a reader says about a passage."""

    quote = forms.CharField(label=_("Over welke woorden gaat het?"), max_length=500, required=False)
    text = forms.CharField(
        label=_("Je opmerking"),
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Schrijf je opmerking op.")},
    )
