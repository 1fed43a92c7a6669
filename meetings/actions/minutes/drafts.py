"""What somebody types and has not saved: kept every few seconds, thrown away, taken up again."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import connection
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from ...minutes.writing.writers import BUSY
from ...models import MinutesSection, WritingDraft
from .receipts import digest_of

# One statement, and so one transaction, for what is asked every few seconds by everybody who types.
KEEP = """
    WITH draft AS (
        INSERT INTO meetings_writingdraft (account_id, object_type, object_id, tab, base_version, content, at)
        SELECT %(account)s, %(kind)s, %(section)s, %(tab)s, %(base)s, %(content)s, %(now)s
        WHERE NOT EXISTS (
            SELECT FROM meetings_writingreceipt
            WHERE account_id = %(account)s AND section_id = %(section)s AND key = %(receipt)s AND digest = %(digest)s
        )
        ON CONFLICT (account_id, object_type, object_id, base_version, tab)
        DO UPDATE SET content = EXCLUDED.content, at = EXCLUDED.at, thrown_at = NULL
    ), here AS (
        INSERT INTO meetings_writingpresence (account_id, minutes_id, section_id, at)
        VALUES (%(account)s, %(minutes)s, %(section)s, %(now)s)
        ON CONFLICT (account_id, minutes_id) DO UPDATE SET section_id = EXCLUDED.section_id, at = EXCLUDED.at
    )
    SELECT EXISTS (
        SELECT FROM meetings_writingpresence
        WHERE minutes_id = %(minutes)s AND account_id <> %(account)s AND at >= %(lately)s
    )"""


@dataclass(frozen=True)
class Typed:
    """In which tab a text was typed, which draft stood there as it was `at` that moment, and the words it was begun
    from, where those are no version.
    """

    tab: str = ""
    took: int | None = None
    at: datetime | None = None
    began_as: str | None = None


def keep_draft(
    *, by, section: MinutesSection, content: str, base_version: int, tab: str = "", receipt: UUID | None = None
) -> bool:
    """Keep what somebody types, theirs alone, until they save it, and that they are there. Whether somebody else is in
    these minutes. 1 statement; no event: it is not an act.

    Of `section` only its id and that of its minutes are asked. `receipt`: the key under which this text will be saved.
    What came after it was saved under that key is a draft no more.
    """
    if "\0" in content:
        raise ValidationError(_("Daar staat een teken in dat we niet kunnen bewaren."))
    now = timezone.now()
    values = {
        "account": by.pk, "kind": MinutesSection._meta.label_lower, "section": section.pk, "tab": tab,
        "minutes": section.minutes_id, "base": base_version, "content": content[:100_000], "now": now,
        "receipt": receipt, "digest": digest_of(content), "lately": now - BUSY,
    }  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute(KEEP, values)
        return cursor.fetchone()[0]


def throw_draft(*, by, section: MinutesSection, typed: Typed | None = None) -> None:
    """Throw away what `by` typed in it and did not save; it can be taken up again. `typed` as in `save_section`."""
    _drafts(by, section, typed).update(thrown_at=timezone.now())


def take_up_draft(*, by, section: MinutesSection) -> bool:
    """Go on with what was thrown away last. False when there is nothing."""
    last = _drafts(by, section).exclude(thrown_at=None).order_by("-thrown_at").first()
    return bool(last) and bool(_drafts(by, section).filter(pk=last.pk).update(thrown_at=None, at=timezone.now()))


def put_aside(*, by, section: MinutesSection, content: str, base_version: int) -> None:
    """Keep a text that was not chosen, as one that was thrown away."""
    keep_draft(by=by, section=section, content=content, base_version=base_version)
    throw_draft(by=by, section=section, typed=Typed())


def drop_drafts(by, section: MinutesSection, typed: Typed | None) -> None:
    """What is saved is a draft no more; what was thrown away before stays where it is."""
    _drafts(by, section, typed).filter(thrown_at=None).delete()


def _drafts(by, section: MinutesSection, typed: Typed | None = None):
    mine = WritingDraft.objects.filter(account=by, object_type=section._meta.label_lower, object_id=section.pk)
    return mine.filter(Q(tab=typed.tab) | Q(pk=typed.took, at=typed.at)) if typed else mine
