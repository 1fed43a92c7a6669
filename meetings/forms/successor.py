"""Which agreement comes in the place of another."""

from django import forms
from django.utils.translation import gettext_lazy as _

from ..models import Agreement
from ..seeing import Access
from ..workflow import ASKING, AgreementState

MOST = 200  # to choose from: the newest


class SuccessorForm(forms.Form):
    """One of the same council that is open or in force, as far as `access` may see them."""

    successor = forms.ModelChoiceField(
        label=_("Welke afspraak komt ervoor in de plaats?"),
        queryset=Agreement.objects.none(),
        empty_label=_("Kies er een"),
        error_messages={"required": _("Kies een afspraak."), "invalid_choice": _("Kies een afspraak uit de lijst.")},
    )
    version = forms.IntegerField(min_value=1, widget=forms.HiddenInput)

    def __init__(self, *args, agreement: Agreement, access: Access, **kwargs):
        kwargs.setdefault("initial", {"version": agreement.version})
        super().__init__(*args, **kwargs)
        others = Agreement.objects.visible_to(access).of_councils([agreement.council_id]).exclude(pk=agreement.pk)
        living = others.in_state([*ASKING, AgreementState.IN_FORCE])
        newest = living.newest_first().values_list("pk", flat=True)[:MOST]
        self.fields["successor"].queryset = Agreement.objects.filter(pk__in=list(newest)).newest_first()
