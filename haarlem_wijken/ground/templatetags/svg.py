"""What components/svg_map.html draws by the dozen: areas, their names, pins.

Each is written at once: as a template of its own it took ten times as long, and a map has hundreds.
"""

from html import escape

from django import template
from django.templatetags.static import static
from django.utils.safestring import SafeString, mark_safe

from ..maps.labels import Label
from ..maps.outlines import Area, SvgMap
from ..maps.pins import Dot

register = template.Library()


@register.simple_tag
def area_shapes(drawing: SvgMap, key: str) -> SafeString:
    """The areas, each a link where it leads somewhere. `key`: unique in the page, for the strokes of a felt-tip."""
    key = key if drawing.felt else ""
    return mark_safe("\n".join(_shape(area, key) for area in drawing.areas))  # noqa: S308 - escaped in _shape


@register.simple_tag
def area_paths(areas: list[Area], attributes: str = "") -> SafeString:
    """Areas that are only seen: behind the others, or an edge on top. `attributes`: of each, as HTML."""
    paths = (f'<g class="area {escape(area.css)}"{attributes}><path d="{area.path}"/></g>\n' for area in areas)
    return mark_safe("".join(paths))  # noqa: S308 - escaped, and a path is numbers


@register.simple_tag
def area_labels(drawing: SvgMap) -> SafeString:
    """The names of areas and how much is in them."""
    halo = "" if drawing.felt else " halo"
    return mark_safe("".join(_name(label, halo) for label in drawing.labels))  # noqa: S308 - escaped in _name


@register.simple_tag
def map_pins(drawing: SvgMap) -> SafeString:
    """The points, as signs with a number or as dots."""
    icons = static("icons.svg") if drawing.signs else ""
    return mark_safe("\n".join(_pin(dot, icons) for dot in drawing.dots))  # noqa: S308 - escaped in _pin


@register.simple_tag
def map_arcs(drawing: SvgMap) -> SafeString:
    """From who inspired to who was inspired: a line with a head."""
    if not drawing.arcs:
        return mark_safe("")
    drawn = "\n".join(
        f'<g class="arc" data-year="{arc.year}"><path d="{arc.line}"/><path class="head" d="{arc.head}"/></g>'
        for arc in drawing.arcs
    )
    css = "arcs" if drawing.signs else "arcs fine"
    return mark_safe(f'<g class="{css}" aria-hidden="true" pointer-events="none">{drawn}</g>')  # noqa: S308 - numbers


def _shape(area: Area, key: str) -> str:
    name, css, code = escape(area.name), escape(area.css), escape(area.code)
    tint = f' id="{key}-{code}" class="tint"' if key else ""
    path = f'<path{tint} d="{area.path}"><title>{name}</title></path>'
    if key:
        clip = f'clip-path="url(#{key}-c-{code})"'
        path += f'<use class="felt" href="#{key}-felt" {clip} pointer-events="none"/>'
    if not area.href:
        return f'<g class="area {css}" data-area="{code}">{path}</g>'
    return f'<a class="area {css}" href="{escape(area.href)}" aria-label="{name}" data-area="{code}">{path}</a>'


def _name(label: Label, halo: str) -> str:
    count = f'<tspan class="count" x="{label.x}" dy="1.15em">{escape(label.count)}</tspan>' if label.count else ""
    place = f'x="{label.x}" y="{label.y}" font-size="{label.size}em"'
    return f'<text class="name {label.css}{halo}" {place}>{escape(label.text)}{count}</text>'


def _pin(dot: Dot, icons: str) -> str:
    """`icons`: the address of the signs; empty for a dot."""
    pin, theme = dot.pin, escape(dot.pin.theme)
    css, place = f"pin t-{theme}{' on' if pin.on else ''}", f'transform="translate({dot.x} {dot.y})"'
    place += f' data-year="{pin.year}"' if pin.year else ""
    drawn = _sign(theme, pin.number, icons) if icons else _dot(pin.number)
    if not pin.href:
        return f'<g class="{css}" aria-hidden="true" pointer-events="none" {place}>{drawn}</g>'
    css += " stale" if pin.stale else ""
    return f'<a class="{css}" href="{escape(pin.href)}" aria-label="{escape(pin.name)}" {place}>{drawn}</a>'


def _dot(number: str) -> str:
    said = f'<text class="halo nr" font-size="1.7em" font-weight="700" x=".65em" y="-.2em">{number}</text>'
    return '<circle r=".9em"/>' + (said if number else "")


def _sign(theme: str, number: str, icons: str) -> str:
    said = f'<text class="halo" font-size="2.1em" font-weight="700" x="1.25em" y="-.4em">{escape(str(number))}</text>'
    return (
        '<circle class="ring" r="2.9em" pointer-events="all"/><circle r="2.1em"/>'
        f'<use class="tip" href="{icons}#i-{theme}" x="-1.3em" y="-1.3em" width="2.6em" height="2.6em"/>'
    ) + (said if number else "")
