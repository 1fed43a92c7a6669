"""One line of an agreement, said while a meeting goes through all of them."""

from django import forms
from django.utils.translation import gettext_lazy as _

from ..actions import Due
from ..models import Agreement
from ..workflow import ReviewResult


class LineForm(forms.Form):
    """What one key says. `note` is why or what came of it, `due_to` the new day, `text` the new words."""

    result = forms.ChoiceField(
        choices=[
            (one.value, one.label)
            for one in (
                ReviewResult.DONE,
                ReviewResult.IN_PROGRESS,
                ReviewResult.DEFERRED,
                ReviewResult.DROPPED,
                ReviewResult.CHANGED,
            )
        ],
        error_messages={"required": _("Kies er een."), "invalid_choice": _("Kies er een.")},
    )
    note = forms.CharField(max_length=500, required=False)
    due_to = forms.DateField(required=False)
    text = forms.CharField(max_length=600, required=False)
    version = forms.IntegerField(min_value=1)

    def __init__(self, *args, agreement: Agreement, **kwargs):
        super().__init__(*args, **kwargs)
        self.agreement = agreement

    def clean(self):
        """Each result asks for its own field."""
        said = self.cleaned_data
        result = said.get("result")
        if result == ReviewResult.DEFERRED and not said.get("due_to") and "due_to" not in self.errors:
            self.add_error("due_to", _("Kies een nieuwe datum."))
        if result == ReviewResult.DROPPED and not said.get("note") and "note" not in self.errors:
            self.add_error("note", _("Schrijf kort waarom."))
        if result == ReviewResult.CHANGED and "text" not in self.errors:
            if not said.get("text"):
                self.add_error("text", _("Schrijf op wat er nu is afgesproken."))
            elif said["text"] == self.agreement.text:
                self.add_error("text", _("Dit is wat er al stond. Schrijf op wat er anders is."))
        return said

    @property
    def values(self) -> dict:
        """What review_agreement takes."""
        said, result = self.cleaned_data, ReviewResult(self.cleaned_data["result"])
        due = Due(on=said["due_to"]) if result == ReviewResult.DEFERRED else None
        words = {"text": said["text"]} if result == ReviewResult.CHANGED else {}
        return {"result": result, "note": said["note"], "due": due, **words}
