"""The areas of the town in memory: a tree that every page reads and none may change."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

import shapely
from django.contrib.postgres.aggregates import ArrayAgg
from django.db import connection
from django.db.models import FilteredRelation, Q, TextField
from django.db.models.functions import Cast
from django.urls import reverse

from ..addresses import address
from ..caching.by_version import ByVersion
from ..models import Area, AreaAlias, AreaShape
from ..models.area import Level
from ..texts import words_of


@dataclass(eq=False, repr=False)
class Node:
    """An area with its place in the tree and its current outline. Compared by identity."""

    id: int
    code: str
    level: str
    name: str
    slug: str
    label: tuple[float, float]  # lat, lon in WGS84 degrees, inside the outline
    hectares: float
    parent: "Node | None"
    atlas: "Atlas"
    children: list["Node"] = field(default_factory=list)

    def __str__(self):
        return self.name

    def __repr__(self):
        return f"<{self.code} {self.name}>"

    @property
    def url(self) -> str:
        """The area's page, in the language of the moment; the town's is the front page."""
        return reverse("home") if self.level == Level.GEMEENTE else address(self.level, self.slug)

    @cached_property
    def chain(self) -> tuple["Node", ...]:
        """From the stadsdeel down to this area; empty for the town."""
        return (*self.parent.chain, self) if self.parent else ()

    @cached_property
    def descendants(self) -> tuple["Node", ...]:
        """Itself and all areas in it, parents first."""
        return (self, *(node for child in self.children for node in child.descendants))

    @cached_property
    def descendant_ids(self) -> frozenset[int]:
        return frozenset(node.id for node in self.descendants)

    @property
    def areas(self) -> tuple["Node", ...]:
        """Itself: so that an area and an alias are asked the same questions."""
        return (self,)

    def parts(self, level: str) -> tuple["Node", ...]:
        """The areas of that level in it, itself included."""
        return tuple(node for node in self.descendants if node.level == level)

    @property
    def outline(self) -> shapely.Geometry:
        """Polygon or MultiPolygon in degrees (lon, lat)."""
        return self.atlas.outlines[self.id]

    @cached_property
    def bbox(self) -> tuple[float, float, float, float]:
        """West, south, east and north in degrees."""
        return self.outline.bounds

    @property
    def neighbours(self) -> list["Node"]:
        """Areas of the same level that share a border, not just a corner; by name."""
        return self.atlas.neighbours[self]


def _meets(relation: str) -> bool:
    """Whether a DE-9IM matrix says that two areas share a line of their borders, or overlap."""
    return relation[4] == "1" or relation[0] == "2"


@dataclass(frozen=True)
class Alias:
    """A name people use, and the areas it stands for: at least one, all of one level as a rule."""

    name: str
    slug: str
    note: str
    areas: tuple[Node, ...]

    def __str__(self):
        return self.name

    @property
    def level(self) -> str:
        return self.areas[0].level

    @property
    def descendant_ids(self) -> frozenset[int]:
        return frozenset().union(*(node.descendant_ids for node in self.areas))

    def parts(self, level: str) -> tuple[Node, ...]:
        return tuple(part for node in self.areas for part in node.parts(level))


class Atlas:
    """All areas with their current outlines. Outlines are read when first asked for (1 query).

    `edition` tells the tables it was read from apart from what they are after any change.
    """

    def __init__(self, rows: list[tuple], aliases: list[tuple], edition: tuple):
        self.edition = edition
        self.by_id: dict[int, Node] = {}
        for pk, code, level, name, slug, parent_id, lat, lon, hectares in rows:
            parent = self.by_id.get(parent_id)
            node = Node(pk, code, level, name, slug, (lat, lon), hectares, parent, self)
            self.by_id[pk] = node
            if parent:
                parent.children.append(node)
        self.by_code = {node.code: node for node in self}
        self._by_slug = {(node.level, node.slug): node for node in self}
        self._aliases = {
            slug: Alias(name, slug, note, tuple(self.by_id[pk] for pk in ids))
            for slug, name, note, ids in aliases
            if ids
        }

    def __iter__(self) -> Iterator[Node]:
        return iter(self.by_id.values())

    @property
    def town(self) -> Node:
        return next(iter(self))

    def get(self, level: str, slug: str) -> Node | None:
        return self._by_slug.get((level, slug))

    def of_level(self, level: str) -> list[Node]:
        """The areas of a level, by code: Centrum first, Schalkwijk last."""
        return [node for node in self if node.level == level]

    def place(self, level: str, slug: str) -> Node | Alias | None:
        """What a name in an address stands for: an area of that level, or an alias for areas of that level."""
        alias = self.alias(slug)
        return self.get(level, slug) or (alias if alias and alias.level == level else None)

    def alias(self, slug: str) -> Alias | None:
        return self._aliases.get(slug)

    @property
    def aliases(self) -> list[Alias]:
        """By name."""
        return list(self._aliases.values())

    @cached_property
    def by_words(self) -> dict[tuple[str, ...], frozenset[int]]:
        """The words of each name of an area or alias, folded, to the ids of all areas of that name and their parts."""
        found: dict[tuple[str, ...], frozenset[int]] = {}
        for place in (*self, *self.aliases):
            words = tuple(words_of(place.name))
            found[words] = found.get(words, frozenset()) | place.descendant_ids
        return found

    @cached_property
    def longest_name(self) -> int:
        """In words."""
        return max(map(len, self.by_words), default=0)

    @cached_property
    def outlines(self) -> dict[int, shapely.Geometry]:
        """Area id to current outline, prepared for questions about points. 1 query, the first time."""
        shapes = dict(AreaShape.objects.filter(valid_until=None).values_list("area_id", Cast("outline", TextField())))
        outlines = dict(zip(shapes, shapely.from_geojson(list(shapes.values())), strict=True))
        shapely.prepare(list(outlines.values()))
        return outlines

    @cached_property
    def _tree(self) -> tuple[list[Node], shapely.STRtree]:
        buurten = self.of_level(Level.BUURT)
        return buurten, shapely.STRtree([node.outline for node in buurten])

    @cached_property
    def _boxes(self) -> tuple[list[Node], shapely.STRtree]:
        nodes = list(self)
        return nodes, shapely.STRtree([node.outline for node in nodes])

    @cached_property
    def neighbours(self) -> dict[Node, list[Node]]:
        """Of all at once: of each alone it takes twice as long, and every page with a map asks."""
        nodes, tree = self._boxes
        near = [(nodes[i], nodes[j]) for i, j in tree.query([node.outline for node in nodes]).T if i < j]
        pairs = [(one, other) for one, other in near if one.level == other.level]
        relations = shapely.relate([one.outline for one, _ in pairs], [other.outline for _, other in pairs])
        found: dict[Node, list[Node]] = {node: [] for node in nodes}
        for (one, other), relation in zip(pairs, relations, strict=True):
            if _meets(relation):
                found[one].append(other)
                found[other].append(one)
        return {node: sorted(beside, key=str) for node, beside in found.items()}

    def at(self, lat: float, lon: float) -> Node | None:
        """The buurt a point lies in. See places.buurt_at."""
        buurten, tree = self._tree
        hits = tree.query(shapely.Point(lon, lat), predicate="intersects")
        return buurten[min(hits)] if len(hits) else None


def bbox_words(nodes: list[Node]) -> str:
    """The box around areas as "west,south,east,north" in WGS84 degrees; empty for none."""
    if not nodes:
        return ""
    sides = zip((min, min, max, max), zip(*(node.bbox for node in nodes), strict=True), strict=True)
    return ",".join(f"{pick(degrees):.5f}" for pick, degrees in sides)


def _rows() -> list[tuple]:
    """Every area, parents before children, with label and size of its current outline. 1 query."""
    order = list(Level.values)
    now = FilteredRelation("shapes", condition=Q(shapes__valid_until=None))
    rows = Area.objects.annotate(now=now).values_list(
        "id", "code", "level", "name", "slug", "parent_id", "now__label_lat", "now__label_lon", "now__hectares"
    )
    return sorted(rows, key=lambda row: (order.index(row[2]), row[1]))


def _alias_rows() -> list[tuple]:
    """1 query."""
    ids = ArrayAgg("areas__id", order_by="areas__code", filter=Q(areas__isnull=False), default=[])
    return list(AreaAlias.objects.annotate(ids=ids).values_list("slug", "name", "note", "ids"))


def _edition() -> tuple:
    """What is another after any change of an area, an outline or an alias: which transaction and which command of it
    wrote each row, and where. 1 query, a tenth of reading them.
    """
    edition = "(SELECT md5(string_agg(concat_ws(' ', id, xmin, cmin, ctid), ',' ORDER BY id)) FROM {})"
    tables = (model._meta.db_table for model in (Area, AreaShape, AreaAlias, AreaAlias.areas.through))
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {', '.join(edition.format(table) for table in tables)}")
        return cursor.fetchone()


def _draw() -> Atlas:
    """A new atlas; or the last one when no area has changed, for its outlines and drawings are dear. 1 query, or 3."""
    edition = _edition()
    held = atlas.held
    return held[1] if held and held[1].edition == edition else Atlas(_rows(), _alias_rows(), edition)


atlas: ByVersion[Atlas] = ByVersion(_draw)
