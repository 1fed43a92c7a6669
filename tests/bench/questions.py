"""What is asked: addresses for each view, chosen from what there is."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import cycle
from math import asinh, pi, radians, tan
from urllib.parse import urlencode

FLOOR = "/gezondheid/"
GEOJSON = "/initiatieven.geojson"
SEARCHES = [
    "tuin", "buurt", "speeltuin", "zonnedak", "samen eten in schalkwijk", "moestuin vijfhoek",  # broad, narrow, an area
    "badhius", "moestiun", "buurtvoetbla", "xylofoonkwartet",  # mistyped, and what is nowhere
]  # fmt: skip
WARM = [
    "", "?stadsdeel=noord", "?thema=groen", "?fase=lopend", "?stadsdeel=oost&thema=sport&fase=lopend",
    "?stadsdeel=centrum&wijk=oude-stad&thema=groen&thema=sport&sorteer=naam", "?hulp=1", "?pagina=3",
]  # fmt: skip
SLUGS = "SELECT slug FROM initiatives_initiative WHERE archived_on IS NULL ORDER BY md5(slug) LIMIT 3000"
STEMS = "SELECT word FROM ground_lexeme WHERE length(word) > 3 ORDER BY md5(word) LIMIT 3000"
CALLS = "SELECT id FROM initiatives_helpcall ORDER BY md5(id::text) LIMIT 300"
OTHERS = {  # without a figure that was promised: it is told, and is among the slowest or not
    "front page": "/", "councils": "/wijkraden/", "where councils are": "/wijkraden/dekking/", "calls": "/oproepen/",
    "who inspired whom": "/olievlek/", "which theme where": "/themas/", "what councils tell": "/uitwisseling/",
    "search, empty": "/zoeken/", "form to send in": "/initiatieven/aanmelden/", "meetings": "/vergaderingen/",
    "agreements": "/afspraken/", "figures of moderators": "/moderatie/cijfers/",
}  # fmt: skip
AREAS = "SELECT slug FROM ground_area WHERE level = %s ORDER BY code"
LABELS = """
    SELECT label_lat, label_lon FROM ground_areashape JOIN ground_area ON ground_area.id = area_id
    WHERE level = %s AND valid_until IS NULL"""
FULLEST = """
    SELECT (array_agg(lat))[1], (array_agg(lon))[1] FROM initiatives_initiative
    WHERE quadkey IS NOT NULL AND archived_on IS NULL
    GROUP BY quadkey >> 2 * (22 - %s) ORDER BY count(*) DESC LIMIT 1"""
PATHS = {"stadsdeel": "stadsdelen", "wijk": "wijken", "buurt": "buurten"}
COUNTED = {**dict.fromkeys(range(8, 12), "stadsdeel"), 12: "wijk", 13: "wijk", 14: "buurt"}


@dataclass(frozen=True)
class Question:
    """One line of the report. `once`: no address is asked twice, as far as there are; else each is timed by itself, and
    the slowest counts. `cookie`: of who asks. `typed`: a form to send.
    """

    row: str
    name: str
    addresses: list[str]
    once: bool = False
    cookie: str = ""
    typed: str = ""

    @cached_property
    def turn(self) -> Iterator[str]:
        return cycle(self.addresses)

    def for_crowd(self, slowest: str) -> Iterator[str]:
        """Everything in turn, or again and again what took one client longest."""
        return self.turn if self.once else cycle([slowest])


class Town:
    """Finds addresses in a filled database; `ask` runs SQL and gives its rows."""

    def __init__(self, ask):
        self.ask = ask
        self.dice = random.Random(20261123)

    def questions(self) -> list[Question]:
        details = [f"/initiatieven/{slug}/" for (slug,) in self.ask(SLUGS)]
        councils = [f"/wijkraden/{slug}/" for (slug,) in self.ask("SELECT slug FROM councils_council ORDER BY slug")]
        calls = [f"/oproepen/{pk}/" for (pk,) in self.ask(CALLS)]
        searches = [f"/zoeken/?{urlencode({'q': words})}" for words in SEARCHES]
        firsts = [f"/zoeken/?{urlencode({'q': stem})}" for (stem,) in self.ask(STEMS)]
        return [
            Question("cold", "list with facets, cold", self._unseen(3000), once=True),
            Question("warm", "list, facets warm", [f"/initiatieven/{query}" for query in WARM]),
            Question("page", "detail", details, once=True),
            *(Question("page", f"area: {level}", self._areas(level), once=True) for level in PATHS),
            Question("search", "search", searches),
            Question("other", "search for what nobody asked before", firsts, once=True),
            Question("tile", "tile, any zoom", self._tiles()),
            *(Question("other", name, [path]) for name, path in OTHERS.items()),
            Question("other", "council", councils, once=True),
            Question("other", "call", calls, once=True),
        ]

    def _areas(self, level: str) -> list[str]:
        found = [f"/{PATHS[level]}/{slug}/" for (slug,) in self.ask(AREAS, [level])]
        return self.dice.sample(found, len(found))

    def _unseen(self, count: int) -> list[str]:
        """Addresses of the list, none twice: its facets are not counted yet in this public version."""
        stadsdelen = [slug for (slug,) in self.ask(AREAS, ["stadsdeel"])]
        themes = [slug for (slug,) in self.ask("SELECT slug FROM ground_theme ORDER BY position")]
        stages = ["idee", "in-oprichting", "lopend", "afgerond", "gestopt"]
        seen = {}
        while len(seen) < count:
            several = [
                ("stadsdeel", self.dice.sample(stadsdelen, self.dice.choice([0, 1, 1, 2, 3]))),
                ("thema", self.dice.sample(themes, self.dice.choice([0, 1, 1, 2, 3]))),
                ("fase", self.dice.sample(stages, self.dice.choice([0, 0, 1, 2]))),
            ]
            query = urlencode([(name, value) for name, values in several for value in sorted(values)])
            if query:
                seen[f"/initiatieven/?{query}"] = True
        return list(seen)

    def _tiles(self) -> list[str]:
        """Of each zoom the tile in which most is counted, of the whole town and of a selection."""
        found = []
        for z in (*COUNTED, *range(15, 21)):
            x, y = self._fullest_label(z) if z in COUNTED else self._fullest(z)
            found += [f"/initiatieven/tegels/{z}/{x}/{y}.json{query}" for query in ("", "?thema=groen&fase=lopend")]
        return found

    def _fullest_label(self, z: int) -> tuple[int, int]:
        tiles = [tile(z, *label) for label in self.ask(LABELS, [COUNTED[z]])]
        return max(tiles, key=tiles.count)

    def _fullest(self, z: int) -> tuple[int, int]:
        (point,) = self.ask(FULLEST, [z])
        return tile(z, *point)


def tile(z: int, lat: float, lon: float) -> tuple[int, int]:
    """x and y of the Web Mercator tile of zoom z that holds a point (WGS84 degrees)."""
    return int((lon + 180) / 360 * 2**z), int((1 - asinh(tan(radians(lat))) / pi) / 2 * 2**z)
