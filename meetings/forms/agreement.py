"""Writing an agreement down, and saying how it stands."""

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from councils.models import Council, Organisation
from haarlem_wijken.ground.models import Person, Visibility

from ..actions import Due
from ..models import Agreement, Meeting
from ..workflow import AgreementKind, DueKind, ReviewResult

NOBODY, GROUP = "", "groep"


class DueFields(forms.Form):
    """By when: a day, a period or a meeting of the same council."""

    due_kind = forms.ChoiceField(
        label=_("Wanneer?"), choices=DueKind.choices, widget=forms.RadioSelect, initial=DueKind.NONE
    )
    due_from = forms.DateField(
        label=_("Vanaf"), required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    due_to = forms.DateField(
        label=_("Op, of tot en met"), required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    due_meeting = forms.ModelChoiceField(
        label=_("Bij welke bijeenkomst?"), queryset=Meeting.objects.none(), required=False, empty_label=_("Kies er een")
    )

    def offer_meetings(self, council: Council, agreement: Agreement | None) -> None:
        """Those of the council that are still to come, and the one that stands there now."""
        meetings = Meeting.objects.going_on().filter(council=council)
        coming = meetings.upcoming().values("pk")
        now = [agreement.due_meeting_id] if agreement and agreement.due_meeting_id else []
        field = self.fields["due_meeting"]
        field.queryset = Meeting.objects.filter(pk__in=[*coming.values_list("pk", flat=True), *now]).order_by("date")
        field.label_from_instance = lambda meeting: date_format(meeting.date, "l j F Y")

    def clean(self):
        said = super().clean()
        kind, first, last = said.get("due_kind"), said.get("due_from"), said.get("due_to")
        missing = {
            DueKind.DATE: [("due_to", _("Kies een dag."))] if not last else [],
            DueKind.PERIOD: [
                *([("due_from", _("Kies wanneer het begint."))] if not first else []),
                *([("due_to", _("Kies wanneer het uiterlijk klaar is."))] if not last else []),
            ],
            DueKind.MEETING: [("due_meeting", _("Kies een bijeenkomst."))] if not said.get("due_meeting") else [],
        }
        for name, words in missing.get(kind, []):
            if name not in self.errors:
                self.add_error(name, words)
        if kind == DueKind.PERIOD and first and last and last < first:
            self.add_error("due_to", _("Het einde ligt voor het begin."))
        return said

    @property
    def due(self) -> Due:
        said = self.cleaned_data
        return {
            DueKind.DATE: lambda: Due(on=said["due_to"]),
            DueKind.PERIOD: lambda: Due(since=said["due_from"], on=said["due_to"]),
            DueKind.MEETING: lambda: Due(meeting=said["due_meeting"]),
        }.get(said["due_kind"], Due)()


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
        label=_("Wie heeft hem?"), required=False, error_messages={"invalid_choice": _("Kies iemand uit de lijst.")}
    )
    visibility = forms.ChoiceField(
        label=_("Wie mag de afspraak zien?"),
        choices=Visibility.choices,
        widget=forms.RadioSelect,
        initial=Visibility.PUBLIC,
    )
    version = forms.IntegerField(min_value=1, required=False, widget=forms.HiddenInput)
    field_order = ["text", "explanation", "owner", "due_kind", "due_from", "due_to", "due_meeting", "kind"]

    def __init__(self, *args, council: Council, agreement: Agreement | None = None, **kwargs):
        kwargs.setdefault("initial", _initial(agreement) if agreement else {})
        super().__init__(*args, **kwargs)
        self.council = council
        self.offer_meetings(council, agreement)
        self.fields["owner"].choices = _owners(council, agreement)

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


class ReviewForm(DueFields):
    """How it stands."""

    result = forms.ChoiceField(
        label=_("Hoe staat het ervoor?"), widget=forms.RadioSelect, error_messages={"required": _("Kies er een.")}
    )
    note = forms.CharField(
        label=_("Toelichting"), help_text=_("Nodig als een afspraak vervalt of weer opengaat."), max_length=500,
        required=False,
    )  # fmt: skip
    version = forms.IntegerField(min_value=1, widget=forms.HiddenInput)
    field_order = ["result", "note", "due_kind"]

    def __init__(self, *args, agreement: Agreement, **kwargs):
        kwargs.setdefault("initial", {"version": agreement.version, "due_kind": DueKind.DATE})
        super().__init__(*args, **kwargs)
        self.offer_meetings(agreement.council, agreement)
        self.fields["due_kind"].required = False
        self.fields["result"].choices = [(one.value, one.label) for one in possible(agreement)]

    def clean(self):
        """A date counts only for what is put off."""
        if self.cleaned_data.get("result") == ReviewResult.DEFERRED:
            return super().clean()
        for name in ("due_from", "due_to", "due_meeting", "due_kind"):
            self.errors.pop(name, None)
        return self.cleaned_data

    @property
    def new_due(self) -> Due | None:
        return self.due if self.cleaned_data["result"] == ReviewResult.DEFERRED else None


def possible(agreement: Agreement) -> list[ReviewResult]:
    """What can be said of it now."""
    if not agreement.is_asking and agreement.kind != AgreementKind.STANDING:
        return [ReviewResult.REOPENED]
    if agreement.kind == AgreementKind.STANDING:
        repealed = agreement.closed_at is not None
        return [ReviewResult.REOPENED] if repealed else [ReviewResult.DROPPED]
    return [
        ReviewResult.DONE,
        ReviewResult.IN_PROGRESS,
        ReviewResult.DEFERRED,
        ReviewResult.DROPPED,
        *([ReviewResult.OPEN] if agreement.state != ReviewResult.OPEN else []),
    ]


def _owners(council: Council, agreement: Agreement | None) -> list[tuple]:
    seats = council.seats.select_related("person").order_by("person__family_name", "person__given_name")
    people = {seat.person_id: str(seat.person) for seat in seats if not seat.person.erased_at}
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
