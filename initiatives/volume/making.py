"""Plausible initiatives in any number, to see how the portal carries them. Invented, all of them."""

import csv
import random
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from io import StringIO
from itertools import accumulate

import numpy
import shapely
from django.db import connection, transaction
from django.utils.text import slugify

from haarlem_wijken.ground.models import AreaFigures, AuditEvent, PublicVersion, Theme
from haarlem_wijken.ground.models.area import Level
from haarlem_wijken.ground.town.atlas import Node, atlas
from haarlem_wijken.ground.town.places import quadkey

from ..models import HelpCall, Initiative, Precision, Stage
from . import words

STAGES = {Stage.RUNNING: 55, Stage.IDEA: 15, Stage.STARTING: 12, Stage.FINISHED: 13, Stage.STOPPED: 5}
PRECISIONS = {Precision.EXACT: 45, Precision.STREET: 20, Precision.BUURT: 20, Precision.NONE: 15}
STARTED = {"day": 1, "month": 2, "year": 3}
HOW_MANY_THEMES = {1: 60, 2: 30, 3: 10}
ASKS_HELP = 0.1
INSPIRED = 0.08
NULL = r"\N"


class NothingToStandOn(Exception):
    """There are no areas or themes yet."""


@transaction.atomic
def make_volume(*, by, count: int, seed: int, today: date) -> None:
    """Publish `count` invented initiatives; the same seed, day and reference data give the same words and places.

    Written with COPY: a hundred thousand rows one by one would take minutes. Raises NothingToStandOn.
    """
    buurten = [Scatter(node) for node in atlas().of_level(Level.BUURT)]
    themes = list(Theme.objects.values_list("pk", "slug"))
    if not buurten or not themes:
        raise NothingToStandOn
    rng = random.Random(seed)  # noqa: S311
    weights = list(accumulate(_people(buurten)))
    with connection.cursor() as cursor:
        for limit in ("statement_timeout", "idle_in_transaction_session_timeout"):
            cursor.execute(f"SET LOCAL {limit} = 0")
        ids = _new_ids(cursor, count)
        where = rng.choices(buurten, cum_weights=weights, k=count)
        about = [rng.sample(themes, min(len(themes), _pick(rng, HOW_MANY_THEMES))) for _ in ids]
        sources = _sources(random.Random(seed), ids)  # noqa: S311 - of its own: the rest stays as it was
        rows = (
            _row(rng, pk, buurt, of, today) | {"inspired_by_id": source}
            for pk, buurt, of, source in zip(ids, where, about, sources, strict=True)
        )
        _copy(cursor, Initiative, rows)
        pairs = ((pk, theme) for pk, of in zip(ids, about, strict=True) for theme, _slug in of)
        _copy(cursor, Initiative.themes.through, ({"initiative_id": pk, "theme_id": theme} for pk, theme in pairs))
        _copy(cursor, HelpCall, (_help_call(rng, pk, today) for pk in ids if rng.random() < ASKS_HELP))
    AuditEvent.record("volume.made", Initiative(pk=ids[0]), by=by, reason=f"{count}, seed {seed}")
    PublicVersion.raise_()


class Scatter:
    """A buurt that hands out points in its outline."""

    def __init__(self, node: Node):
        self.node, self.outline = node, node.outline  # asked now: no query can run in the middle of a COPY
        self.points: list[tuple[float, float]] = []

    def point(self, rng: random.Random) -> tuple[float, float]:
        """(lat, lon) in WGS84 degrees, rounded to about 10 cm."""
        while not self.points:
            west, south, east, north = self.outline.bounds
            some = numpy.array([(rng.uniform(west, east), rng.uniform(south, north)) for _ in range(64)]).round(6)
            inside = shapely.contains_xy(self.outline, some)
            self.points = [(lat, lon) for lon, lat in some[inside].tolist()]
        return self.points.pop()


def _people(buurten: list[Scatter]) -> list[float]:
    """How many people live in each buurt: those of its wijk shared evenly, for only wijken have figures. At least 1."""
    figures = dict(AreaFigures.objects.order_by("year").values_list("area_id", "population"))
    return [
        max(1, figures.get(buurt.node.parent.id) or 0) / len(buurt.node.parent.children)
        for buurt in buurten
    ]  # fmt: skip


def _new_ids(cursor, count: int) -> list[int]:
    table = Initiative._meta.db_table
    cursor.execute("SELECT nextval(pg_get_serial_sequence(%s, 'id')) FROM generate_series(1, %s)", [table, count])
    return [pk for (pk,) in cursor.fetchall()]


def _pick(rng: random.Random, weighted: dict):
    return rng.choices(list(weighted), weighted.values())[0]


