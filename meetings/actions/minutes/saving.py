"""Writing one part of minutes: each version kept, and what two people write at once made one."""

from uuid import UUID

from django.core.validators import ProhibitNullCharactersValidator
from django.db import transaction

from ...models import MinutesSection
from ..stale import publish, write
from .drafts import Typed, drop_drafts
from .joining import Clashing, Saved, merged, merged_heading, values_at
from .lines import written_out
from .receipts import give_receipt, receipt_of
from .starting import held, keep_version


@transaction.atomic
def save_section(
    *, by, section: MinutesSection, body: str, heading: str | None = None, receipt: UUID | None = None,
    typed: Typed | None = None,
) -> Saved:  # fmt: skip
    """Write one part as its next version; quick lines in it become rows.

    `section.version` is the version the writer began from, `typed` how it was typed. Who else
    wrote since is merged in by paragraph. `receipt`: the same text sent again under it changes nothing. Without `typed`
    it takes the place of all drafts of the writer.

    Raises Clashing when both wrote in one paragraph, and Stale when the minutes are adopted: then nothing is written,
    so nothing that was typed may be thrown away. Raises ValidationError for a text that is too long.
    """
    body = _tidy(section, body)
    began_as = typed.began_as if typed else None
    minutes = held(section.minutes_id, section)
    if receipt and receipt_of(by, section, receipt, body):
        section.refresh_from_db()
        return Saved(section.version, changed=False)
    now = MinutesSection.every.select_related("item").get(pk=section.pk)
    now.minutes, since = minutes, section.version
    heading = now.heading if heading is None else merged_heading(now, heading.strip(), since=since)
    is_behind = now.version != since or began_as is not None
    joined = merged(now, body, since=since, began_as=began_as) if is_behind else None
    if joined and joined.clashes:
        raise Clashing(now, joined)
    text = joined.text if joined else body
    _validate(now, text, heading)
    changed = (text, heading, None) != (now.body, now.heading, now.removed_at)
    if changed:
        text = written_out(text, now, by)
        verb = "minutes.merged" if text != body and joined else "minutes.written"
        write(now, verb, by=by, body=text, heading=heading, updated_by=by, removed_at=None)
        keep_version(now, by)
    if receipt:
        give_receipt(by, now, receipt, body)
    drop_drafts(by, section, typed)
    section.refresh_from_db()
    if changed:
        publish()
    return Saved(now.version, changed, merged=bool(joined) and now.version != since and text != body)


@transaction.atomic
def restore_section(*, by, section: MinutesSection, version: int) -> bool:
    """Put a former version back as the next one. Raises Stale when somebody wrote since `section` was read. False
    when the version is gone, or the same as now.
    """
    kept = values_at(section, version)
    if kept is None:
        return False
    values = {"body": kept["body"], "heading": kept["heading"]}
    if values == {"body": section.body, "heading": section.heading}:
        return False
    held(section.minutes_id, section)
    write(section, "minutes.restored", by=by, updated_by=by, removed_at=None, **values)
    keep_version(section, by)
    publish()
    return True


def _tidy(section: MinutesSection, body: str) -> str:
    body = body.replace("\r\n", "\n").strip()
    _validate(section, body, "")
    return body


def _validate(section: MinutesSection, body: str, heading: str) -> None:
    """A merge of two long texts may be too long as well."""
    ProhibitNullCharactersValidator()(body + heading)
    for field, text in (("body", body), ("heading", heading)):
        section._meta.get_field(field).run_validators(text)
