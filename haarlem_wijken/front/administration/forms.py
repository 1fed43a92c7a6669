"""Forms of what administrators tell."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from haarlem_wijken.ground.models import PublicNotice
from haarlem_wijken.ground.public_texts.writing import MOST

LOCAL = "%Y-%m-%dT%H:%M"  # as <input type="datetime-local"> has it


class TextForm(forms.Form):
    """One text in both languages; empty is what the code says."""

    nl = forms.CharField(
        label=_("Nederlands"),
        required=False,
        max_length=MOST,
        widget=forms.Textarea(attrs={"rows": 12, "maxlength": None, "lang": "nl"}),
    )
    en = forms.CharField(
        label=_("Engels"),
        help_text=_("Is dit leeg en het Nederlands veranderd, dan zien Engelse lezers het Nederlands."),
        required=False,
        max_length=MOST,
        widget=forms.Textarea(attrs={"rows": 12, "maxlength": None, "lang": "en"}),
    )
    version = forms.IntegerField(widget=forms.HiddenInput, min_value=0)


class MomentInput(forms.DateTimeInput):
    input_type = "datetime-local"

    def __init__(self):
        super().__init__(format=LOCAL)


class NoticeForm(forms.ModelForm):
    """A sentence above every page."""

    starts_at = forms.DateTimeField(label=_("Vanaf"), widget=MomentInput, input_formats=[LOCAL], initial=timezone.now)
    ends_at = forms.DateTimeField(
        label=_("Tot"), widget=MomentInput, input_formats=[LOCAL], error_messages={"required": _("Kies tot wanneer.")}
    )

    class Meta:
        model = PublicNotice
        fields = ["nl", "en", "kind", "starts_at", "ends_at"]
        labels = {"nl": _("Nederlands"), "en": _("Engels"), "kind": _("Soort")}
        help_texts = {
            "nl": _("Eén of twee zinnen. Een webadres wordt een link."),
            "en": _("Laat je dit leeg, dan zien Engelse lezers het Nederlands."),
        }
        widgets = {
            "nl": forms.Textarea(attrs={"rows": 2, "lang": "nl"}),
            "en": forms.Textarea(attrs={"rows": 2, "lang": "en"}),
            "kind": forms.RadioSelect,
        }
        error_messages = {"nl": {"required": _("Schrijf wat je wilt zeggen.")}}

    def clean(self):
        said = super().clean()
        if said.get("starts_at") and said.get("ends_at") and said["ends_at"] <= said["starts_at"]:
            self.add_error("ends_at", _("Kies een moment na het begin."))
        return said
