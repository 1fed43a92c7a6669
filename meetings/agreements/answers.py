"""What can be said of an agreement with one key, and the field that goes with it."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from ..forms import LineForm
from ..models import Agreement
from ..workflow import ReviewResult


@dataclass(frozen=True)
class Way:
    """`name` is the field of LineForm, `needs` whether it must be filled in, `fault` what was wrong with it."""

    key: str
    result: ReviewResult
    words: str
    name: str
    label: str
    needs: bool = False
    value: str = ""
    fault: str = ""

    @property
    def type(self) -> str:
        return "date" if self.name == "due_to" else "text"

    @property
    def longest(self) -> int | None:
        return LineForm.base_fields[self.name].max_length if self.type == "text" else None


def ways(agreement: Agreement, form: LineForm | None) -> list[Way]:
    """The five of them; that of a form that was not good with what was typed."""
    given = [
        ("1", ReviewResult.DONE, _("Klaar"), "note", _("Wat kwam eruit?"), False),
        ("2", ReviewResult.IN_PROGRESS, _("Loopt"), "note", _("Hoe gaat het?"), False),
        ("3", ReviewResult.DEFERRED, _("Later"), "due_to", _("Nieuwe datum"), True),
        ("4", ReviewResult.DROPPED, _("Niet meer nodig"), "note", _("Waarom niet?"), True),
        ("5", ReviewResult.CHANGED, _("Gewijzigd"), "text", _("Wat is er nu afgesproken?"), True),
    ]
    typed = form.data if form else {}
    return [
        Way(*one, *_said(one[3], form) if typed.get("result") == one[1] else (_preset(one[3], agreement),))
        for one in given
    ]


def _said(name: str, form: LineForm) -> tuple[str, str]:
    faults = [*form.errors.get(name, []), *form.non_field_errors()]
    return form.data.get(name, ""), next(iter(faults), "")


def _preset(name: str, agreement: Agreement) -> str:
    return agreement.text if name == "text" else ""
