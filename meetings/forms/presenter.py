"""Who presents an item."""

from django import forms
from django.utils.translation import gettext_lazy as _

from councils.models import Council, Organisation

from ..models import Presentation
from .members import members_of


class PresenterForm(forms.Form):
    """A member, or a name that is typed, of an organisation; or that alone."""

    person = forms.TypedChoiceField(
        label=_("Een lid"), coerce=int, empty_value=None, required=False,
        error_messages={"invalid_choice": _("Kies iemand uit de lijst.")},
    )  # fmt: skip
    name = forms.CharField(
        label=_("Of iemand anders"), help_text=_("Deze naam staat op de site als de bijeenkomst openbaar is."),
        max_length=120, required=False,
    )  # fmt: skip
    organisation = forms.ModelChoiceField(
        label=_("Namens welke organisatie?"), queryset=Organisation.objects.order_by("name"), required=False,
        empty_label=_("geen"),
    )  # fmt: skip
    title = forms.CharField(
        label=_("Waarover?"), help_text=_("Alleen als dat iets anders is dan het punt."), max_length=200, required=False
    )

    def __init__(self, *args, council: Council, **kwargs):
        super().__init__(*args, auto_id="inleider_%s", **kwargs)  # it stands beside the form of its item
        self.fields["person"].choices = [("", _("niet een lid")), *members_of(council).items()]

    def clean(self):
        said = super().clean()
        if said.get("person") and said.get("name"):
            self.add_error("name", _("Kies een lid, of typ een naam. Een van de twee."))
        elif not (said.get("person") or said.get("name") or said.get("organisation")) and not self.errors:
            self.add_error("person", _("Zeg wie het vertelt."))
        return said

    @property
    def values(self) -> dict:
        """The columns of Presentation."""
        said = self.cleaned_data
        names = [field.name for field in Presentation._meta.fields if field.name in said and field.name != "person"]
        return {name: said[name] for name in names} | {"person_id": said["person"]}
