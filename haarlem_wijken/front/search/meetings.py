"""Meetings and agreements among what is found: within what may be seen, with the sentence in which the words stand."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urlencode

from django.db.models import Model, QuerySet
from django.urls import reverse
from django.utils.formats import number_format
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from haarlem_wijken.ground.search.meaning import Query, marked
from meetings.models import Agreement, Meeting
from meetings.searching import texts_with
from meetings.seeing import Access

from .extracts import extract

SHOWN = 3
MOST_COUNTED = 100
FEW = 1000  # rows of which the latest are chosen among their ids; the latest of more are soon met in the order of time


@dataclass(frozen=True)
class MeetingHit:
    """A meeting, and where the words stand in its agenda or minutes."""

    meeting: Meeting
    title: SafeString
    extract: SafeString | str


@dataclass(frozen=True)
class AgreementHit:
    """An agreement; `extract` is where the words stand when its text does not hold them."""

    agreement: Agreement
    text: SafeString
    extract: SafeString | str


class _Group:
    """Some rows of `model`, how many there are, and the list with all of them."""

    model: type[Model]
    address: str

    def __init__(self, query: Query, access: Access, ids: list[int]):
        """`ids`: of found(), as far as FEW."""
        self.query, self.access, self.ids = query, access, ids

    @staticmethod
    def found(query: Query, access: Access):
        raise NotImplementedError

    @property
    def count(self) -> int:
        """FEW + 1 for more."""
        return len(self.ids)

    @property
    def _rows(self) -> QuerySet:
        """What is found, with its council. PostgreSQL cannot know how rare words are, and may walk past all there is to
        meet three of them: so it is told which, while they are few.
        """
        few = self.count <= FEW
        found = self.model.objects.filter(pk__in=self.ids) if few else self.found(self.query, self.access)
        return found.select_related("council").defer("search", "council__search", "council__note")

    @property
    def words(self) -> str:
        """The number as far as it was counted."""
        if self.count > MOST_COUNTED:
            return _("meer dan %(n)s") % {"n": number_format(MOST_COUNTED)}
        return str(self.count)

    @property
    def has_more(self) -> bool:
        return self.count > SHOWN

    @property
    def url(self) -> str:
        return f"{reverse(self.address)}?{urlencode({'q': self.query.text})}"


class FoundMeetings(_Group):
    """By title, agenda and minutes, the latest first. 2 queries for the rows where there are any."""

    model, address = Meeting, "meetings"

    @staticmethod
    def found(query: Query, access: Access):
        return Meeting.objects.visible_to(access).matching(query, access)

    @cached_property
    def hits(self) -> list[MeetingHit]:
        if not self.count:
            return []
        meetings = list(self._rows.order_by("-date", "-start", "-pk")[:SHOWN])
        texts = texts_with(meetings, self.query, self.access)
        return [
            MeetingHit(one, marked(str(one), self.query), _first(texts.get(one.pk, ()), self.query)) for one in meetings
        ]

    @property
    def texts(self) -> Iterator[str]:
        return (text for hit in self.hits for text in (hit.title, hit.extract))


class FoundAgreements(_Group):
    """The latest first. 1 query for the rows where there are any."""

    model, address = Agreement, "agreements"

    @staticmethod
    def found(query: Query, access: Access):
        return Agreement.objects.visible_to(access).matching(query)

    @cached_property
    def hits(self) -> list[AgreementHit]:
        if not self.count:
            return []
        return [self._hit(one) for one in self._rows.newest_first()[:SHOWN]]

    def _hit(self, agreement: Agreement) -> AgreementHit:
        text = marked(agreement.text, self.query)
        further = () if "<mark>" in text else (agreement.explanation, agreement.result)
        return AgreementHit(agreement, text, _first(further, self.query))

    @property
    def texts(self) -> Iterator[str]:
        return (text for hit in self.hits for text in (hit.text, hit.extract))


def _first(texts, query: Query) -> SafeString | str:
    return next(filter(None, (extract(text, query) for text in texts)), "")
