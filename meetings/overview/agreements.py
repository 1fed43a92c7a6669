"""One page of the register of agreements."""

from collections.abc import Callable
from functools import cached_property

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from haarlem_wijken.ground.selections.choices import Field, Group
from haarlem_wijken.ground.selections.selection import Selection
from haarlem_wijken.ground.selections.titles import Title
from haarlem_wijken.ground.town.atlas import Atlas

from ..agreements.title import title
from ..seeing import Access
from ..selection.agreements import FILTERS, ME, NEWEST, NOBODY, ORDERS, ordered, owners, select
from ..workflow import ASKING, AgreementKind, AgreementState
from .agreement_rows import Row, rows
from .chips import WHOSE
from .of_councils import OfCouncils, Profile, total
from .on_map import OnMap

COLUMN_OF = {ME: "mine", NOBODY: "ownerless"}
NOT_WHOSE = tuple(name for name in FILTERS if name not in WHOSE)


class Register(OfCouncils):
    """The list, the filters, and what there is to say of all of it."""

    page_size = 50
    facets = (*WHOSE, "stand", "soort", "wie", "laat")
    columns = ("council", "state", "kind", "late", "ownerless", "mine", "kept")

    def __init__(self, selection: Selection, tree: Atlas, n: int, access: Access):
        super().__init__(selection, tree, n, access, address=reverse("agreements"), names=FILTERS)

    def found(self, selection: Selection) -> QuerySet:
        return select(selection, self.access)

    def ordered(self) -> QuerySet:
        """Only which: what a row says may be kept."""
        return ordered(self.selection, self.access).values_list("pk", flat=True)

    @cached_property
    def rows(self) -> list[Row]:
        return rows(list(self.page), self.access)

    @cached_property
    def on_map(self) -> OnMap:
        return OnMap(self)

    @property
    def title(self) -> Title:
        return title(self.selection)

    @property
    def is_mine(self) -> bool:
        """Whether it is one person's own: of that there are no files."""
        return ME in self.selection.values["wie"]

    @property
    def file_query(self) -> str:
        return self.selection.query(drop=("sorteer", "pagina"))

    def profiled(self, rows: QuerySet) -> QuerySet:
        return rows.profiled(self.access.person)

    def tests(self) -> dict[str, Callable[[Profile], bool]]:
        tests, chosen = super().tests(), self.selection
        if states := set(chosen["stand"]):
            tests["stand"] = lambda profile: profile["state"] in states
        if kinds := set(chosen["soort"]):
            tests["soort"] = lambda profile: profile["kind"] in kinds
        if chosen["laat"]:
            tests["laat"] = lambda profile: profile["late"]
        if chosen["wie"]:
            column = COLUMN_OF[next(iter(chosen.values["wie"]))]
            tests["wie"] = lambda profile: profile[column]
        return tests

    @cached_property
    def tally(self) -> dict[str, int]:
        """Of the groups and areas that are chosen, whatever else is: open, overdue, ownerless, kept this year."""
        whose = Register(self.selection.less(*NOT_WHOSE), self.tree, self.n, self.access)
        mine = whose._fitting[""]
        asking = [profile for profile in mine if profile["state"] in ASKING]
        return {
            "open": total(asking),
            "overdue": total(profile for profile in asking if profile["late"]),
            "ownerless": total(profile for profile in asking if profile["ownerless"]),
            "kept": total(profile for profile in mine if profile["kept"]),
        }

    def counted(self, **chosen: str) -> str:
        """The address of something that the tally counts."""
        drop = tuple(param.name for param in self.selection.params if param.name not in WHOSE)
        return self.address + self.selection.query(drop=drop, **chosen)

    @property
    def overdue_url(self) -> str:
        return self.counted(laat="1")

    @property
    def ownerless_url(self) -> str:
        return self.counted(wie=NOBODY)

    @property
    def open_url(self) -> str:
        whose = self.counted()
        return whose + ("&" if "?" in whose else "?") + "&".join(f"stand={state}" for state in sorted(ASKING))

    @property
    def fields(self) -> list[Field]:
        typed = {name: next(iter(self.selection.values[name]), "") for name in ("q", "van", "tot")}
        return [
            Field("q", _("Zoek in de tekst"), typed["q"], "search"),
            Field("van", _("Afgesproken vanaf"), typed["van"], "date"),
            Field("tot", _("Tot en met"), typed["tot"], "date"),
        ]

    @cached_property
    def groups(self) -> list[Group]:
        """The boxes; each says what choosing it would give."""
        states, kinds = self.counted_by("stand", "state"), self.counted_by("soort", "kind")
        late = self.counted_by("laat", "late")[True]
        whose = {slug: self.counted_by("wie", column)[True] for slug, column in COLUMN_OF.items()}
        owner = ((slug, capfirst(str(words)), whose[slug]) for slug, words in owners(self.access).items())
        return [
            self.group("laat", _("Te laat"), [("1", _("De dag is voorbij"), late)]),
            self.group("stand", _("Stand"), ((one, capfirst(one.label), states[one]) for one in AgreementState)),
            self.group("wie", _("Wie"), owner),
            self.group("soort", _("Soort"), ((one, capfirst(one.label), kinds[one]) for one in AgreementKind)),
            *self.place_groups(),
            *self.council_groups(),
        ]

    @property
    def orders(self) -> list[tuple[str, str, bool]]:
        """(address, words, chosen)."""
        now = next(iter(self.selection.values["sorteer"]), NEWEST)
        asked = {slug: "" if slug == NEWEST else slug for slug in ORDERS}
        return [
            (self.address + self.selection.query(drop=("pagina",), sorteer=asked[slug]), words, slug == now)
            for slug, words in ORDERS.items()
        ]

    @property
    def result_words(self) -> str:
        return ngettext("Laat %(n)s afspraak zien", "Laat %(n)s afspraken zien", self.count) % {"n": self.count}
