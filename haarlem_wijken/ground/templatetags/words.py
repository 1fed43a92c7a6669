"""`{% load i18n %}` of all templates, as settings.TEMPLATES says: as Django's own, each sentence translated once.

A page holds some forty words and sentences of the code. To Django each is a question anew, by way of a promise.
"""

from django import template
from django.templatetags import i18n
from django.utils.translation import get_language

register = template.Library()
register.filters, register.tags = dict(i18n.register.filters), dict(i18n.register.tags)


class Sentence(i18n.TranslateNode):
    """One that stands in the template itself: what it says follows from the language alone."""

    def __init__(self, *parts):
        super().__init__(*parts)
        self.said = {}

    def render(self, context):
        here = get_language(), context.autoescape
        if here not in self.said:
            drawn = super().render(context)
            self.said[here] = context[self.asvar] if self.asvar else drawn
        if not self.asvar:
            return self.said[here]
        context[self.asvar] = self.said[here]
        return ""


@register.tag("trans")
@register.tag
def translate(parser, token):
    node = i18n.do_translate(parser, token)
    sentence, about = node.filter_expression, node.message_context
    if sentence.var.literal is None or sentence.filters or (about and about.is_var):
        return node
    return Sentence(sentence, node.noop, node.asvar, about)
