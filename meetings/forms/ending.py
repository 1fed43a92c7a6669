"""Ending a decision, and having it hold again."""

from django import forms
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from ..models import Meeting, Resolution
from ..seeing import Access
from ..workflow import ResolutionState

MOST = 200  # to choose from: the newest
REASON = {"required": _("Schrijf kort waarom.")}


class EndingForm(forms.Form):
    """Withdrawn, or another in its place: one of the same council that holds, as far as `access` may see them."""

    how = forms.ChoiceField(
        label=_("Wat gebeurt ermee?"),
        choices=[
            (ResolutionState.WITHDRAWN.value, _("Het besluit is ingetrokken")),
            (ResolutionState.SUPERSEDED.value, _("Een ander besluit komt ervoor in de plaats")),
        ],
        initial=ResolutionState.WITHDRAWN,
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies er een.")},
    )
    successor = forms.ModelChoiceField(
        label=_("Welk besluit komt ervoor in de plaats?"), queryset=Resolution.objects.none(), required=False,
        empty_label=_("Kies er een"), error_messages={"invalid_choice": _("Kies een besluit uit de lijst.")},
    )  # fmt: skip
    reason = forms.CharField(
        label=_("Waarom?"), max_length=500, required=False,
        help_text=_("Eén zin. Iedereen die het besluit ziet, leest dit."),
    )  # fmt: skip
    meeting = forms.ModelChoiceField(
        label=_("Op welke bijeenkomst?"), queryset=Meeting.objects.none(), required=False,
        empty_label=_("tussen twee bijeenkomsten"),
    )  # fmt: skip
    version = forms.IntegerField(min_value=1, max_value=2**31 - 1, widget=forms.HiddenInput)

    def __init__(self, *args, resolution: Resolution, access: Access, **kwargs):
        kwargs.setdefault("initial", {"version": resolution.version, "how": ResolutionState.WITHDRAWN})
        super().__init__(*args, **kwargs)
        council = resolution.council_id
        others = Resolution.objects.visible_to(access).in_force().filter(council=council).exclude(pk=resolution.pk)
        newest = list(others.values_list("pk", flat=True)[:MOST])
        self.fields["successor"].queryset = Resolution.objects.filter(pk__in=newest)
        self.fields["successor"].one_of = self.fields["reason"].one_of = True
        since = Meeting.objects.visible_to(access).going_on().between(resolution.meeting.date, timezone.localdate())
        met = since.filter(council=council)
        field = self.fields["meeting"]
        field.queryset = Meeting.objects.filter(pk__in=list(met.order_by("-date").values_list("pk", flat=True)[:MOST]))
        field.label_from_instance = lambda meeting: date_format(meeting.date, "l j F Y")

    def clean(self):
        said = super().clean()
        if said.get("how") == ResolutionState.SUPERSEDED and not said.get("successor") and not self.errors:
            self.add_error("successor", _("Kies een besluit."))
        elif said.get("how") == ResolutionState.WITHDRAWN and not said.get("reason"):
            self.add_error("reason", REASON["required"])
        return said

    @property
    def values(self) -> dict:
        """What end_resolution takes."""
        said = self.cleaned_data
        successor = said["successor"] if said["how"] == ResolutionState.SUPERSEDED else None
        return {"successor": successor, "reason": said["reason"], "meeting": said["meeting"]}


class ResumeForm(forms.Form):
    """Having it hold again."""

    reason = forms.CharField(label=_("Waarom geldt het weer?"), max_length=500, error_messages=REASON)
    version = forms.IntegerField(min_value=1, max_value=2**31 - 1, widget=forms.HiddenInput)

    def __init__(self, *args, resolution: Resolution, access: Access, **kwargs):
        kwargs.setdefault("initial", {"version": resolution.version})
        super().__init__(*args, **kwargs)

    @property
    def values(self) -> dict:
        """What resume_resolution takes."""
        return {"reason": self.cleaned_data["reason"]}
