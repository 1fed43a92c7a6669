"""What an address follows, as its own pages show it."""

from dataclasses import dataclass

from ..models import Alert, PublicVersion
from ..models.alert import Every
from .kinds import KINDS


@dataclass(frozen=True)
class Line:
    """One of them: in words, and where its list is."""

    alert: Alert
    words: str
    url: str

    @property
    def other(self) -> Every:
        """How often it could come instead."""
        return Every.DAY if self.alert.every == Every.WEEK else Every.WEEK


def lines(email: str) -> list[Line]:
    """All that an address follows, and what it stopped and can take back. 2 queries."""
    n = PublicVersion.current()
    found = Alert.objects.of(email)
    return [Line(one, KINDS[one.kind].called(one.query, n), KINDS[one.kind].url(one.query)) for one in found]


def own_alert(email: str, pk: int) -> Alert | None:
    """One of those."""
    return Alert.objects.of(email).filter(pk=pk).first()
