"""Putting right what was read of minutes: fields for each suggestion, beside its box and within the one form."""

from collections.abc import Iterator
from copy import deepcopy

from django import forms
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from ..minutes.suggestions import Change, Entry, words_of

MOST = 200  # suggestions with fields: Django takes 1,000 fields of a form

TEXT = forms.Textarea(attrs={"rows": 3, "lang": "nl"})
LINE = forms.TextInput(attrs={"lang": "nl"})
DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


def _words(label, most: int, widget=LINE, needed=None) -> forms.CharField:
    errors = {"required": needed, "max_length": _("Dit is te lang. Maak het korter.")}
    return forms.CharField(
        label=label, max_length=most, widget=widget, required=needed is not None, error_messages=errors
    )


NAME = _words(_("Naam"), 120, needed=_("Schrijf een naam, of haal het vinkje weg."))
TITLE = _words(_("Titel"), 160, needed=_("Schrijf een titel, of haal het vinkje weg."))
FIELDS = {
    "wie": {"name": NAME},
    "presentatie": {"name": NAME},
    "punt": {"title": TITLE},
    "titel": {"title": TITLE},
    "besluit": {"text": _words(_("Besluit"), 600, TEXT, _("Schrijf wat er besloten is, of haal het vinkje weg."))},
    "afspraak": {
        "text": _words(_("Afspraak"), 600, TEXT, _("Schrijf wat er is afgesproken, of haal het vinkje weg.")),
        "owner": _words(_("Wie doet het?"), 120),
        "due": _words(_("Wanneer?"), 120),
    },
    "volgende": {
        "day": forms.DateField(
            label=_("Datum"),
            widget=DAY,
            error_messages={
                "required": _("Kies een dag, of haal het vinkje weg."),
                "invalid": _("Dit is geen datum. Schrijf hem als 17-3-2026."),
            },
        ),
    },
}


class ChangeForm(forms.Form):
    """What can be changed of one suggestion. A field that was left as it was read is not asked to be right."""

    def __init__(self, *args, entry: Entry, **kwargs):
        words = words_of(entry)
        super().__init__(*args, prefix=entry.key, initial=words, **kwargs)
        self.entry, self.words = entry, words
        fields = FIELDS[entry.key.rpartition("-")[0]] if words else {}
        self.fields |= {name: deepcopy(field) for name, field in fields.items()}

    @staticmethod
    def copied(field: forms.Field) -> forms.Field:
        return field.__deepcopy__({})

    def typed(self, name: str) -> str:
        """As it was sent, with the ends of lines and the spaces of a text that was only passed on."""
        sent = self.data.get(self.add_prefix(name), self.words[name]) if self.is_bound else self.words[name]
        return sent.replace("\r\n", "\n").strip()

    def full_clean(self) -> None:
        super().full_clean()
        for name in set(self._errors) - set(self.touched):
            del self._errors[name]

    @property
    def touched(self) -> list[str]:
        return [name for name in self.fields if self.typed(name) != self.words[name].strip()]

    @property
    def faults(self) -> dict[str, list[str]]:
        """Of what was changed."""
        return {name: self.errors[name] for name in self.touched if name in self.errors}

    @property
    def changes(self) -> Iterator[Change]:
        """Of what was changed and can be taken so."""
        for name in self.touched:
            if name not in self.errors:
                value = self.cleaned_data[name]
                became = value.isoformat() if hasattr(value, "isoformat") else value
                yield Change(self.entry.key, name, self.words[name], became)


class ChangeForms:
    """Those of all suggestions, by their keys. `data` None: as they were read."""

    def __init__(self, entries: list[Entry], data=None):
        can = [entry for entry in entries if words_of(entry)][:MOST]
        self.forms = {entry.key: ChangeForm(data, entry=entry) for entry in can}

    @cached_property
    def changes(self) -> list[Change]:
        return [change for form in self.forms.values() for change in form.changes]

    def faulty(self, keys: set[str]) -> list[ChangeForm]:
        """The forms with a fault, of suggestions that are left in."""
        return [form for key, form in self.forms.items() if key in keys and form.errors]
