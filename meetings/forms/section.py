"""One part of minutes, and what a reader says about it."""

from datetime import datetime

from django import forms
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext_lazy as _

from ..actions import Typed


def parsed(words: str) -> datetime | None:
    try:
        return parse_datetime(words)
    except ValueError:
        return None


class DraftForm(forms.Form):
    """The text of one part, while it is typed.

    `version`: what it was begun from. `receipt`: the same for each time that the same is sent. `tab`: in which it is
    typed.
    """

    body = forms.CharField(
        max_length=100_000, required=False, strip=False,
        error_messages={"max_length": _("Deze tekst is te lang. Verdeel hem over meer punten.")},
    )  # fmt: skip
    version = forms.IntegerField(min_value=1, max_value=2**31 - 1)
    receipt = forms.UUIDField(required=False)
    tab = forms.CharField(max_length=40, required=False)


class SectionForm(DraftForm):
    """The text of one part, to save. Drawn by hand: it has a toolbar.

    `began_as`: the words it was begun from, where those are no version (only a script says so). `took`: the draft that
    stood there when the page was opened.
    """

    heading = forms.CharField(
        max_length=200, required=False, error_messages={"max_length": _("Deze kop is te lang.")}
    )  # fmt: skip
    began_as = forms.CharField(max_length=100_000, required=False, strip=False)
    took = forms.CharField(max_length=80, required=False)

    @property
    def typed(self) -> Typed:
        """How it was typed, and which drafts it takes the place of."""
        pk, _sign, at = self.cleaned_data.get("took", "").partition("@")
        is_draft = pk.isascii() and pk.isdecimal() and len(pk) < 19
        return Typed(
            self.cleaned_data.get("tab", ""),
            int(pk) if is_draft else None,
            parsed(at) if is_draft else None,
            self.cleaned_data["began_as"].replace("\r\n", "\n").strip() if "began_as" in self.data else None,
        )

    @property
    def values(self) -> dict:
        """What save_section takes, but for the version."""
        said = self.cleaned_data
        return {
            "body": said["body"],
            "heading": said["heading"] if "heading" in self.data else None,
            "receipt": said["receipt"],
            "typed": self.typed,
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
