"""The demo: what public sources say about 21 initiatives, some that are invented, and people to try the portal with."""

import re
import tomllib
from datetime import date
from pathlib import Path

from django.db import transaction
from django.utils import timezone

from councils.actions import give_seat
from councils.models import Council, SeatRole
from haarlem_wijken.ground.models import Account, Area, Letter, PublicVersion
from haarlem_wijken.ground.models.letter import LetterState
from initiatives.actions import publish_initiative
from initiatives.models import Initiative, Precision
from initiatives.models.initiative import DatePrecision
from initiatives.places.place import Place

from .calls import load_calls
from .cases import load_cases
from .council import SLUG, keep_council
from .exchange import load_exchange
from .follows import load_follows
from .meetings_2015 import load_2015
from .people import DEMO_PEOPLE, demo_people
from .series import load_series
from .spread import load_spread

DATA = Path(__file__).parent / "data" / "initiatives"
FRONT_MATTER = re.compile(r"\+\+\+\n(.*?)\n\+\+\+\n(.*)", re.DOTALL)
PRECISIONS = (DatePrecision.YEAR, DatePrecision.MONTH, DatePrecision.DAY)


class OtherContent(Exception):
    """The database belongs to somebody, and holds nothing of the demo."""


class NothingToStandOn(Exception):
    """The areas, themes and councils are not loaded yet."""


@transaction.atomic
def load_demo() -> int:
    """Publish the demo initiatives and seat the demo people, all or nothing; returns how many initiatives, or 0.

    Stands any of them already, nothing changes: people may have changed the rest. Raises OtherContent for a database
    that has accounts or initiatives and none of the demo's: the demo people must never get into a portal in use.
    Raises NothingToStandOn before the reference data is there.
    """
    PublicVersion.objects.select_for_update().get(pk=1)  # two at once would both find it empty
    content = initiatives()
    if Initiative.objects.filter(slug__in=content).exists():
        return 0
    own = [someone.email for someone in DEMO_PEOPLE]
    if Initiative.objects.exists() or Account.objects.exclude(email__in=own).exists():
        raise OtherContent
    if not Area.objects.exists() or not Council.objects.exists():
        raise NothingToStandOn
    for fields in content.values():
        publish_initiative(by=None, **fields)
    people = demo_people()
    _seat(people)
    secretary, council = people["lid@voorbeeld.haarlem"], Council.objects.get(slug=SLUG)
    keep_council(secretary)
    load_calls()
    load_2015(council)
    load_series(council, secretary)
    load_spread()
    load_exchange(secretary)
    load_cases()
    load_follows(people["bewoner@voorbeeld.haarlem"])
    Letter.objects.waiting().update(state=LetterState.CANCELLED)  # nobody is written to about what is an example
    return len(content)


def _seat(accounts: dict[str, Account]) -> None:
    """Give the demo people their seats."""
    for someone in DEMO_PEOPLE:
        if someone.seat:
            slug, role = someone.seat
            council, person = Council.objects.get(slug=slug), accounts[someone.email].person
            give_seat(council=council, person=person, role=SeatRole(role), since=timezone.localdate(), by=None)


def initiatives() -> dict[str, dict]:
    """Per slug the arguments of `publish_initiative`, in the order of the files' names."""
    return {path.stem: _read(path) for path in sorted(DATA.glob("*.md"))}


def _read(path: Path) -> dict:
    """One file: TOML between lines of `+++`, then the story. data/README.md explains the fields."""
    facts, story = FRONT_MATTER.fullmatch(path.read_text(encoding="utf-8")).groups()
    fields = tomllib.loads(facts)
    started = fields.pop("started", None)
    if started:
        fields |= _started(started)
    fields["place_words"] = fields.pop("place", "")
    place = Place(area=fields.pop("area"), precision=fields.pop("precision", Precision.NONE))
    return {**fields, "place": place, "story": story.strip(), "is_demo": True}


def _started(words: str) -> dict:
    """ "2024-02" to the first day it can mean, and how much of that is known."""
    precision = PRECISIONS[words.count("-")]
    return {"started_on": date.fromisoformat(words + "-01" * (2 - words.count("-"))), "started_precision": precision}
