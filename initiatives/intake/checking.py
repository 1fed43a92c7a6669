"""A table, row by row: what is wrong, what is there already, what looks like something, and what can be taken in."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial

from haarlem_wijken.ground.models import Theme
from haarlem_wijken.ground.town.atlas import Atlas

from ..models import HelpCall, Initiative
from . import values
from .columns import BY_NAME, Heading
from .drafts import Draft
from .faults import Fault, Wrong
from .sources import Sources
from .table import Table
from .twins import Known, Neighbourhood, Twin
from .where import Gazetteer

LONGEST_STORY = 20_000  # characters
LONGEST_SOURCE = 300
WORDS = {  # column -> longest
    "title": Initiative._meta.get_field("title").max_length,
    "summary": Initiative._meta.get_field("summary").max_length,
    "place_words": Initiative._meta.get_field("place_words").max_length,
    "organiser": Initiative._meta.get_field("organiser").max_length,
    "help": HelpCall._meta.get_field("title").max_length,
    "website": Initiative._meta.get_field("website").max_length,
    "contact_email": Initiative._meta.get_field("contact_email").max_length,
    "slug": Initiative._meta.get_field("slug").max_length,
    "story": LONGEST_STORY,
    "inspired_by": LONGEST_SOURCE,
}
OTHERS: dict[str, Callable] = {
    "stage": values.stage, "language": values.language, "shares_experience": values.yes, "started": values.started,
    "confirmed": values.day, "website": values.website, "contact_email": values.email, "slug": values.slug,
    "url": values.slug_in_url,
}  # fmt: skip
NOT_FIELDS = {"slug", "themes", "help", "confirmed", "inspired_by"}  # kept elsewhere, or under another name
STEP = 250  # rows between two messages about how far it is


@dataclass
class Checked:
    """`drafts` can be taken in, when there are no `faults`. `similar` ones are among them only when asked."""

    heading: Heading
    rows: int
    encoding: str
    drafts: list[Draft] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    same: list[Twin] = field(default_factory=list)
    similar: list[Twin] = field(default_factory=list)


def check(
    table: Table, *, city: Atlas, palette: Mapping[str, Theme], there: Neighbourhood, with_similar: bool,
    tell: Callable[[int], object] = lambda done: None,
) -> Checked:  # fmt: skip
    """Look at every row. `there` grows with what is taken; `tell(done)` is called every STEP rows."""
    found = Checked(table.heading, len(table.rows), table.encoding, faults=[*table.heading.faults, *table.faults])
    gazetteer = Gazetteer(city)
    for done, (number, cells) in enumerate(table.rows, start=1):
        row = _Row(number, cells, table.heading, gazetteer, palette)
        draft = row.draft()
        found.faults += row.faults
        if draft:
            _compare(draft, found, there, with_similar)
        if done % STEP == 0:
            tell(done)
    _find_sources(found)
    found.faults.sort(key=lambda fault: fault.row)
    return found


def _compare(draft: Draft, found: Checked, there: Neighbourhood, with_similar: bool) -> None:
    known = Known(draft.fields["title"], draft.place["area_id"], *draft.exact_point, row=draft.row)
    if twin := there.same(known, draft.slug):
        found.same.append(twin)
        return
    if twin := there.similar(known):
        found.similar.append(twin)
        if not with_similar:
            return
    there.add(known)
    found.drafts.append(draft)


def _find_sources(found: Checked) -> None:
    header, drafts = found.heading.header("inspired_by"), []
    for draft, wrong in Sources(found.drafts).found():
        drafts.append(draft)
        if wrong:
            found.faults.append(Fault.of(draft.row, header, draft.inspired_by, wrong.kind))
    found.drafts = drafts


class _Row:
    """One row while it is read; its faults gather in `faults`."""

    def __init__(self, number: int, cells: list, heading: Heading, gazetteer: Gazetteer, palette: Mapping[str, Theme]):
        self.number, self.cells, self.heading, self.gazetteer = number, cells, heading, gazetteer
        self.readers = OTHERS | {"themes": partial(values.themes, palette=palette)}
        self.faults: list[Fault] = []

    def draft(self) -> Draft | None:
        """What the row says; None when anything in it is wrong."""
        said = {name: self._read(name) for name in WORDS | self.readers}
        place = self._place()
        if (slug := said.pop("url")) and said["slug"] and slug != said["slug"]:
            self._fault("url", "other_slug", other=said["slug"])
        if place is None or self.faults or self.heading.faults:
            return None
        started_on, started_precision = said.pop("started") or (None, "day")
        fields = {name: value for name, value in said.items() if value is not None and name not in NOT_FIELDS}
        fields |= {"confirmed_on": said["confirmed"], "started_on": started_on, "started_precision": started_precision}
        return Draft(
            row=self.number, slug=said["slug"] or slug or "", fields=fields, place=place, themes=said["themes"],
            help=said["help"] or "", inspired_by=said["inspired_by"] or "",
        )  # fmt: skip

    def _cell(self, name: str):
        return self.cells[self.heading.places[name]] if name in self.heading.places else None

    def _read(self, name: str):
        """The value of a column, None where there is none; a fault is kept."""
        try:
            words = values.text(self._cell(name), lines=name == "story")
            longest = WORDS.get(name)
            if longest and len(words) > longest:
                raise Wrong("too_long", length=len(words), most=longest)
            if words:
                return self.readers[name](self._cell(name)) if name in self.readers else words
            if BY_NAME[name].required and name in self.heading.places:
                raise Wrong("required")
        except Wrong as fault:
            self._fault(name, fault.kind, **fault.params)
        return None

    def _place(self) -> dict | None:
        try:
            return self.gazetteer.where(self._cell)
        except Wrong as fault:
            if fault.kind != "no_place" or not any(one.kind == "missing_place" for one in self.heading.faults):
                self._fault(fault.column, fault.kind, **fault.params)
        return None

    def _fault(self, name: str, kind: str, **params) -> None:
        value = self._cell(name)
        self.faults.append(Fault.of(self.number, self.heading.header(name), value, kind, **params))
