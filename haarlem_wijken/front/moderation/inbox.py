"""Which cases an address of the inbox asks for, and the stretch of them that it shows."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.db.models import Q, QuerySet
from django.http import QueryDict
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from haarlem_wijken.ground.atlas import Atlas
from haarlem_wijken.ground.cases import FLAGS, KINDS
from haarlem_wijken.ground.choices import Choice, Field, Group
from haarlem_wijken.ground.models import Account, Case, CaseState
from haarlem_wijken.ground.models.area import Level
from haarlem_wijken.ground.models.case import DECISIONS
from haarlem_wijken.ground.parameters import Choices, Chosen, Flag, One, Parsed, Text
from haarlem_wijken.ground.selection import Selection

from .lines import cases

PER_PAGE = 25
STATES = {"wacht": CaseState.WAITING, "inzender": CaseState.CHANGES_REQUESTED, "besloten": None}
WAITING = "wacht"
FILTERS = ("q", "soort", "stadsdeel", "kenmerk", "laat", "mij")
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
SECOND = timedelta(seconds=1)


@dataclass(frozen=True)
class Mark:
    """Where a stretch begins or ends: a moment and a number. What is decided meanwhile moves nothing past it."""

    at: datetime
    pk: int

    def __str__(self):
        return f"{(self.at - EPOCH) // timedelta(microseconds=1)}-{self.pk}"


@dataclass(frozen=True)
class MarkParam:
    """A `Mark` as a parameter: microseconds since 1970, a dash, and the number of the case."""

    name: str

    def parse(self, raw: list[str], chosen: Chosen) -> Parsed:
        value = raw[-1].strip() if raw else ""
        if not value:
            return {}, []
        if not re.fullmatch(r"[0-9]{1,16}-[0-9]{1,18}", value):
            return {}, [value]
        moment, pk = value.split("-")
        return {value: Mark(EPOCH + timedelta(microseconds=int(moment)), int(pk))}, []


def read(query: QueryDict, tree: Atlas) -> Selection:
    """What the address of the inbox asks for."""
    stadsdelen = {node.slug: node for node in tree.of_level(Level.STADSDEEL)}
    params = (
        One("stand", lambda chosen: STATES, lambda chosen: WAITING),
        Choices("soort", KINDS.get),
        Choices("stadsdeel", stadsdelen.get),
        Choices("kenmerk", FLAGS.get),
        Flag("laat"),
        Flag("mij"),
        Text("q", str),
        MarkParam("na"),
        MarkParam("voor"),
    )
    return Selection.read(params, query)


def state_of(selection: Selection) -> str:
    return next(iter(selection.values["stand"]), WAITING)


def is_filtered(selection: Selection) -> bool:
    return any(selection.values[name] for name in FILTERS)


def select(selection: Selection, account: Account) -> QuerySet[Case]:
    """The cases of a selection, in the order in which they want attention."""
    state, found = state_of(selection), cases()
    if state == "besloten":
        found = found.filter(state__in=DECISIONS).order_by("-decided_at", "-pk")
    else:
        found = found.filter(state=STATES[state]).order_by("waiting_since", "pk")
    if kinds := selection.values["soort"]:
        found = found.filter(kind__in=kinds)
    if places := selection["stadsdeel"]:
        found = found.filter(area__in=frozenset().union(*(place.descendant_ids for place in places)))
    if flags := selection.values["kenmerk"]:
        found = found.filter(flags__overlap=list(flags))
    if selection["laat"] and state == WAITING:
        found = found.filter(due_at__lt=timezone.now())
    if selection["mij"]:
        found = found.filter(decided_by=account) if state != WAITING else found.filter(_mine(account))
    if text := selection.one("q"):
        called = Q()
        for kind in KINDS.values():
            called |= Q(pk__in=kind.titled(text))
        found = found.filter(called)
    return found


@dataclass(frozen=True)
class Slice:
    """A stretch of a list: `first` is the number of its first, of `total`; `before` and `after` are addresses or ""."""

    items: list[Case]
    first: int
    total: int
    before: str
    after: str

    @property
    def last(self) -> int:
        return self.first + len(self.items) - 1


def slice_of(found: QuerySet[Case], selection: Selection) -> Slice:
    """The stretch that `selection` asks for: after a mark or before one. Nothing is skipped when what stands before it
    is decided meanwhile. 3 queries.
    """
    newest_first = state_of(selection) == "besloten"
    field = "decided_at" if newest_first else "waiting_since"
    after, before = selection.one("na"), selection.one("voor")
    if before:
        items = list(_beyond(found, field, before, later=newest_first).reverse()[:PER_PAGE])[::-1]
    else:
        items = list((_beyond(found, field, after, later=not newest_first) if after else found)[:PER_PAGE])
    if not items and (after or before):
        return slice_of(found, selection.less("na", "voor"))
    total = found.count()
    if not items:
        return Slice([], 0, total, "", "")
    marks = [Mark(getattr(one, field), one.pk) for one in (items[0], items[-1])]
    earlier = _beyond(found, field, marks[0], later=newest_first).count() if after or before else 0
    more = earlier + len(items) < total
    return Slice(
        items, earlier + 1, total,
        selection.query(drop=("na",), voor=str(marks[0])) if earlier else "",
        selection.query(drop=("voor",), na=str(marks[1])) if more else "",
    )  # fmt: skip


def groups(selection: Selection, tree: Atlas) -> list[Group]:
    """The boxes of the inbox; what is not in it is offered too, so that the list is always the same."""
    places = [(node.slug, node.name) for node in tree.of_level(Level.STADSDEEL)]
    kinds = [(slug, capfirst(str(kind.name))) for slug, kind in KINDS.items()]
    flags = [(slug, capfirst(str(name))) for slug, name in FLAGS.items()]
    offered = [_group("soort", _("Soort"), kinds, selection), _group("stadsdeel", _("Stadsdeel"), places, selection)]
    if state_of(selection) == WAITING:
        own = [*_flag("mij", _("Voor mij, of ik kijk ernaar"), selection), *_flag("laat", _("Te laat"), selection)]
        offered.insert(0, Group("", _("Alleen"), own))
    elif state_of(selection) == "besloten":
        offered.insert(0, Group("", _("Alleen"), _flag("mij", _("Door mij besloten"), selection)))
    return [*offered, _group("kenmerk", _("Kenmerk"), flags, selection)]


def fields(selection: Selection) -> list[Field]:
    return [Field("q", _("Zoek op naam"), selection.one("q", ""), "search")]


def _mine(account: Account) -> Q:
    """Handed over to `account`, or looked at by it now."""
    return Q(given_to=account) | Q(claimed_by=account, claimed_until__gt=timezone.now())


def _beyond(found: QuerySet[Case], field: str, mark: Mark, *, later: bool) -> QuerySet[Case]:
    way = "gt" if later else "lt"
    return found.filter(Q(**{f"{field}__{way}": mark.at}) | Q(**{field: mark.at, f"pk__{way}": mark.pk}))


def _group(name: str, legend: str, choices: list[tuple[str, str]], selection: Selection) -> Group:
    chosen = selection.values[name]
    return Group(name, legend, [Choice(slug, label, None, slug in chosen) for slug, label in choices])


def _flag(name: str, label: str, selection: Selection) -> list[Choice]:
    """A yes as a box: its name stands where others have their value."""
    return [Choice(name, label, None, bool(selection[name]))]
