"""Before two are merged: with which, what goes along, what that takes over, and both letters."""

from functools import cached_property

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from .. import actions
from ..actions.merging import LETTER, merge_letter
from ..actions.moving import Load, loads
from ..desk.taking import Target
from ..models import Act, ActKind, Initiative, Showing
from ..organisers import Organiser, organisers_of
from ..proposals.values import values_of
from ..spread.inspiring import merged_source
from .step import Step


class Merge(Step):
    kind, css, key = ActKind.MERGE, "second", "m"
    name = _("Voeg samen met een ander")
    lead = _("Wat hierbij hoort, gaat naar het andere initiatief. Dit adres leidt voortaan daarheen.")
    extra = "initiatives/published/merge.html"

    @property
    def is_possible(self) -> bool:
        return self.initiative.showing == Showing.PUBLIC

    @cached_property
    def target(self) -> Target:
        return Target(values_of(self.initiative), self.typed, but=self.initiative.pk)

    @property
    def about(self) -> list[Initiative]:
        return [self.initiative, *([self.target.chosen] if self.target.chosen else [])]

    @property
    def fault(self) -> str:
        if self.target.chosen is None:
            return _("Kies eerst met welk initiatief.")
        try:
            by = self.target.values.get("inspired_by", self.target.chosen.inspired_by_id)
            merged_source(self.initiative, self.target.chosen, by)
        except ValidationError as circle:
            return circle.messages[0]
        return ""

    @property
    def to_see(self) -> str:
        if self.target.chosen is None or self.target.is_seen:
            return ""
        words = _("Je koos “%(title)s”. Hier staat wat er meegaat. Klopt het? Druk dan op “%(act)s”.")
        return words % {"title": self.target.chosen.title, "act": self.name}

    @property
    def loads(self) -> list[tuple[Load, int]]:
        """What goes along: how many of each. 1 query each."""
        return [(load, count) for load in loads(self.initiative, self.target.chosen) if (count := load.rows.count())]

    @cached_property
    def organisers(self) -> list[Organiser]:
        theirs = organisers_of(self.target.chosen) if self.target.chosen else []
        return [*organisers_of(self.initiative), *theirs]

    def take(self) -> Act:
        return actions.merge_initiatives(
            by=self.by, gone=self.initiative, into=self.target.chosen, values=self.target.values, said=self.said
        )

    def _mail(self) -> list[tuple[str, Organiser, dict]]:
        if self.target.chosen is None:
            return []
        pair = (self.initiative, self.target.chosen)
        own = {one.email.lower() for one in organisers_of(self.initiative)}
        return [
            (LETTER, one, merge_letter(pair, one, one.email.lower() in own, self.said, self.by))
            for one in self.organisers
        ]
