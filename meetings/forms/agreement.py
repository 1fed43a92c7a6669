"""Writing an agreement down."""

from django import forms
from django.utils.translation import gettext_lazy as _

from councils.models import Council, Organisation
from haarlem_wijken.ground.models import Person, Visibility

from ..models import Agreement, Meeting, Minutes
from ..workflow import AgreementKind, MinutesState
from .due import DueFields
from .members import members_of

NOBODY, GROUP = "", "groep"


class AgreementForm(DueFields):
    """What, who and when. `owner` is a member, the group itself, an organisation, or nobody yet."""

    text = forms.CharField(
        label=_("Wat is er afgesproken?"),
        help_text=_("Eén zin, zo dat iemand die er niet was hem begrijpt."),
        max_length=600,
        error_messages={"required": _("Schrijf op wat er is afgesproken.")},
    )
    explanation = forms.CharField(
        label=_("Toelichting"), max_length=4000, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    kind = forms.ChoiceField(label=_("Soort"), choices=AgreementKind.choices, initial=AgreementKind.ACTION)
    owner = forms.ChoiceField(
        label=_("Wie heeft hem?"),
        help_text=_("Geef je hem aan een ander lid, dan krijgt die er een brief over."),
        required=False,
        error_messages={"invalid_choice": _("Kies iemand uit de lijst.")},
    )
    visibility = forms.ChoiceField(
        label=_("Wie mag de afspraak zien?"),
        choices=Visibility.choices,
        widget=forms.RadioSelect,
        initial=Visibility.PUBLIC,
    )
    version = forms.IntegerField(min_value=1, required=False, widget=forms.HiddenInput)
    field_order = ["text", "explanation", "owner", "due_kind", "due_from", "due_to", "due_meeting", "kind"]

    def __init__(
        self, *args, council: Council, agreement: Agreement | None = None, made_in: Meeting | None = None, **kwargs
    ):
        kwargs.setdefault("initial", _initial(agreement) if agreement else {})
        super().__init__(*args, **kwargs)
        self.council = council
        self.offer_meetings(council, agreement)
        self.fields["owner"].choices = _owners(council, agreement)
        self.fields["visibility"].help_text = _of_concept(agreement.made_in if agreement else made_in)

    @property
    def values(self) -> dict:
        """The columns of Agreement, without the date."""
        said = self.cleaned_data
        who, _dash, pk = said["owner"].partition("-")
        owner = {"owner_person": None, "owner_council": None, "owner_organisation": None}
        if who == GROUP:
            owner["owner_council"] = self.council
        elif who:
            model = {"person": Person, "organisation": Organisation}[who]
            owner[f"owner_{who}"] = model.objects.get(pk=pk)
        return {name: said[name] for name in ("text", "explanation", "kind", "visibility")} | owner


def _of_concept(meeting: Meeting | None) -> str:
    """What who shows an agreement to everybody should know, while the minutes that it is from can still change."""
    if meeting is None or not Minutes.objects.filter(meeting=meeting).exclude(state=MinutesState.ADOPTED).exists():
        return ""
    return _(
        "Het verslag van deze bijeenkomst is nog niet vastgesteld. Maak je de afspraak openbaar, dan leest iedereen "
        "die nu al, ook als het verslag zelf nog niet openbaar is."
    )


def _owners(council: Council, agreement: Agreement | None) -> list[tuple]:
    people = members_of(council)
    if agreement and agreement.owner_person:
        people.setdefault(agreement.owner_person_id, str(agreement.owner_person))
    outside = Organisation.objects.order_by("name")
    return [
        (NOBODY, _("nog niemand")),
        (GROUP, council.name),
        (_("Leden"), [(f"person-{pk}", name) for pk, name in people.items()]),
        (_("Organisaties"), [(f"organisation-{one.pk}", one.name) for one in outside]),
    ]


def _initial(agreement: Agreement) -> dict:
    owner = NOBODY
    if agreement.owner_person_id:
        owner = f"person-{agreement.owner_person_id}"
    elif agreement.owner_organisation_id:
        owner = f"organisation-{agreement.owner_organisation_id}"
    elif agreement.owner_council_id:
        owner = GROUP
    names = ("text", "explanation", "kind", "visibility", "due_kind", "due_from", "due_to", "due_meeting", "version")
    return {name: getattr(agreement, name) for name in names} | {"owner": owner}
