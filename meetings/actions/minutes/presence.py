"""Saying where somebody writes."""

from django.utils import timezone

from ...models import Minutes, MinutesSection, WritingPresence


def mark_presence(*, by, minutes: Minutes, section: MinutesSection | None) -> None:
    """`by` is in this part now, or (None) reads along. 1 statement; no event: it is not an act."""
    WritingPresence.objects.bulk_create(
        [WritingPresence(account=by, minutes=minutes, section=section, at=timezone.now())],
        update_conflicts=True, unique_fields=["account", "minutes"], update_fields=["section", "at"],
    )  # fmt: skip
