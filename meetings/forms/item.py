"""One item of an agenda."""

from django import forms
from django.utils.translation import gettext_lazy as _

from haarlem_wijken.ground.models import Visibility

from ..models import AgendaItem
from ..workflow import ItemKind


class ItemForm(forms.ModelForm):
    """One item of an agenda."""

    class Meta:
        model = AgendaItem
        fields = ["title", "kind", "minutes_planned", "note", "visibility"]
        widgets = {"note": forms.Textarea(attrs={"rows": 3}), "visibility": forms.RadioSelect}
        labels = {"visibility": _("Wie mag dit punt zien?")}
        error_messages = {
            "title": {"required": _("Geef het punt een naam.")},
            "minutes_planned": {"invalid": _("Vul een aantal minuten in, zoals 15.")},
        }

    minutes_planned = forms.IntegerField(
        label=_("Minuten"), min_value=1, max_value=600, required=False,
        error_messages={
            "invalid": _("Vul een aantal minuten in, zoals 15."),
            "min_value": _("Vul minstens 1 minuut in, of laat het leeg."),
            "max_value": _("Dat is meer dan tien uur. Vul een kleiner getal in."),
        },
    )  # fmt: skip
    version = forms.IntegerField(min_value=1, required=False, widget=forms.HiddenInput)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = ItemKind.choices
        self.fields["visibility"].choices = Visibility.choices
        if self.instance.pk:
            self.initial["version"] = self.instance.version

    def _post_clean(self):
        """See MeetingForm."""

    @property
    def values(self) -> dict:
        return {name: self.cleaned_data[name] for name in self._meta.fields}
