"""The server's maps: areas as SVG, the same without JavaScript as below the tiles."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import accumulate, cycle, takewhile

from ..town.atlas import Node
from .arcs import Arc
from .labels import Label, Labels
from .mercator import SCALE, Box, corner, drawn, place
from .pins import Dot, Pin

PARTS = 60  # the em of a map is its width divided by this, so that everything scales with it
SLIMMEST = 0.55  # of width to height, and of height to width: a strip of a map shows nothing around it
FELT = (1.7, 1.9, 1.3, 1.3, 1.6, 2.1, 1.4, 1.2, 1.8)  # em between the strokes of a felt-tip, by hand


@dataclass(frozen=True)
class Area:
    """An area as it is drawn: SVG path in units of the map, and what it is called for those who do not see it."""

    code: str
    css: str
    path: str
    href: str
    name: str


@dataclass(frozen=True)
class SvgMap:
    """What components/svg_map.html draws. `origin` and `scale` are explained in ground/maps/mercator.py."""

    view_box: str
    em: int
    origin: str
    scale: float
    context: list[Area]
    areas: list[Area]
    outline: list[Area]
    labels: list[Label]
    dots: list[Dot]
    signs: bool
    felt: str
    arcs: tuple[Arc, ...] = ()  # from pin to pin, as arcs.py draws them
    kept: str = ""  # under which its areas are drawn once; without it they are drawn each time

    @property
    def role(self) -> str:
        linked = any(area.href for area in self.areas) or any(dot.pin.href for dot in self.dots)
        return "group" if linked else "img"


def svg_map(  # noqa: PLR0913 - a picture has many sides; all but the first have a default
    nodes: Iterable[Node],
    *,
    links: Mapping[str, str] | None = None,
    counts: Mapping[str, int] | None = None,
    names: Mapping[str, str] | None = None,
    context: Iterable[Node] = (),
    highlight: Iterable[Node] = (),
    outline: Iterable[Node] = (),
    points: Iterable[tuple] = (),
    around: Node | None = None,
    tints: bool = False,
    signs: bool = True,
    kept: str = "",
) -> SvgMap:
    """A map of `nodes`, at least one. The mappings go by area code; `names` are of links: "Noord, 5 initiatieven".

    `context` is drawn pale behind it, `highlight` is chosen, `outline` gets a firm edge on top. `points` are Pins or
    the first values of one; without `signs` they are small dots. The picture shows all nodes, or the one it is `around`
    with what lies next to it. `tints` gives stadsdelen the colours and strokes of the atlas. `kept` names what does not
    follow from `points` and `counts`. No query once the outlines are read.
    """
    nodes, highlight = list(nodes), set(highlight)
    atlas = nodes[0].atlas
    box = frame([around] if around else nodes, wide=bool(around))
    em = round(box.width / PARTS)
    pins = [Pin(*point) for point in points]
    dots = [Dot(pin, *place(atlas, pin.lat, pin.lon)) for pin in (pins if signs else _together(pins))]
    inside = [node for node in nodes if drawn(node).box.meets(box)]
    behind = [node for node in context if node not in nodes and drawn(node).box.meets(box)]
    labels = Labels(box, em, keep_free=[(dot.x, dot.y) for dot in dots] if signs else [])
    labels.write(sorted(inside, key=lambda node: (node not in highlight, -node.hectares)), counts or {})
    beside = [node for node in behind if not any(node in shown.chain for shown in nodes)]
    labels.write(sorted(beside, key=lambda node: -node.hectares), {}, quiet=True)
    return SvgMap(
        view_box=f"{box.left:.0f} {box.top:.0f} {box.width:.0f} {box.height:.0f}",
        em=em,
        origin="{:.3f},{:.3f}".format(*corner(atlas)),
        scale=SCALE,
        context=[_area(node, "off") for node in behind],
        areas=[
            _area(node, _css(node, node in highlight, tints), links or {}, names or {})
            for node in sorted(inside, key=lambda node: node in highlight)
        ],
        outline=[_area(node, "outline") for node in outline if drawn(node).box.meets(box)],
        labels=labels.written,
        dots=dots,
        signs=signs,
        felt=_felt(box, em) if tints else "",
        kept=kept,
    )


def _together(pins: list[Pin]) -> list[Pin]:
    """One for each place, with the numbers of all that lie there: "2, 6"."""
    found: dict[tuple[float, float], list[Pin]] = {}
    for pin in pins:
        found.setdefault((pin.lat, pin.lon), []).append(pin)
    return [
        same[0]._replace(number=", ".join(str(pin.number) for pin in same if pin.number)) for same in found.values()
    ]


def frame(nodes: list[Node], *, wide: bool = False) -> Box:
    """What the picture shows: the nodes with a margin, wider to see what is around them, and never a strip."""
    boxes = [drawn(node).box for node in nodes]
    whole = Box(*(pick(side) for pick, side in zip((min, min, max, max), zip(*boxes, strict=True), strict=True)))
    margin = 0.35 if wide else 0.015
    box = whole.grown(whole.width * margin, whole.height * margin)
    return box.grown(max(0, box.height * SLIMMEST - box.width) / 2, max(0, box.width * SLIMMEST - box.height) / 2)


def _css(node: Node, chosen: bool, tints: bool) -> str:
    return f"level-{node.level}" + (" on" if chosen else "") + (f" tinted {node.slug}" if tints else "")


def _area(node: Node, css: str, links: Mapping[str, str] | None = None, names: Mapping[str, str] | None = None) -> Area:
    href = (links or {}).get(node.code, "")
    return Area(node.code, css, drawn(node).path, href, (names or {}).get(node.code, node.name))


def _felt(box: Box, em: int) -> str:
    """Slanted strokes over the whole picture, at the uneven distances of a hand."""
    lean = round(box.height * 0.6)
    starts = accumulate((gap * em for gap in cycle(FELT)), initial=box.left - lean)
    strokes = takewhile(lambda x: x < box.right, starts)
    return "".join(f"M{x:.0f} {box.bottom:.0f}l{lean}-{box.height:.0f}" for x in strokes)
