"""Draws one component for the gallery."""

from django import template

register = template.Library()


@register.simple_tag(takes_context=True)
def sample(context, component, inputs):
    """The component (path of its template) with these inputs and nothing else but the request."""
    found = context.template.engine.get_template(component)
    return found.render(context.new({"request": context["request"], **inputs}))
