"""What the page of an agreement shows of it, as far as who asks may see."""

from functools import cached_property

from initiatives.models import HelpCall

from ..forms import ReviewForm
from ..linked.reading import Linked, links_of
from ..models import Agreement, Meeting
from ..seeing import Access
from ..workflow import AGREEMENT_MOVES, AgreementState, Linkable


class AgreementShown:
    """An agreement for `access`, which may see it. 7 queries at most, and 1 for each kind of link."""

    def __init__(self, agreement: Agreement, access: Access):
        self.agreement, self.access = agreement, access

    @property
    def may_write(self) -> bool:
        return self.access.may_write(self.agreement.council_id)

    @property
    def meeting(self) -> Meeting | None:
        """Where it was made, where that may be seen."""
        found = self.agreement.made_in
        return found if found and self.access.may_see(found.council_id, found.visibility) else None

    @cached_property
    def lines(self) -> list:
        return list(self.agreement.reviews.select_related("meeting"))

    @cached_property
    def successor(self) -> Agreement | None:
        """What came in its place, where that may be seen: neither may its number else."""
        found = Agreement.objects.visible_to(self.access).filter(pk=self.agreement.superseded_by_id)
        return found.select_related("council").first() if self.agreement.superseded_by_id else None

    @cached_property
    def replaced(self) -> list[Agreement]:
        """In whose place it came."""
        found = Agreement.objects.visible_to(self.access).filter(superseded_by=self.agreement)
        return list(found.select_related("council").order_by("year", "seq"))

    @cached_property
    def calls(self) -> list[HelpCall]:
        """The calls for help that came of it and may be read, the latest first."""
        tied = self.agreement.calls.values("call")
        return list(HelpCall.objects.public().filter(pk__in=tied).for_list().order_by("-opened_at", "-pk"))

    @cached_property
    def links(self) -> list[Linked]:
        thing = (Linkable.AGREEMENT.value, self.agreement.pk)
        return links_of(self.access, [thing]).get(thing, [])

    @property
    def can_be_replaced(self) -> bool:
        return AgreementState.SUPERSEDED in AGREEMENT_MOVES[AgreementState(self.agreement.state)]

    @cached_property
    def form(self) -> ReviewForm | None:
        """To say how it stands; None for who may not, and of what nothing more can be said."""
        form = ReviewForm(agreement=self.agreement) if self.may_write else None
        return form if form and form.fields["result"].choices else None
