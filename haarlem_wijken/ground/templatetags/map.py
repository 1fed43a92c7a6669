"""What components/map.html needs to know of the town."""

from django import template

from ..town.atlas import atlas, bbox_words

register = template.Library()


@register.simple_tag(takes_context=True)
def town_box(context) -> str:
    """The box around the whole town: "west,south,east,north" in WGS84 degrees. No query on a public page."""
    return bbox_words([atlas(getattr(context.get("request"), "public_version", None)).town])
