"""What was read of minutes as a person goes through it: what is left in, and what they made of it."""

from datetime import date
from functools import cached_property

from councils.models import Council

from ..minutes.suggestions import Change, Entry, Group, Suggestions, with_changes
from ..reader import Reading
from .changing import ChangeForm, ChangeForms


class Preview:
    """`sent` is what the person sent last, None at first: then what was read for sure is left in."""

    def __init__(self, council: Council, reading: Reading, sent=None):
        self.council, self.reading = council, reading
        self.as_read = Suggestions(reading, council, reading.on)
        self.forms = ChangeForms(self.as_read.entries, sent)
        taken = {one.key for one in self.as_read.entries if one.taken}
        self.keys: set[str] = taken if sent is None else set(sent.getlist("take"))

    @property
    def changes(self) -> list[Change]:
        return self.forms.changes

    @cached_property
    def faulty(self) -> list[ChangeForm]:
        return self.forms.faulty(self.keys)

    def made(self, on: date | None) -> Suggestions:
        """The suggestions with what was put right in them; `on` is the day of the meeting."""
        if not self.changes and on == self.reading.on:
            return self.as_read
        return Suggestions(with_changes(self.reading, self.changes, on), self.council, on)

    @cached_property
    def rows(self) -> list[tuple[Group, list[tuple[Entry, ChangeForm | None]]]]:
        """Each group with its suggestions, and beside each the fields that change it."""
        forms = self.forms.forms
        groups = self.made(self.reading.on).groups
        return [(group, [(one, forms.get(one.key)) for one in group.entries]) for group in groups]
