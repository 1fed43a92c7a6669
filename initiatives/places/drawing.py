"""Where one thing is, as a drawing."""

from haarlem_wijken.ground.maps.outlines import SvgMap, svg_map
from haarlem_wijken.ground.town.atlas import Node


def area_map(node: Node, points: list[tuple]) -> SvgMap:
    """The area among its neighbours, each a link to its page. `points`: (lat, lon, theme)."""
    around = [node, *node.neighbours]
    links = {other.code: other.url for other in around}
    return svg_map(around, links=links, highlight=[node], points=points, around=node, kept=f"around {node.code}")
