"""A field that names an initiative which is on the site."""

from django import forms
from django.urls import reverse_lazy

from ..spread.inspiring import named
from .fields import Words

LIST = "initiatieven-namen"  # the id of the <datalist>, which htmx fills while somebody types


class InitiativeName(Words):
    """Its name or its address, typed; its id, cleaned; None for nothing."""

    def __init__(self, **options):
        asks = {
            "list": LIST, "autocomplete": "off", "data-hx-get": reverse_lazy("initiative-names"),
            "data-hx-trigger": "input changed delay:200ms", "data-hx-sync": "this:replace",
            "data-hx-target": f"#{LIST}",
        }  # fmt: skip
        super().__init__(most=300, widget=forms.TextInput(attrs=asks), **options)

    def clean(self, value) -> int | None:
        typed = super().clean(value)
        return named(typed) if typed else None
