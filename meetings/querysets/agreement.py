"""How agreements and resolutions are asked for."""

from collections.abc import Iterable
from datetime import date

from django.db import models
from django.db.models import Case, Count, Exists, F, OuterRef, Q, Subquery, When
from django.db.models.functions import Coalesce
from django.utils import timezone

from haarlem_wijken.ground.search.meaning import Query

from ..workflow import ASKING, AgreementState, ResolutionState
from .seen import seen_by

UNREAD = ("search", "council__search", "council__description")  # by no page; each may be as long as one
OWNERLESS = Q(state__in=ASKING, owner_person=None, owner_council=None, owner_organisation=None)


class AgreementQuerySet(models.QuerySet):
    def visible_to(self, access):
        return self.filter(seen_by(access))

    def asking(self):
        """Open or under way: on the table at each next meeting until somebody closes it."""
        return self.filter(state__in=ASKING)

    def overdue(self, today: date | None = None):
        return self.asking().filter(due_to__lt=today or timezone.localdate())

    def on_the_table_of(self, meeting):
        """What the council of `meeting` made before it and has not closed; a query, never a copy. What is due first
        comes first, then what is longest open.
        """
        made_before = Q(made_on__lt=meeting.date) | Q(made_in=None, made_on__lte=meeting.date)
        return self.asking().filter(made_before, council=meeting.council_id).in_order()

    def gone_through_at(self, meeting):
        """What is on its table, and what was said of the rest there; `said`: the last of it, or None."""
        lines = self.model.reviews.rel.related_model.objects.filter(meeting=meeting, agreement=OuterRef("pk"))
        on_the_table = self.model.objects.on_the_table_of(meeting).order_by().values("pk")
        said = Subquery(lines.order_by("-at", "-pk").values("result")[:1])
        return self.filter(Q(pk__in=on_the_table) | Exists(lines)).annotate(said=said).in_order()

    def without_owner(self):
        """What somebody has to take up; what is in force is everybody's."""
        return self.filter(OWNERLESS)

    def of_councils(self, councils):
        """Of any of these: councils, or a query of their ids."""
        return self.filter(council__in=councils)

    def owned_by(self, person):
        """Where this person is the owner, or helps."""
        helping = self.model.helpers.through.objects.filter(agreement=OuterRef("pk"), person=person)
        return self.filter(Q(owner_person=person) | Exists(helping))

    def in_state(self, states: Iterable):
        return self.filter(state__in=list(states))

    def of_kind(self, kinds: Iterable):
        return self.filter(kind__in=list(kinds))

    def made_between(self, first: date | None, last: date | None):
        found = self.filter(made_on__gte=first) if first else self
        return found.filter(made_on__lte=last) if last else found

    def matching(self, query: Query):
        return self.filter(query.condition())

    def in_order(self):
        """What is due first; what has no date after that, the oldest first."""
        return self.order_by(F("due_to").asc(nulls_last=True), "year", "seq", "pk")

    def newest_first(self):
        return self.order_by("-made_on", "-pk")

    def profiled(self, person=None):
        """With what the register tells apart beside its columns: late, ownerless, of `person`, kept this year."""
        today = timezone.localdate()
        late = Q(state__in=ASKING, due_to__lt=today)
        mine = Q(pk__in=self.model._default_manager.owned_by(person).values("pk")) if person else Q(pk=None)
        kept = Q(state=AgreementState.DONE, closed_at__year=today.year)
        found = {"late": late, "ownerless": OWNERLESS, "mine": mine, "kept": kept}
        return self.annotate(**{name: Case(When(q, then=True), default=False) for name, q in found.items()})

    def for_list(self):
        """With whose it is and who has it, and `carried`: how many meetings it was on the table of. 1 query, and 1 for
        each of councils, organisations and meetings that are owner or term of one.
        """
        lines = self.model.reviews.rel.related_model.objects.filter(agreement=OuterRef("pk")).order_by()
        # Counted for the rows that are read: as a join, all that is selected would be grouped before a page is cut.
        times = lines.values("agreement").annotate(n=Count("meeting", distinct=True)).values("n")
        # Of what few have no joins: to find the best order of seven took PostgreSQL ten times as long as the rows.
        few = ("owner_council", "owner_organisation", "due_meeting")
        listed = self.select_related("council", "owner_person").prefetch_related(*few).defer(*UNREAD)
        return listed.annotate(carried=Coalesce(Subquery(times), 0))


class ResolutionQuerySet(models.QuerySet):
    def visible_to(self, access):
        return self.filter(seen_by(access))

    def in_force(self):
        return self.filter(state=ResolutionState.IN_FORCE)

    def with_end(self):
        """With what came in its place, and the meeting that ended it."""
        found = self.select_related("superseded_by__meeting", "ended_in")
        return found.defer("superseded_by__meeting__search", "ended_in__search")


class AgreementCallQuerySet(models.QuerySet):
    def visible_to(self, access):
        """Of which the agreement may be seen, with it: the call is for everybody."""
        seen = seen_by(access, of="agreement__council", visibility="agreement__visibility")
        return self.filter(seen).select_related("agreement__council")
