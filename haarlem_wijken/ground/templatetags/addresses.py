"""`{% url %}` of all templates, as settings.TEMPLATES says: as Django's own, each address looked up once.

A page asks some fifteen; to look one up takes longer than to draw a row of a list.
"""

from functools import lru_cache

from django import template
from django.template.defaulttags import URLNode
from django.template.defaulttags import url as django_url
from django.urls import NoReverseMatch, get_script_prefix, get_urlconf, reverse
from django.utils.html import conditional_escape
from django.utils.translation import get_language

register = template.Library()


class Address(URLNode):
    """Without `current_app`: no two parts of the portal share their addresses."""

    def render(self, context):
        name = self.view_name.resolve(context)
        args = tuple(arg.resolve(context) for arg in self.args)
        kwargs = tuple((key, value.resolve(context)) for key, value in self.kwargs.items())
        try:
            address = _looked_up(name, args, kwargs, get_language(), get_urlconf(), get_script_prefix())
        except NoReverseMatch:
            if not self.asvar:
                raise
            address = ""
        if not self.asvar:
            return conditional_escape(address) if context.autoescape else address
        context[self.asvar] = address
        return ""


@register.tag
def url(parser, token):
    node = django_url(parser, token)
    return Address(node.view_name, node.args, node.kwargs, node.asvar)


@lru_cache(maxsize=2000)
def _looked_up(name, args, kwargs, _language, _urlconf, _prefix):
    return reverse(name, args=args, kwargs=dict(kwargs))
