"""The form of residents at the desk, to put right what is published."""

from django import forms
from django.utils.translation import gettext_lazy as _

from haarlem_wijken.ground.town.atlas import Atlas, atlas

from ..models import Initiative
from ..models.initiative import LANGUAGES
from ..proposals.values import Values
from ..spread.inspiring import refuse_circle, standing
from .proposal import LAST, PLACE, ProposalForm, as_typed, helper_of
from .where import areas


class CorrectionForm(ProposalForm):
    """What is public, to be put right. A place that nobody touches stays, also one that residents cannot choose."""

    rename = forms.BooleanField(
        label=_("Laat het adres van de pagina meegaan met de naam"),
        help_text=_("Het oude adres blijft werken: het leidt naar het nieuwe."),
        required=False,
    )

    def __init__(self, *args, public: Values, of: Initiative, **kwargs):
        super().__init__(*args, **kwargs)
        self.public, self.of = public, of
        choices, area = areas(), atlas.latest().by_code[public["area"]]
        if area.code not in _codes(choices):
            choices.insert(1, (area.code, area.name))
        self.fields["area"].choices = choices
        self.fields["language"] = forms.ChoiceField(label=_("Taal"), choices=LANGUAGES)

    @property
    def helper(self):
        return helper_of("title", "rename", "summary", "story", "stage", "themes", PLACE, *LAST, "language")

    def clean_inspired_by(self) -> int | None:
        """What stands there stays, also when it leads to another by now."""
        said, now = self.cleaned_data["inspired_by"], self.public["inspired_by"]
        return now if said == standing(now) else said

    def clean(self) -> dict:
        said = super().clean()
        if said.get("inspired_by") != self.public["inspired_by"]:
            refuse_circle(self.of, said.get("inspired_by"))
        return said

    def _place(self, said: dict, city: Atlas) -> dict:
        was = as_typed(self.public)
        same = all(said.get(name) == (was.get(name) or "") for name in ("address", "area", "show"))
        if same and (said.get("lat"), said.get("lon")) == (was.get("lat"), was.get("lon")):
            return {name: self.public[name] for name in ("precision", "lat", "lon", "area")} | {
                "located": "",
                "found": "",
            }
        return super()._place(said, city)


def _codes(choices: list[tuple]) -> set[str]:
    """The codes that can be chosen, also those in groups."""
    return {code for code, name in choices if isinstance(name, str)} | {
        code for _group, inner in choices if isinstance(inner, list) for code, _name in inner
    }
