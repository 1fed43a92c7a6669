"""What one chooses of a frame for another site."""

from django import forms
from django.conf import settings
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from haarlem_wijken.ground.outputs.embed import MOST, ROWS, SHOWN

from .frames import USUAL, Recipe

ROWS_OFFERED, HEIGHTS_OFFERED = {5, ROWS.default, MOST}, {400, USUAL, 800, 1000}


class EmbeddingForm(forms.Form):
    """It is sent with the address, so that it works without script; what the address says else is offered too."""

    toon = forms.ChoiceField(label=_("Wat laat je zien?"), choices=list(SHOWN.items()), widget=forms.RadioSelect)
    aantal = forms.ChoiceField(label=_("Hoeveel in de lijst?"))
    hoogte = forms.ChoiceField(label=_("Hoe hoog?"))
    taal = forms.ChoiceField(label=_("In welke taal?"), choices=settings.LANGUAGES, widget=forms.RadioSelect)

    def __init__(self, recipe: Recipe):
        frame = recipe.embedding.frame
        rows, height = frame.own.one("aantal", ROWS.default), recipe.height
        chosen = {"toon": frame.show, "aantal": rows, "hoogte": height, "taal": recipe.embedding.language}
        super().__init__(initial=chosen)
        self.fields["aantal"].choices = [(n, str(n)) for n in sorted(ROWS_OFFERED | {rows})]
        heights = sorted(HEIGHTS_OFFERED | {height})
        self.fields["hoogte"].choices = [(n, _now("%(n)s pixels") % {"n": n}) for n in heights]
        if not frame.drawn:
            del self.fields["toon"]
