"""What a page in a frame needs that other pages do not."""

import re

from django import template
from django.utils.safestring import mark_safe

register = template.Library()

LINK = re.compile(r"<a (?![^>]*\starget=)")


class OutsideNode(template.Node):
    """Draws what stands in it, with every link opening in a window of its own."""

    def __init__(self, nodelist):
        self.nodelist = nodelist

    def render(self, context):
        drawn = self.nodelist.render(context)
        return mark_safe(LINK.sub('<a target="_blank" rel="noopener" ', drawn))  # noqa: S308 - drawn by templates


@register.tag
def outside(parser, token):
    """{% outside %}…{% endoutside %}: links that leave the frame. Links of an SVG do not heed <base target>."""
    nodelist = parser.parse(["endoutside"])
    parser.delete_first_token()
    return OutsideNode(nodelist)
