"""Which initiative gave the idea, as rows of a file say it: one that is on the site, or another row."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from django.core.exceptions import ValidationError

from ..spread.inspiring import named
from .columns import plain
from .drafts import Draft
from .faults import Wrong


class Sources:
    """The drafts of a file, to find sources for. What is on the site is asked once per name: 3 queries at most."""

    def __init__(self, drafts: list[Draft]):
        self.by_row = {draft.row: draft for draft in drafts}
        self.rows: dict[str, int] = {}
        for draft in reversed(drafts):  # of two of one name the upper one
            self.rows |= {plain(draft.fields["title"]): draft.row, **({draft.slug: draft.row} if draft.slug else {})}
        self.on_site = cache(_on_site)

    def found(self) -> Iterator[tuple[Draft, Wrong | None]]:
        """Each draft with its source, and why it has none."""
        self.by_row = {row: self._with_source(draft) for row, draft in self.by_row.items()}
        for draft in self.by_row.values():
            unknown = draft.inspired_by and not (draft.source or draft.source_row)
            yield draft, Wrong("source") if unknown else Wrong("source_circle") if self._is_circle(draft) else None

    def _with_source(self, draft: Draft) -> Draft:
        if not draft.inspired_by:
            return draft
        words = draft.inspired_by.rstrip("/").rpartition("/")[2]
        row = self.rows.get(words) or self.rows.get(plain(draft.inspired_by), 0)
        return replace(draft, source_row=row, source=0 if row else self.on_site(draft.inspired_by))

    def _is_circle(self, draft: Draft) -> bool:
        seen, row = {draft.row}, draft.source_row
        while row and row not in seen:
            seen.add(row)
            row = self.by_row[row].source_row
        return row == draft.row


def _on_site(words: str) -> int:
    for typed in (words, f"/{words}/"):  # our own files give the last part of the address
        try:
            return named(typed)
        except ValidationError:
            continue
    return 0
