"""Addresses in letters: whole ones, made when the letter is sent. In a preview each is DEAD."""

from django import template
from django.conf import settings
from django.urls import translate_url
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _

from .. import post
from ..messages.letters import sender_of, words_of

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
    """The whole address of a public page that was kept by its Dutch path, in the language of the letter."""
    if context.get("preview"):
        return post.DEAD
    language = get_language()
    with override(settings.LANGUAGE_CODE):
        return settings.SITE_URL + translate_url(path, language)


@register.simple_tag
def below(address, *parts):
    """The address of a page below another: `address` ends with a slash, and so does what is given."""
    return address + "".join(f"{part}/" for part in parts)


@register.simple_tag
def message_words(pk):
    """The text of a message, fetched when the letter is sent: no row of a letter holds it."""
    return words_of(pk)


@register.simple_tag
def message_sender(pk):
    """What the sender of a conversation is called."""
    return sender_of(pk) or _("Iemand")
