"""What an address follows, as its own pages show it."""

from dataclasses import dataclass

from ..models import Alert, PublicVersion
from ..models.alert import Every
from .kinds import KINDS


@dataclass(frozen=True)
class Line:
    """One of them: what it is a list of, it in words, and where it is."""

    alert: Alert
    noun: str
    words: str
    url: str

    @property
    def other(self) -> Every:
        """How often it could come instead."""
        return Every.DAY if self.alert.every == Every.WEEK else Every.WEEK


def lines(email: str) -> list[Line]:
    """All that an address follows, and what it stopped and can take back; without kinds that went. 2 queries."""
    n = PublicVersion.current()
    found = ((one, KINDS.get(one.kind)) for one in Alert.objects.of(email))
    return [Line(one, str(kind.noun), kind.called(one.query, n), kind.url(one.query)) for one, kind in found if kind]


def own_alert(email: str, pk: int) -> Alert | None:
    """One of those."""
    return Alert.objects.of(email).filter(pk=pk).first()
