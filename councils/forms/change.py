"""The facts of a council that a moderator decides about."""

from datetime import date

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from haarlem_wijken.ground.town.atlas import atlas

from ..models import Certainty, Confidence, Council, Kind, Precision, Status
from ..page.facts import Facts
from .seats import Day

HOW = [("", gettext_lazy("niet bekend")), *Certainty.choices[:3], ("year", gettext_lazy("in dat jaar"))]


class ChangeForm(forms.Form):
    """Every fact as it is now; what is changed is asked."""

    name = forms.CharField(
        label=gettext_lazy("Naam"), max_length=120, error_messages={"required": gettext_lazy("Typ de naam.")}
    )
    kind = forms.ChoiceField(label=gettext_lazy("Soort"), choices=Kind.choices)
    status = forms.ChoiceField(label=gettext_lazy("Stand"), choices=Status.choices, widget=forms.RadioSelect)
    started_on = Day(label=gettext_lazy("Begin"), required=False)
    started_how = forms.ChoiceField(label=gettext_lazy("Hoe zeker is het begin?"), choices=HOW, required=False)
    ended_on = Day(
        label=gettext_lazy("Einde"), required=False, help_text=gettext_lazy("Alleen als jullie gestopt zijn.")
    )
    ended_how = forms.ChoiceField(label=gettext_lazy("Hoe zeker is het einde?"), choices=HOW, required=False)
    areas = forms.MultipleChoiceField(
        label=gettext_lazy("Gebied"), required=False, widget=forms.SelectMultiple(attrs={"size": 12}),
        help_text=gettext_lazy("Kies een of meer gebieden. Met Ctrl (of Cmd) kies je er meer dan een."),
    )  # fmt: skip
    predecessors = forms.MultipleChoiceField(
        label=gettext_lazy("Kwam in de plaats van"), required=False, widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("Raden die in hetzelfde gebied werken of werkten."),
    )  # fmt: skip
    successors = forms.MultipleChoiceField(
        label=gettext_lazy("Daarna kwam"), required=False, widget=forms.CheckboxSelectMultiple
    )
    why = forms.CharField(
        label=gettext_lazy("Waar staat dit, of hoe weet je het?"), max_length=2000, required=False,
        help_text=gettext_lazy("Dit leest alleen de moderator."),
        widget=forms.Textarea(attrs={"rows": 4, "maxlength": None}),
    )  # fmt: skip

    def __init__(self, *args, council: Council, facts: Facts, **kwargs):
        super().__init__(*args, initial=_initial(facts), **kwargs)
        self.facts = facts
        self.fields["areas"].choices = area_choices()
        linked = {*facts["predecessors"], *facts["successors"]}
        beside = [(one.slug, one.name) for one in Council.objects.sharing_areas_with(council)[:60]]
        far = Council.objects.filter(slug__in=linked - {slug for slug, _name in beside})
        for name in ("predecessors", "successors"):
            self.fields[name].choices = [*beside, *far.values_list("slug", "name")]
            if not self.fields[name].choices:
                del self.fields[name]

    def clean(self) -> dict:
        said = super().clean()
        for name in ("started", "ended"):
            if said.get(f"{name}_on") and not said.get(f"{name}_how"):
                self.add_error(f"{name}_how", _("Zeg hoe zeker deze dag is."))
            if said.get(f"{name}_how") and not said.get(f"{name}_on") and f"{name}_on" not in self.errors:
                self.add_error(f"{name}_on", _("Vul een dag in, of kies “niet bekend”."))
        if said.get("ended_on") and said.get("status") not in (None, Status.ENDED):
            self.add_error("status", _("Wie een einde heeft, is opgeheven. Haal het einde weg, of kies opgeheven."))
        return said

    def asked(self) -> Facts:
        """What was typed, as councils/page/facts.py has it."""
        said, old = self.cleaned_data, self.facts["areas"]
        return {
            "name": " ".join(said["name"].split()),
            "kind": said["kind"],
            "status": said["status"],
            "started": _boundary(said["started_on"], said["started_how"]),
            "ended": _boundary(said["ended_on"], said["ended_how"]),
            "areas": {code: old.get(code, Confidence.HIGH.value) for code in sorted(said["areas"])},
            "predecessors": sorted(said.get("predecessors", self.facts["predecessors"])),
            "successors": sorted(said.get("successors", self.facts["successors"])),
        }


def _initial(facts: Facts) -> dict:
    """The facts as the fields hold them."""
    initial = {name: facts[name] for name in ("name", "kind", "status", "predecessors", "successors")}
    initial["areas"] = list(facts["areas"])
    for name in ("started", "ended"):
        day, certainty, precision = facts[name]
        initial[f"{name}_on"] = day and date.fromisoformat(day)
        initial[f"{name}_how"] = "year" if precision == Precision.YEAR else certainty if day else ""
    return initial


def _boundary(day: date | None, how: str) -> list:
    if day is None:
        return [None, Certainty.UNKNOWN.value, Precision.DAY.value]
    if how == "year":
        return [day.replace(month=1, day=1).isoformat(), Certainty.KNOWN.value, Precision.YEAR.value]
    return [day.isoformat(), how, Precision.DAY.value]


def area_choices() -> list:
    """The town, then per stadsdeel itself, its wijken and their buurten."""
    town = atlas.latest().town
    groups = [(_("De hele stad"), [(town.code, town.name)])]
    for stadsdeel in town.children:
        inside = [(stadsdeel.code, stadsdeel.name)]
        for wijk in stadsdeel.children:
            inside.append((wijk.code, _("wijk %(name)s") % {"name": wijk.name}))
            inside += [(buurt.code, f"— {buurt.name}") for buurt in wijk.children]
        groups.append((stadsdeel.name, inside))
    return groups
