"""Parts of pages that many pages share, made once. Not while developing: a template that changes is to be seen."""

from dataclasses import replace
from functools import lru_cache

from django import template
from django.conf import settings
from django.template.loader import get_template, render_to_string
from django.utils import timezone
from django.utils.safestring import mark_safe
from django.utils.translation import get_language

from ..caching.by_version import remember

register = template.Library()

NUMBER = "\0"  # stands for the number of a row until it is known: no text of PostgreSQL can hold this character


class KeptNode(template.Node):
    """Draws what stands in it once per public version, language, day and values of `parts`."""

    def __init__(self, nodelist, parts):
        self.nodelist = nodelist
        self.parts = parts

    def render(self, context):
        key = tuple(part.resolve(context) for part in self.parts)
        return "".join(_keep_each(context, {key: context}, self.nodelist.render))


@register.tag
def kept(parser, token):
    """{% kept "row" row.number level %}…{% endkept %}: what depends on nothing but these, public content and the day.

    The first is a name of its own. Never for what differs by who asks.
    """
    _tag, *parts = token.split_contents()
    if not parts:
        raise template.TemplateSyntaxError("kept takes a name, and what the part depends on")
    nodelist = parser.parse(["endkept"])
    parser.delete_first_token()
    return KeptNode(nodelist, [parser.compile_filter(part) for part in parts])


@register.simple_tag(takes_context=True)
def kept_rows(context, component, rows, level=3):
    """`component` for each of `rows`, as its `row` and with the `level` of its heading; each drawn once per public
    version, language, day and what `row.kept` holds: all that it depends on besides, or None for what is not to be
    kept. A list has many: a tag and an include for each would take longer than what is kept spares.

    A `row.number` is filled in afterwards, for the same thing has another number in another list.
    """

    template_of_row, level = get_template(component), str(level or 3)  # as text: numbers are written by a language

    def draw(row):
        shown = replace(row, number=NUMBER) if getattr(row, "number", None) else row
        return template_of_row.render({"row": shown, "level": level, "look": ""})

    if any(row.kept is None for row in rows):
        return mark_safe("".join(_numbered(draw(row), row) for row in rows))  # noqa: S308
    by_key = {(component, level, row.kept): row for row in rows}
    drawn_rows = zip(_keep_each(context, by_key, draw), by_key.values(), strict=True)
    return mark_safe("".join(_numbered(drawn_row, row) for drawn_row, row in drawn_rows))  # noqa: S308


def _numbered(drawn_row, row):
    number = getattr(row, "number", None)
    return drawn_row.replace(NUMBER, str(number)) if number else drawn_row


def _keep_each(context, by_key, draw):
    """What `draw` makes of each value, kept under its key and all that a kept part depends on."""
    version = getattr(context.get("request"), "public_version", None)
    if version is None or settings.DEBUG:
        return map(draw, by_key.values())
    here = (get_language(), timezone.localdate())
    keys = {(here, key): key for key in by_key}
    return remember.each(keys, version, lambda missing: {key: draw(by_key[keys[key]]) for key in missing}).values()


@register.simple_tag
def drawn(component, **inputs):
    """A component that follows from its inputs (text or slugs) and the language alone, drawn once for each of them."""
    draw = _draw.__wrapped__ if settings.DEBUG else _draw
    return draw(component, get_language(), **{name: str(value) for name, value in inputs.items()})


@lru_cache(maxsize=500)
def _draw(component, _language, **inputs):
    return render_to_string(component, inputs)
