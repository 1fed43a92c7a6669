"""Addresses in letters: whole ones, made when the letter is sent. In a preview each is DEAD."""

from django import template
from django.conf import settings

from .. import post

register = template.Library()


@register.simple_tag(takes_context=True)
def site_link(context, name, *args):
    """The whole address of the page called `name`."""
    return post.DEAD if context.get("preview") else post.site_link(name, *args)


@register.simple_tag(takes_context=True)
def signed_link(context, purpose, pk, generation):
    """The secret address of the page `purpose` for object `pk`."""
    return post.DEAD if context.get("preview") else post.signed_link(purpose, pk, generation)


@register.simple_tag(takes_context=True)
def page_link(context, path):
    """The whole address of a public page that was kept by its path."""
    return post.DEAD if context.get("preview") else settings.SITE_URL + path


@register.simple_tag
def below(address, *parts):
    """The address of a page below another: `address` ends with a slash, and so does what is given."""
    return address + "".join(f"{part}/" for part in parts)