def _sources(rng: random.Random, ids: list[int]) -> list[int | None]:
    """Of each what gave the idea, one before it; of most nothing."""
    return [ids[rng.randrange(at)] if at and rng.random() < INSPIRED else None for at in range(len(ids))]


def _row(rng: random.Random, pk: int, buurt: Scatter, themes: list[tuple[int, str]], today: date) -> dict:
    """The columns of one initiative; `themes` (id, slug), the one it is named after first."""
    theme = themes[0][1]
    language = "en" if rng.random() < 0.03 else "nl"
    text = words.compose(rng, theme, buurt.node.name, language)
    slug = f"{slugify(text.title)[:115]}-{pk}"
    return _untouched(Initiative) | {
        "id": pk,
        "title": text.title,
        "slug": slug,
        "summary": text.summary,
        "story": text.story,
        "language": language,
        "place_words": text.place,
        "organiser": text.organiser,
        "contact_email": "",
        "website": f"https://{slug[-60:].strip('-')}.example/" if rng.random() < 0.4 else "",
        "theme_ids": f"{{{','.join(str(pk) for pk, _slug in sorted(themes))}}}",
        "shares_experience": rng.random() < 0.2,
        "is_demo": False,
        "version": 1,
        "archived_on": None,
        "hidden_at": None,
        "merged_into_id": None,
        "told": "",
        **_when(rng, today),
        **_place(rng, buurt),
    }


def _when(rng: random.Random, today: date) -> dict:
    """Stage and dates that agree: what is an idea has not begun, and nothing is confirmed before it was published."""
    stage = _pick(rng, STAGES)
    age = rng.randrange(1, 1800)  # days
    published = datetime.combine(today - timedelta(age), time(rng.randrange(7, 22), rng.randrange(60)), UTC)
    begun = None if stage == Stage.IDEA else today - timedelta(age + rng.randrange(2500))
    confirmed = today - timedelta(rng.randrange(age)) if rng.random() < 0.6 else None
    return {
        "stage": stage.value,
        "started_on": begun,
        "started_precision": _pick(rng, STARTED),
        "published_at": published,
        "confirmed_on": confirmed,
    }


def _place(rng: random.Random, buurt: Scatter) -> dict:
    precision = _pick(rng, PRECISIONS)
    if precision == Precision.NONE:
        area = rng.choice(buurt.node.chain)
        return {"area_id": area.id, "precision": precision.value, "lat": None, "lon": None, "quadkey": None}
    lat, lon = buurt.node.label if precision == Precision.BUURT else buurt.point(rng)
    key = quadkey(lat, lon)
    return {"area_id": buurt.node.id, "precision": precision.value, "lat": lat, "lon": lon, "quadkey": key}


def _help_call(rng: random.Random, pk: int, today: date) -> dict:
    """A call for help; one in three is over."""
    until = rng.choice([None, today + timedelta(rng.randrange(1, 90)), today - timedelta(rng.randrange(1, 90))])
    opened = datetime.combine(today - timedelta(rng.randrange(90, 120)), time(9), UTC)
    return _untouched(HelpCall) | {
        "initiative_id": pk, "title": rng.choice(words.HELP), "until": until, "opened_at": opened, "changed_at": opened,
    }  # fmt: skip


class Lines:
    """Rows as a file of CSV, written while it is read: the server takes them in while the next are made."""

    def __init__(self, rows: Iterable[list]):
        self.rows = iter(rows)

    def read(self, size: int) -> str:
        """About `size` characters; nothing at the end."""
        out = StringIO()
        writer = csv.writer(out)
        while out.tell() < size and (row := next(self.rows, None)):
            writer.writerow(row)
        return out.getvalue()


@cache
def _untouched(model) -> dict:
    """Column to value of a row of which nothing was said: whatever column is added later has its default here."""
    row = model()
    return {one.column: getattr(row, one.attname) for one in model._meta.concrete_fields if not one.generated}


def _copy(cursor, model, rows: Iterable[dict]) -> None:
    """COPY `rows` (column to value) into the model's table; None becomes NULL, an empty string stays one."""
    columns = [field.column for field in model._meta.local_concrete_fields if not field.generated]
    columns = columns if model is Initiative else columns[1:]  # the other tables number themselves
    lines = Lines([NULL if row[name] is None else row[name] for name in columns] for row in rows)
    table, quote = model._meta.db_table, connection.ops.quote_name
    names = ", ".join(map(quote, columns))
    cursor.copy_expert(f"COPY {quote(table)} ({names}) FROM STDIN WITH (FORMAT csv, NULL '{NULL}')", lines)
    cursor.execute(f"ANALYZE {quote(table)}")  # without it the planner believes the table is as empty as it was
