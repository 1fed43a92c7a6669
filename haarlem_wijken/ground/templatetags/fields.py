"""What the form templates of the pack `wijken` ask of a form."""

from django import template
from django.forms import CheckboxInput, FileInput
from django.utils.html import format_html

register = template.Library()

LONGEST_NAME = 3  # words: more is a sentence with a colon in it


@register.simple_tag
def control(field):
    """The input itself, as the NL Design System asks: said to be required, without a browser's own bubble.

    Django adds aria-describedby (hint, error) and aria-invalid; the ids are `…_helptext` and `…_error`.
    """
    field.form.use_required_attribute = False
    widget = field.field.widget
    attrs = {}
    if not isinstance(widget, CheckboxInput):
        kind = "input file" if isinstance(widget, FileInput) else "input"
        attrs["class"] = f"{kind} {widget.attrs.get('class', '')}".strip()
    if field.field.required:
        attrs["aria-required"] = "true"
    return field.as_widget(attrs=attrs)


@register.filter
def boxes(field):
    """The boxes of a field with several (radios, checkboxes), without a browser's own `required`."""
    field.form.use_required_attribute = False
    return list(field)


@register.filter
def bold_start(label):
    """ "Idee: er is nog niets", with what the choice is called in bold; a label without a colon as it is."""
    name, colon, more = str(label).partition(": ")
    is_name = colon and len(name.split()) <= LONGEST_NAME
    return format_html("<b>{}:</b> {}", name, more) if is_name else label


@register.filter
def shape(field):
    """How a bound field is laid out: 'hidden', 'choices' (several boxes), 'choice' (one box) or 'line'."""
    if field.is_hidden:
        return "hidden"
    if field.use_fieldset:
        return "choices" if hasattr(field.field.widget, "optgroups") else "group"
    return "choice" if isinstance(field.field.widget, CheckboxInput) else "line"


@register.filter
def fault_count(form):
    """How many faults a form has, for the title of the page and the summary on top; 0 when it was not sent."""
    return sum(len(faults) for faults in form.errors.values())


@register.filter
def is_typed(form):
    """Whether anything in it was typed or chosen: a file alone is not kept."""
    return any(not isinstance(field.field.widget, FileInput) for field in form.visible_fields())


@register.filter
def first_id(field):
    """The id a fault links to: the control, or the first of its boxes."""
    return field.id_for_label or f"{field.auto_id}_0"
