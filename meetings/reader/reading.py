"""What was read. Places are (start, end) in the tidied source; whoever shows them can point at the words."""

from dataclasses import dataclass, field
from datetime import date

from .likely.heard import Heard

Place = tuple[int, int]


@dataclass(frozen=True)
class Said:
    """Words of the source."""

    text: str
    place: Place


@dataclass(frozen=True)
class Someone:
    """Somebody on a list of who was there, or was not. `tag`: initials the text gives ("PJ")."""

    name: str
    place: Place
    role: str = ""
    tag: str = ""


@dataclass(frozen=True)
class Item:
    """An item of the agenda: `line` is where its line begins, `end` where what was said about it ends."""

    title: str
    place: Place
    line: int
    end: int


@dataclass(frozen=True)
class When:
    """By when: `due` a day, or `first` and `last` of a period; `words` as it was written, also where it is no day."""

    due: date | None = None
    first: date | None = None
    last: date | None = None
    words: str = ""
    at_meeting: bool = False


@dataclass(frozen=True)
class Agreed:
    """Something that was agreed. `owner` as the source writes it; "" for we, and for nobody. `quote`: the words of the
    source, where somebody changed `text`.
    """

    text: str
    place: Place
    rest: str = ""
    owner: str = ""
    owner_kind: str = ""
    when: When = When()
    kind: str = "action"
    quote: str = ""


@dataclass(frozen=True)
class Link:
    text: str
    url: str
    place: Place

    @property
    def is_dead(self) -> bool:
        """Whether it leads nowhere: "#", or no address at all."""
        return not self.url.startswith(("http://", "https://", "mailto:", "www."))


@dataclass(frozen=True)
class Talk:
    """A presentation, and who held it."""

    speaker: str
    text: str
    place: Place


@dataclass(frozen=True)
class Warning:
    """Something a person has to look at. `options` are days to choose from."""

    kind: str
    text: str
    place: Place
    options: tuple[date, ...] = ()


@dataclass
class Reading:
    """Everything a text of minutes says, as far as it could be told for sure."""

    source: str
    title: Said | None = None
    body: Said | None = None
    on: date | None = None
    on_said: Said | None = None
    weekday: int | None = None
    present: list[Someone] = field(default_factory=list)
    absent: list[Someone] = field(default_factory=list)
    guests: list[Someone] = field(default_factory=list)
    roles: dict[str, str] = field(default_factory=dict)
    items: list[Item] = field(default_factory=list)
    agreements: list[Agreed] = field(default_factory=list)
    decisions: list[Said] = field(default_factory=list)
    adopted: str = ""
    adopted_said: Said | None = None
    coming: list[tuple[date, Said]] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    talks: list[Talk] = field(default_factory=list)
    calls: list[Said] = field(default_factory=list)
    warnings: list[Warning] = field(default_factory=list)
    heard: list[Heard] = field(default_factory=list)

    @property
    def weekday_matches(self) -> bool | None:
        """None where the text names no weekday, or no day."""
        if self.weekday is None or self.on is None:
            return None
        return self.on.weekday() == self.weekday
