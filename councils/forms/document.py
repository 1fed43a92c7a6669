"""A document: its file or link, and what it is."""

from django import forms
from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from haarlem_wijken.ground.documents import ENDINGS, Checked, checked
from haarlem_wijken.ground.models import Document, DocumentKind, Visibility

from .seats import Day

WORDS = ("title", "kind", "author", "on", "language", "visibility")
ONE_OF_THEM = gettext_lazy("Kies een bestand, of zet er een link naar. Een van de twee.")


class DocumentForm(forms.Form):
    """`version` is what stood there when the form was opened; a new document has none."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=1)
    title = forms.CharField(
        label=gettext_lazy("Titel"),
        max_length=160,
        error_messages={"required": gettext_lazy("Geef het stuk een titel.")},
    )
    file = forms.FileField(
        label=gettext_lazy("Bestand"),
        required=False,
        allow_empty_file=True,  # told in our own words
        help_text=gettext_lazy("PDF, ODT, DOCX, JPEG, PNG of WebP. Hoogstens 20 MB. Macro’s gaan niet."),
        widget=forms.FileInput(attrs={"accept": ",".join(ENDINGS)}),
    )
    link = forms.URLField(
        label=gettext_lazy("Of een link"),
        required=False,
        max_length=500,
        assume_scheme="https",
        help_text=gettext_lazy("Als het stuk ergens anders staat."),
        error_messages={"invalid": gettext_lazy("Dit is geen webadres. Een adres ziet er zo uit: www.voorbeeld.nl.")},
        widget=forms.TextInput(attrs={"inputmode": "url"}),
    )
    kind = forms.ChoiceField(label=gettext_lazy("Soort"), choices=DocumentKind.choices, initial=DocumentKind.OTHER)
    on = Day(label=gettext_lazy("Datum"), required=False, help_text=gettext_lazy("De datum die erop staat."))
    author = forms.CharField(
        label=gettext_lazy("Gemaakt door"), max_length=120, required=False,
        help_text=gettext_lazy("Een persoon of een groep. Dit komt op de site als het stuk openbaar is."),
    )  # fmt: skip
    language = forms.ChoiceField(label=gettext_lazy("Taal"), choices=settings.LANGUAGES, initial="nl")
    visibility = forms.ChoiceField(
        label=gettext_lazy("Wie mag dit lezen?"), choices=Visibility.choices, initial=Visibility.MEMBERS,
        widget=forms.RadioSelect,
        help_text=gettext_lazy("Vertrouwelijk zien alleen de voorzitter en de secretaris."),
    )  # fmt: skip

    def __init__(self, *args, leads: bool, document: Document | None = None, **kwargs):
        super().__init__(*args, **kwargs)
        self.document = document
        self.fields["file"].one_of = self.fields["link"].one_of = True
        if not leads:  # who could not read it afterwards cannot choose it
            self.fields["visibility"].choices = Visibility.choices[:2]
            self.fields["visibility"].help_text = ""
        if document is not None:
            self.fields["file"].label = _("Nieuwe versie")
            self.fields["link"].label = _("Of een nieuwe link")

    @classmethod
    def of(cls, document: Document, *, leads: bool) -> "DocumentForm":
        initial = {name: getattr(document, name) for name in (*WORDS, "version")}
        return cls(initial=initial, document=document, leads=leads)

    def clean_title(self) -> str:
        return " ".join(self.cleaned_data["title"].split())

    def clean_file(self) -> Checked | None:
        file = self.cleaned_data["file"]
        return checked(file) if file else None

    def clean(self) -> dict:
        said = super().clean()
        if "file" in self.errors or "link" in self.errors:
            return said
        both, none = said.get("file") and said.get("link"), not said.get("file") and not said.get("link")
        if both or (none and self.document is None):
            self.add_error("file", ONE_OF_THEM)
        return said

    def given(self) -> dict:
        """What was typed, as the action takes it."""
        return {name: self.cleaned_data[name] for name in (*WORDS, "file", "link")}
