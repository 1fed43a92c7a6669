"""Before a proposal is joined to what is there already: to which, what it takes over, and who hears of it."""

from functools import cached_property

from django import forms
from django.utils.translation import gettext_lazy as _

from haarlem_wijken.ground import post

from ..actions import Joining, join_proposal
from ..actions.acts import may_act
from ..actions.joining import TOLD, joined_letter, nobody_known, told_letter
from ..organisers import Organiser, organisers_of
from .decision import Decision
from .photo_line import Line
from .taking import Target


class OrganisesForm(forms.Form):
    """Whether the sender becomes an organiser; only where somebody can hear of it."""

    organises = forms.BooleanField(
        label=_("De inzender wordt ook organisator, en mag het dan veranderen"),
        help_text=_("Wie het nu organiseert, hoort dat."),
        required=False,
    )

    def __init__(self, *args, known: bool, **kwargs):
        super().__init__(*args, **kwargs)
        if not known:
            self.fields["organises"].disabled = True
            self.fields["organises"].help_text = nobody_known()


class Join(Decision):
    """The press of "Hoort bij …"."""

    extra = "initiatives/desk/join.html"
    told_words = _("En wie het nu organiseert, krijgt deze")

    @property
    def missing(self) -> str:
        return _("Kies eerst bij welk initiatief het hoort. Dan zie je hier de brief.")

    @cached_property
    def target(self) -> Target:
        return Target(self.proposal.values, self.typed)

    @cached_property
    def organisers(self) -> list[Organiser]:
        return organisers_of(self.target.chosen) if self.target.chosen else []

    @property
    def chosen_photos(self) -> list[tuple[Line, bool]]:
        """The photos of the sender, and whether each is taken over."""
        return [(line, f"take-{line.name}" in self.typed) for line in self.photos.lines]

    @property
    def fault(self) -> str:
        """What is not chosen yet, or may not be."""
        chosen = self.target.chosen
        if chosen is None:
            return _("Kies bij welk initiatief het hoort.")
        if not may_act(self.by, [chosen]):
            return _("Dit initiatief organiseer je zelf. Iemand anders beslist erover.")
        if self.target.is_other:
            return _("Dit initiatief is intussen veranderd. Kijk opnieuw.")
        if faults := [line for line, is_taken in self.chosen_photos if is_taken and not line.has_words]:
            return _("Foto %(n)s: schrijf eerst op de pagina van de inzending wat er te zien is.") % {
                "n": faults[0].number
            }
        return ""

    @property
    def to_see(self) -> str:
        """What is chosen and was not looked at yet, which is no fault of who chose it."""
        if self.fault or self.target.is_seen:
            return ""
        words = _(
            "Je koos “%(title)s”. Hier staat wat er verschilt, en hoe de brief eruitziet. Klopt het? Druk dan nog eens."
        )
        return words % {"title": self.target.chosen.title}

    @cached_property
    def who(self) -> OrganisesForm | None:
        """Apart from the letter, and only once it is chosen what it belongs to: that says what can be ticked."""
        if not self.writes or self.target.chosen is None:
            return None
        return OrganisesForm(self.typed if self.asked else None, known=bool(self.organisers))

    @property
    def organises(self) -> bool:
        who = self.who
        return bool(who and who.is_bound and who.is_valid() and who.cleaned_data["organises"])

    @property
    def joining(self) -> Joining:
        photos = {line.row.mark: line.fix for line, is_taken in self.chosen_photos if is_taken}
        return Joining(self.target.chosen, self.target.values, self.organises, photos)

    @property
    def letter(self) -> post.Preview | None:
        if self.target.chosen is None or not self.writes:
            return None
        context = joined_letter(self.proposal, self.target.chosen, self.answer, self.by, organises=self.organises)
        return post.preview("proposal-joined", context=context, language=self.case.language)

    @property
    def told(self) -> post.Preview | None:
        """The letter to who organises it already, when there is something to tell."""
        joining = self.joining
        if not self.organisers or not (joining.units or joining.organises):
            return None
        first = self.organisers[0]
        context = told_letter(self.proposal, first, joining, self.by)
        return post.preview(TOLD, context=context, language=first.language)

    @property
    def is_ready(self) -> bool:
        return not self.fault and not self.to_see and super().is_ready

    def take(self) -> None:
        """Do it. Raises AlreadyDecided, and ValidationError when the initiative changed meanwhile."""
        answer = self.answer
        join_proposal(by=self.by, case=self.case, proposal=self.proposal, answer=answer, joining=self.joining)
