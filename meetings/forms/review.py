"""Saying how an agreement stands."""

from django import forms
from django.utils.translation import gettext_lazy as _

from ..actions import Due
from ..models import Agreement
from ..workflow import AgreementState, DueKind, ReviewResult, leads_to
from .due import OF_KIND, DueFields

SAID = (
    ReviewResult.DONE, ReviewResult.IN_PROGRESS, ReviewResult.DEFERRED, ReviewResult.DROPPED, ReviewResult.OPEN,
    ReviewResult.REOPENED,
)  # fmt: skip


class ReviewForm(DueFields):
    """How it stands."""

    result = forms.ChoiceField(
        label=_("Stand"), widget=forms.RadioSelect, error_messages={"required": _("Kies er een.")}
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
        self.fields["due_kind"].one_of = True
        can_be_said = possible(agreement)
        self.fields["result"].choices = [(one.value, one.label) for one in can_be_said]
        if ReviewResult.DEFERRED not in can_be_said:
            for name in ("due_kind", *OF_KIND):
                del self.fields[name]

    def clean(self):
        """A date counts only for what is put off."""
        if self.cleaned_data.get("result") == ReviewResult.DEFERRED:
            return super().clean()
        for name in ("due_kind", *OF_KIND):
            self.errors.pop(name, None)
        return self.cleaned_data

    @property
    def new_due(self) -> Due | None:
        return self.due if self.cleaned_data["result"] == ReviewResult.DEFERRED else None


def possible(agreement: Agreement) -> list[ReviewResult]:
    """What can be said of it now; other words are written on a page of their own."""
    state = AgreementState(agreement.state)
    same = ReviewResult.OPEN if state == AgreementState.OPEN else None
    return [one for one in SAID if one != same and leads_to(state, one) is not None]
