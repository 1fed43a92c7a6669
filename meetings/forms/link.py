"""Linking one thing with another."""

from django import forms
from django.utils.translation import gettext_lazy as _

from ..linked.end import End
from ..linked.reading import ends
from ..seeing import Access
from ..workflow import RELATION_BACK, Linkable, Relation

BACK = "terug:"


class LinkForm(forms.Form):
    """What `end` has to do with what was found; `other` is the key of that."""

    relation = forms.ChoiceField(label=_("Wat heeft het ermee te maken?"))
    other = forms.CharField(
        max_length=40, widget=forms.HiddenInput, error_messages={"required": _("Kies waarmee je het koppelt.")}
    )

    def __init__(self, *args, end: End, access: Access, **kwargs):
        super().__init__(*args, **kwargs)
        self.end, self.access = end, access
        there = [(one.value, one.label) for one in Relation]
        self.fields["relation"].choices = [*there, *((BACK + one, words) for one, words in RELATION_BACK.items())]

    def clean_other(self) -> End:
        kind, _dash, pk = self.cleaned_data["other"].rpartition("-")
        thing = (kind, int(pk) if pk.isascii() and pk.isdecimal() and len(pk) < 19 else 0)
        found = ends(self.access, [thing]).get(thing) if kind in Linkable.values else None
        if found is None:
            raise forms.ValidationError(_("Kies iets uit de lijst."))
        if found == self.end:
            raise forms.ValidationError(_("Dit is hetzelfde. Kies iets anders."))
        return found

    @property
    def values(self) -> dict:
        """What the action takes."""
        said = self.cleaned_data
        source, target = self.end, said["other"]
        if said["relation"].startswith(BACK):
            source, target = target, source
        return {"source": source, "target": target, "relation": Relation(said["relation"].removeprefix(BACK))}
