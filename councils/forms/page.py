"""The part of a council's page that its members keep."""

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from haarlem_wijken.ground.town.palette import themes

from ..models import Contact, OrganisationKind
from ..page.content import FIELDS, THEME, Values, label_of

MOST = {"description": 4000, "rhythm": 120, "meeting_place": 160}
SENTENCE = 200


class SentenceField(forms.CharField):
    """One line that may be longer than a phone is wide: it is seen whole, and a line break in it is a space."""

    widget = forms.Textarea(attrs={"rows": 2, "maxlength": None})

    def to_python(self, value) -> str:
        return " ".join(super().to_python(value).split())


class PageForm(forms.Form):
    """Words of the council, one sentence per theme, and the version they were typed over."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1)
    description = forms.CharField(
        required=False,
        max_length=MOST["description"],
        help_text=gettext_lazy("Voor wie zijn jullie er, en wat doen jullie? Een lege regel begint een nieuwe alinea."),
        widget=forms.Textarea(attrs={"rows": 8, "maxlength": None}),
    )
    rhythm = SentenceField(
        required=False,
        max_length=MOST["rhythm"],
        help_text=gettext_lazy("Bijvoorbeeld: elke eerste dinsdag van de maand, 20.00 uur."),
    )
    meeting_place = SentenceField(
        required=False, max_length=MOST["meeting_place"], help_text=gettext_lazy("De naam van de plek, en de straat.")
    )
    website = forms.URLField(
        required=False,
        max_length=300,
        assume_scheme="https",
        error_messages={"invalid": gettext_lazy("Dit is geen webadres. Een adres ziet er zo uit: www.voorbeeld.nl.")},
        widget=forms.TextInput(attrs={"inputmode": "url", "autocomplete": "url"}),
    )
    city_contact = forms.ModelChoiceField(
        queryset=Contact.objects.none(), required=False, empty_label=gettext_lazy("niemand, of niet bekend")
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        people = Contact.objects.filter(organisation__kind=OrganisationKind.MUNICIPALITY, until=None)
        contact = self.fields["city_contact"]
        contact.queryset = people.select_related("organisation", "person")
        contact.label_from_instance = lambda one: one.label
        for name in FIELDS:
            self.fields[name].label = label_of(name)
        for theme in themes.latest().values():
            self.fields[THEME + theme.slug] = SentenceField(label=str(theme), required=False, max_length=SENTENCE)

    @classmethod
    def of(cls, values: Values, version: int) -> "PageForm":
        return cls(initial=values | {"version": version})

    @property
    def own(self) -> list:
        """The fields above the themes."""
        return [self[name] for name in FIELDS]

    @property
    def playing(self) -> list:
        """The fields of the themes."""
        return [self[name] for name in self.fields if name.startswith(THEME)]

    def clean_website(self) -> str:
        website = self.cleaned_data["website"]
        if website and not website.startswith(("https://", "http://")):
            raise forms.ValidationError(_("Begin een webadres met https:// of www."))
        return website

    def values(self) -> Values:
        """What was typed, as councils/page/content.py has it; only of a form that is right."""
        said = {name: value for name, value in self.cleaned_data.items() if name != "version"}
        contact = said.pop("city_contact")
        said["description"] = said["description"].replace("\r\n", "\n").strip()
        return said | {"city_contact": contact.pk if contact else None}
