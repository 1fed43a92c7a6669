"""What was sent twice is saved once."""

import hashlib
from datetime import timedelta
from uuid import UUID

from django.utils import timezone

from ...models import MinutesSection, WritingDraft, WritingPresence, WritingReceipt
from ...register import DRAFTS, RECEIPTS

SEEN = timedelta(days=1)  # who wrote where is of no use after it


def receipt_of(by, section: MinutesSection, key: UUID, body: str) -> WritingReceipt | None:
    """Of this text under this key, when it was saved before."""
    return WritingReceipt.objects.filter(account=by, section=section, key=key, digest=digest_of(body)).first()


def give_receipt(by, section: MinutesSection, key: UUID, body: str) -> None:
    """In the transaction that saved it."""
    WritingReceipt.objects.create(
        account=by, section=section, key=key, digest=digest_of(body), version=section.version
    )  # fmt: skip


def tidy_writing() -> int:
    """Remove what nobody goes on with any more: old drafts, receipts and signs of who was where. How many.

    Done by the worker.
    """
    now = timezone.now()
    old = (
        WritingDraft.objects.filter(at__lt=now - DRAFTS),
        WritingReceipt.objects.filter(at__lt=now - RECEIPTS),
        WritingPresence.objects.filter(at__lt=now - SEEN),
    )
    return sum(rows.delete()[0] for rows in old)


def digest_of(body: str) -> str:
    """Of a text as it is saved, also before it is tidied."""
    return hashlib.sha256(body.replace("\r\n", "\n").strip().encode()).hexdigest()
