"""The form the gallery shows, empty and with faults."""

from django import forms
from django.utils.translation import gettext_lazy

FAULTY = {"fout-name": "", "fout-stage": "", "fout-summary": "x" * 61, "fout-place": "nergens"}


class SampleForm(forms.Form):
    """A form with every kind of field, to look at."""

    takes_focus = False

    name = forms.CharField(
        label=gettext_lazy("Naam"),
        help_text=gettext_lazy("Zo heet het op de kaart. Hoogstens 80 tekens."),
        error_messages={"required": gettext_lazy("Geef je initiatief een naam. Een paar woorden is genoeg.")},
    )
    summary = forms.CharField(
        label=gettext_lazy("Wat is het, in één of twee zinnen?"),
        max_length=60,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    stage = forms.ChoiceField(
        label=gettext_lazy("Hoe ver is het?"),
        choices=[("idee", gettext_lazy("Idee")), ("lopend", gettext_lazy("Lopend"))],
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Kies hoe ver het is.")},
    )
    themes = forms.MultipleChoiceField(
        label=gettext_lazy("Welke thema’s passen erbij?"),
        help_text=gettext_lazy("Kies er één tot drie."),
        choices=[("groen", gettext_lazy("Groen en tuinen")), ("sport", gettext_lazy("Sport en spel"))],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    place = forms.ChoiceField(
        label=gettext_lazy("Buurt"),
        choices=[("", gettext_lazy("Geen buurt gekozen")), ("vijfhoek", "Vijfhoek")],
        error_messages={"invalid_choice": gettext_lazy("Kies een buurt in Haarlem.")},
    )
    photo = forms.FileField(label=gettext_lazy("Foto"), required=False)
    fixed = forms.CharField(
        label=gettext_lazy("Verslag"),
        help_text=gettext_lazy("Kan niet meer anders: het verslag is vastgesteld."),
        initial=gettext_lazy("Verslag 18 februari 2015"),
        disabled=True,
        required=False,
    )
    shares = forms.BooleanField(label=gettext_lazy("Wij delen onze ervaring"), required=False)
