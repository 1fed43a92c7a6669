"""The server's own maps: well-formed, small, named, and in the same place as the browser's."""

from math import atan, degrees, pi, sinh
from xml.etree import ElementTree

import pytest
from django.template.loader import render_to_string

from haarlem_wijken.ground.maps.labels import Labels
from haarlem_wijken.ground.maps.mercator import Box, drawn
from haarlem_wijken.ground.maps.outlines import svg_map
from haarlem_wijken.ground.maps.pins import Pin
from haarlem_wijken.ground.town.atlas import atlas

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def tree(city):
    return atlas()


def render(drawing, label="Kaart") -> str:
    return render_to_string("components/svg_map.html", {"map": drawing, "label": label})


def elements(drawing) -> ElementTree.Element:
    return ElementTree.fromstring(render(drawing).strip().replace("<svg ", f'<svg xmlns="{SVG[1:-1]}" ', 1))


def town(tree, **more):
    nodes = tree.of_level("stadsdeel")
    links = {node.code: node.url for node in nodes}
    names = {node.code: f"{node.name}, 5 initiatieven" for node in nodes}
    return svg_map(nodes, links=links, names=names, counts=dict.fromkeys(links, 5), tints=True, signs=False, **more)


def test_the_map_of_the_town_is_small_and_every_area_a_named_link(tree):
    html = render(town(tree))
    assert len(html) < 12_000
    assert "style=" not in html
    root = elements(town(tree))
    assert root.get("role") == "group"
    found = {link.get("href"): link.get("aria-label") for link in root.iter(f"{SVG}a")}
    assert found["/stadsdelen/noord/"] == "Noord, 5 initiatieven"
    assert len(found) == 5


def test_every_reference_inside_the_map_has_its_target_once(tree):
    root = elements(town(tree))
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    used = {element.get("href") for element in root.iter(f"{SVG}use")}
    used |= {element.get("clip-path")[4:-1] for element in root.iter() if element.get("clip-path")}
    assert len(ids) == len(set(ids)) == 11
    assert used == {f"#{name}" for name in ids}


def test_a_path_coordinate_is_a_place_in_web_mercator(tree):
    """By the formula of the browser, EPSG:3857 to degrees, without ours."""
    drawing = town(tree)
    left, top = map(float, drawing.origin.split(","))
    node = tree.get("stadsdeel", "noord")
    path = next(area.path for area in drawing.areas if area.code == node.code)
    x, y = map(int, path[1 : path.index("l")].split())
    radius = 6_378_137
    lon = degrees((left + x * drawing.scale) / radius)
    lat = degrees(atan(sinh((top - y * drawing.scale) / radius)))
    there = node.outline.exterior.coords[0]
    assert (lon, lat) == pytest.approx(there, abs=0.00001)
    assert drawing.scale == pytest.approx(2 * pi * radius / 2**24)


def test_a_path_closes_where_it_began(tree):
    for node in tree:
        steps = drawn(node).path.replace("-", " -").split("l")[1].rstrip("z").split()
        assert len(steps) % 2 == 0
        assert all(int(step) == float(step) for step in steps)
    assert drawn(tree.town).box == Box(*drawn(tree.town).outline.bounds)


def test_labels_lie_in_the_picture_and_not_over_each_other(tree):
    box = drawn(tree.town).box
    labels = Labels(box, 70)
    labels.write(tree.of_level("wijk"), {"WK039201": 3})
    assert len(labels.written) > 10
    assert next(label.count for label in labels.written if label.text == "Oude Stad") == "3"
    assert {label.count for label in labels.written} == {"", "3"}
    rooms = labels.taken
    assert all(box.holds(room) for room in rooms)
    assert not any(one.meets(other) for i, one in enumerate(rooms) for other in rooms[:i])


def test_every_count_has_a_place_also_where_the_name_has_none(tree):
    wijken = tree.of_level("wijk")
    written = svg_map(wijken, counts={node.code: 7 for node in wijken}).labels
    assert [label.count for label in written] == ["7"] * len(wijken)
    assert 10 < len([label for label in written if label.text]) < len(wijken)


def test_a_name_at_the_edge_moves_into_the_picture(tree):
    wijken = [node for node in tree.of_level("wijk") if node.parent.name == "Noord"]
    edge = tree.get("wijk", "ter-kleefkwartier")
    assert edge.name in {label.text for label in svg_map(wijken, highlight=[edge]).labels}


def test_pins_keep_names_away(tree):
    node = tree.get("buurt", "leidsebuurt-west")
    plain = svg_map([node])
    label = plain.labels[0]
    assert label.text == "Leidsebuurt-west"
    pinned = svg_map([node], points=[(*node.label, "groen")])
    assert [other.y for other in pinned.labels if other.text == label.text] != [label.y]


def test_one_buurt_among_its_neighbours(tree):
    node = tree.get("buurt", "leidsebuurt-west")
    around = [node, *node.neighbours]
    drawing = svg_map(
        around, highlight=[node], around=node, context=tree.of_level("buurt"), points=[(*node.label, "groen")]
    )
    root = elements(drawing)
    assert root.get("role") == "img"
    assert drawing.areas[-1].code == node.code
    assert drawing.areas[-1].css == "level-buurt on"
    assert 0 < len(drawing.context) < 20
    assert not {area.code for area in drawing.context} & {area.code for area in drawing.areas}
    left, top, width, height = map(int, drawing.view_box.split())
    assert left < drawing.dots[0].x < left + width
    assert top < drawing.dots[0].y < top + height


def test_a_pin_can_be_a_link(tree):
    node = tree.get("stadsdeel", "noord")
    pin = Pin(*node.label, "groen", href="/initiatieven/x/", name="1. Tuin & zo", number="1", on=True, stale=True)
    link = elements(svg_map([node], points=[pin])).find(f"{SVG}a")
    assert link.attrib["aria-label"] == "1. Tuin & zo"
    assert link.attrib["class"] == "pin t-groen on stale"


def test_the_area_around_what_is_shown_is_drawn_but_not_named(tree):
    zuidwest = tree.get("stadsdeel", "zuidwest")
    drawing = svg_map(zuidwest.children, context=tree.of_level("stadsdeel"), outline=[zuidwest])
    assert zuidwest.code in {area.code for area in drawing.context}
    named = {label.text for label in drawing.labels if label.css == "quiet"}
    assert named and "Zuidwest" not in named
    assert [area.code for area in drawing.outline] == [zuidwest.code]


@pytest.mark.parametrize("level", ["gemeente", "stadsdeel", "wijk", "buurt"])
def test_any_area_makes_a_picture_that_is_no_strip(tree, level):
    for node in tree.of_level(level):
        _, _, width, height = map(int, svg_map([node], around=node).view_box.split())
        assert 0.5 < width / height < 2
