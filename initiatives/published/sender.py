"""Everything that was published of what came from one confirmed address."""

from collections.abc import Mapping
from functools import cached_property

from django.utils.translation import gettext_lazy as _

from .. import actions
from ..actions.showing import LETTER, letter_of
from ..models import Act, ActKind, Initiative, Proposal
from ..organisers import Organiser
from .selection import CONDITIONS
from .step import Step


class HideSender(Step):
    """Hide all of it. What is hidden already, or merged into what somebody else began, is left as it is."""

    kind, css, key = ActKind.HIDE_SENDER, "risk", "v"
    name = _("Haal dit allemaal weg")

    def __init__(self, sender: Proposal, by, typed: Mapping[str, str], *, asked: bool):
        self.sender, self.by, self.typed, self.asked = sender, by, typed, asked

    @cached_property
    def about(self) -> list[Initiative]:
        """1 query."""
        same = Proposal.objects.of_organisers().filter(email__iexact=self.sender.email, base_version=None)
        ids = same.exclude(confirmed_at=None).values("initiative_id")
        shown = CONDITIONS["openbaar"] | CONDITIONS["archief"]
        return list(
            Initiative.objects.filter(shown, pk__in=ids, contact_email__iexact=self.sender.email).order_by("pk")
        )

    @property
    def seen(self) -> str:
        """What the next press has seen: "id:version" of each."""
        return " ".join(f"{one.pk}:{one.version}" for one in self.about)

    @property
    def fault(self) -> str:
        if not self.about:
            return _("Er staat niets meer van deze inzender.")
        if self.asked and self.typed.get("seen") != self.seen:
            return _("Deze lijst is intussen veranderd. Kijk opnieuw.")
        return ""

    @property
    def organisers(self) -> list[Organiser]:
        return [Organiser(self.sender.email, self.sender.case.language)]

    def take(self) -> Act:
        """Do it. Raises ChangedMeanwhile and OwnProposal."""
        (to,) = self.organisers
        return actions.hide_sender(by=self.by, initiatives=self.about, organiser=to, said=self.said)

    def _mail(self) -> list[tuple]:
        if not self.about:
            return []
        (to,) = self.organisers
        return [(LETTER, to, letter_of(self.kind, self.about, to, self.said, self.by))]
