"""Parts of pages that many pages share, made once. Not while developing: a template that changes is to be seen."""

from functools import lru_cache, partial

from django import template
from django.conf import settings
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.safestring import mark_safe
from django.utils.translation import get_language

from ..by_version import remember

register = template.Library()


class KeptNode(template.Node):
    """Draws what stands in it once per public version, language, day and values of `parts`."""

    def __init__(self, nodelist, parts):
        self.nodelist = nodelist
        self.parts = parts

    def render(self, context):
        return _keep(context, [part.resolve(context) for part in self.parts], lambda: self.nodelist.render(context))


def _keep(context, parts, draw):
    version = getattr(context.get("request"), "public_version", None)
    if version is None or settings.DEBUG:
        return draw()
    return remember((get_language(), timezone.localdate(), *parts), version, draw)


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
    version, language, day and what `row.kept` holds: all that it depends on besides. A list has many: a tag and an
    include for each would take longer than what is kept spares.
    """

    def draw(row):
        return render_to_string(component, {"row": row, "level": level})

    return mark_safe("".join(_keep(context, (component, level, row.kept), partial(draw, row)) for row in rows))  # noqa: S308


@register.simple_tag
def drawn(component, **inputs):
    """A component that follows from its inputs (text or slugs) and the language alone, drawn once for each of them."""
    draw = _draw.__wrapped__ if settings.DEBUG else _draw
    return draw(component, get_language(), **{name: str(value) for name, value in inputs.items()})


@lru_cache(maxsize=500)
def _draw(component, _language, **inputs):
    return render_to_string(component, inputs)
