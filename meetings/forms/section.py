"""One part of minutes, and what a reader says about it."""

from django import forms
from django.utils.translation import gettext_lazy as _


class SectionForm(forms.Form):
    """The text of one part. Drawn by hand: it has a toolbar.

    `version`: what it was begun from; `began_as`: the words, where those are no version (only a script says so).
    `receipt`: the same for each time that the same is sent.
    """

    body = forms.CharField(
        max_length=100_000, required=False, strip=False,
        error_messages={"max_length": _("Deze tekst is te lang. Verdeel hem over meer punten.")},
    )  # fmt: skip
    heading = forms.CharField(
        max_length=200, required=False, error_messages={"max_length": _("Deze kop is te lang.")}
    )  # fmt: skip
    version = forms.IntegerField(min_value=1, max_value=2**31 - 1)
    began_as = forms.CharField(max_length=100_000, required=False, strip=False)
    receipt = forms.UUIDField(required=False)

    @property
    def values(self) -> dict:
        """What save_section takes, but for the version."""
        said = self.cleaned_data
        return {
            "body": said["body"],
            "heading": said["heading"] if "heading" in self.data else None,
            "began_as": said["began_as"].replace("\r\n", "\n").strip() if "began_as" in self.data else None,
            "receipt": said["receipt"],
        }


class PartForm(forms.Form):
    """One more part, under no item of the agenda."""

    heading = forms.CharField(
        label=_("Kop van het nieuwe deel"), max_length=200, error_messages={"required": _("Schrijf een kop op.")}
    )


class CommentForm(forms.Form):
    """What a reader says about a passage."""

    quote = forms.CharField(label=_("Over welke woorden gaat het?"), max_length=500, required=False)
    text = forms.CharField(
        label=_("Je opmerking"),
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Schrijf je opmerking op.")},
    )
