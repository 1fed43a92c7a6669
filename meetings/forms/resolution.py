"""What was decided, to put right."""

from django import forms
from django.utils.translation import gettext_lazy as _

from ..models import Resolution


class ResolutionForm(forms.ModelForm):
    """`version`: as it was when the page was opened."""

    version = forms.IntegerField(min_value=1, max_value=2**31 - 1, widget=forms.HiddenInput)

    class Meta:
        model = Resolution
        fields = ["text", "motivation", "review_on"]
        widgets = {
            "text": forms.Textarea(attrs={"rows": 3, "lang": "nl"}),
            "motivation": forms.Textarea(attrs={"rows": 4, "lang": "nl"}),
            "review_on": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        }
        error_messages = {"text": {"required": _("Schrijf op wat er besloten is.")}}

    @property
    def values(self) -> dict:
        """What change_resolution takes, but for the version."""
        return {name: self.cleaned_data[name] for name in self.Meta.fields}
