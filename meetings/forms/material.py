"""What lies on the table of a meeting: a document that is there already, or a new one."""

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from councils.access import documents_of
from councils.forms import DocumentForm
from haarlem_wijken.ground.models import Document, DocumentKind, Visibility

from ..actions.narrowing import narrowest
from ..models import AgendaItem, Meeting
from ..seeing import Access

WHOLE = ""  # the meeting, not one of its items


class ItemField(forms.ModelChoiceField):
    """An item of the agenda, or the meeting as a whole."""

    def __init__(self):
        none = AgendaItem.objects.none()
        words = {"invalid_choice": _("Kies een punt van deze agenda.")}
        super().__init__(
            none, label=_("Bij welk punt?"), required=False, empty_label=_("de hele bijeenkomst"), error_messages=words
        )


def _offer_items(form: forms.Form, meeting: Meeting, access: Access) -> None:
    form.fields["item"].queryset = meeting.items.visible_to(access)


class PinForm(forms.Form):
    """A document of the council that whoever asks may read."""

    document = forms.ModelChoiceField(
        label=_("Welk stuk?"),
        queryset=Document.objects.none(),
        empty_label=_("Kies een stuk"),
        error_messages={"required": _("Kies een stuk."), "invalid_choice": _("Kies een stuk uit de lijst.")},
    )
    item = ItemField()

    def __init__(self, *args, meeting: Meeting, access: Access, **kwargs):
        super().__init__(*args, **kwargs)
        _offer_items(self, meeting, access)
        kept = documents_of(meeting.council, access.seat_in(meeting.council_id))
        field = self.fields["document"]
        field.queryset = Document.objects.filter(pk__in=kept.values("document")).order_by("-on", "-pk")
        field.label_from_instance = _document_words


class MaterialForm(DocumentForm):
    """A new document. Who may read it begins with who may see the meeting."""

    item = ItemField()
    field_order = ["title", "item", "file", "link"]

    def __init__(self, *args, meeting: Meeting, access: Access, kind: str = "", **kwargs):
        initial = {"visibility": narrowest(meeting), "on": meeting.date} | kwargs.pop("initial", {})
        if kind == DocumentKind.MINUTES:
            day = date_format(meeting.date, "j F Y")
            initial |= {"kind": kind, "title": _now("Verslag van %(day)s") % {"day": day}}
        leads = meeting.council_id in access.leads
        super().__init__(*args, leads=leads, initial=initial, **kwargs)
        _offer_items(self, meeting, access)
        seen = Visibility(narrowest(meeting))
        if seen != Visibility.PUBLIC:  # what is wider than the meeting would be narrowed without a word
            choices = self.fields["visibility"].choices
            self.fields["visibility"].choices = choices[[value for value, _label in choices].index(seen) :]


def _document_words(document: Document) -> str:
    day = f", {date_format(document.on, 'j F Y')}" if document.on else ""
    return f"{document.title} ({document.get_kind_display()}{day})"
