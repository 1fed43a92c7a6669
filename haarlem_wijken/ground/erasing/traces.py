"""What a room says about the fields of one model that may be about somebody."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from django.apps import apps
from django.db.models import Model, Q, QuerySet


@dataclass(frozen=True)
class Trace:
    """The fields of `model` ("councils.Seat") that the register names; each is in one of these, and finders may be in
    `gone` too.

    `address`, `person`, `account`: by which its rows are found, as lookups ("conversation__email"). A row found by its
    address or person is theirs, and `erase(rows)` takes it away, or what is in it. A row found by an account is one
    that they did something to: it stays, without the account. `own`: what of it they wrote themselves.
    `gone`: what `erase` empties or removes, or what goes with the account. `free`: words in which anybody may have
    written anything: the address is taken out, a name is shown for a person to judge. `copies`: what is kept beside the
    thing itself: address and names are taken out. `stays`: why what is left may stay.
    `follow(rows, address)`: what becomes of rows found by an address when who has it signs in with another from now on.
    `names`: fields with the name of whose address it is. `withheld`: what is in no export, as it opens something.
    """

    model: str
    address: tuple[str, ...] = ()
    person: tuple[str, ...] = ()
    account: tuple[str, ...] = ()
    own: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    free: tuple[str, ...] = ()
    copies: tuple[str, ...] = ()
    stays: dict[str, str] = field(default_factory=dict)
    names: tuple[str, ...] = ()
    withheld: tuple[str, ...] = ()
    erase: Callable[[QuerySet], None] | None = None
    follow: Callable[[QuerySet, str], None] | None = None

    @property
    def rows(self) -> QuerySet:
        return self.kind._base_manager.all()

    @property
    def kind(self) -> type[Model]:
        return apps.get_model(self.model)

    @property
    def own_addresses(self) -> tuple[str, ...]:
        """Those that are fields of it; others are of what it belongs to."""
        return tuple(name for name in self.address if "__" not in name)

    @property
    def fields(self) -> set[str]:
        """All that it says something about, as the register writes it: "Seat.person"."""
        finders = [name for name in (*self.address, *self.person, *self.account) if "__" not in name]
        said = {*finders, *self.own, *self.gone, *self.free, *self.copies, *self.stays, *self.names, *self.withheld}
        return {f"{self.kind.__name__}.{name}" for name in said}

    @property
    def loose(self) -> QuerySet:
        """Rows whose words may change: no hash stands for them."""
        rows = self.rows
        for frozen in FROZEN.get(self.model, ()):
            rows = rows.exclude(frozen())
        return rows

    def theirs(self, subject) -> QuerySet:
        """Found by address or person."""
        asked = Q()
        for name in self.address if subject.email else ():
            asked |= Q(**{f"{name}__iexact": subject.email})
        for name in self.person:
            asked |= Q(**{f"{name}__in": [one.pk for one in subject.persons]})
        return self.rows.filter(asked).distinct() if asked else self.rows.none()

    def touched(self, subject) -> QuerySet:
        """Found by account, and not theirs."""
        if not self.account or subject.account is None:
            return self.rows.none()
        asked = Q()
        for name in self.account:
            asked |= Q(**{name: subject.account})
        return self.rows.filter(asked).exclude(pk__in=self.theirs(subject).values("pk")).distinct()


TRACES: list[Trace] = []
FROZEN: dict[str, list[Callable[[], Q]]] = {}


def leaves(traces: Iterable[Trace]) -> None:
    """Called by a room's AppConfig.ready(), in the order of INSTALLED_APPS: what is above goes before what bears it."""
    TRACES.extend(traces)


def freezes(model: str, rows: Callable[[], Q]) -> None:
    """Have nothing taken out of these rows of `model`: a hash stands for their words, so a person judges."""
    FROZEN.setdefault(model, []).append(rows)
