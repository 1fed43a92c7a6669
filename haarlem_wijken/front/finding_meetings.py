"""Meetings and agreements among what is found: within what may be seen, with the sentence in which the words stand."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.formats import number_format
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from haarlem_wijken.ground.counting import count_to
from haarlem_wijken.ground.search import Query, marked
from meetings.models import Agreement, Meeting
from meetings.reading import texts_with
from meetings.seeing import Access

from .extracts import extract

SHOWN = 3
MOST_COUNTED = 100


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
    """Some rows, how many there are, and the list with all of them."""

    address: str

    def __init__(self, query: Query, access: Access):
        self.query, self.access = query, access

    def _found(self):
        raise NotImplementedError

    @cached_property
    def count(self) -> int:
        """MOST_COUNTED + 1 for more. 1 query."""
        return count_to(self._found(), MOST_COUNTED)

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
    """By title, agenda and minutes, the latest first. 1 query to count, and 3 for the rows where there are any."""

    address = "meetings"

    def _found(self):
        return Meeting.objects.visible_to(self.access).matching(self.query, self.access)

    @cached_property
    def hits(self) -> list[MeetingHit]:
        if not self.count:
            return []
        meetings = list(self._found().select_related("council").order_by("-date", "-start", "-pk")[:SHOWN])
        texts = texts_with(meetings, self.query, self.access)
        return [
            MeetingHit(one, marked(str(one), self.query), _first(texts.get(one.pk, ()), self.query)) for one in meetings
        ]

    @property
    def texts(self) -> Iterator[str]:
        return (text for hit in self.hits for text in (hit.title, hit.extract))


class FoundAgreements(_Group):
    """The latest first. 1 query to count, and 1 for the rows where there are any."""

    address = "agreements"

    def _found(self):
        return Agreement.objects.visible_to(self.access).matching(self.query)

    @cached_property
    def hits(self) -> list[AgreementHit]:
        if not self.count:
            return []
        found = self._found().newest_first().select_related("council")[:SHOWN]
        return [self._hit(one) for one in found]

    def _hit(self, agreement: Agreement) -> AgreementHit:
        text = marked(agreement.text, self.query)
        further = () if "<mark>" in text else (agreement.explanation, agreement.result)
        return AgreementHit(agreement, text, _first(further, self.query))

    @property
    def texts(self) -> Iterator[str]:
        return (text for hit in self.hits for text in (hit.text, hit.extract))


def _first(texts, query: Query) -> SafeString | str:
    return next(filter(None, (extract(text, query) for text in texts)), "")
