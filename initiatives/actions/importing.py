"""Taking in files with initiatives."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from haarlem_wijken.ground.models import AuditEvent, PublicVersion

from ..intake.drafts import Draft
from ..models import HelpCall, Initiative, Intake, IntakeState
from .slugs import address, given_away, next_free

BATCH = 500  # rows in one statement: it must end well within the patience of a session
UNDO_DAYS = 7


def receive_file(*, by, name: str, data: bytes) -> Intake:
    """Keep a file until the worker has looked at it; nothing of it is public, so nothing is on record yet."""
    return Intake.objects.create(by=by, name=name[-200:], data=data)


def ask_import(*, by, intake: Intake, with_similar: bool) -> bool:
    """Have the worker take in what was checked, also what looks like something there is. False when it cannot be."""
    return bool(
        Intake.objects.filter(pk=intake.pk, state=IntakeState.CHECKED).update(
            state=IntakeState.ASKED, with_similar=with_similar, by=by, attempts=0, done=0
        )
    )


def import_initiatives(*, intake: Intake, drafts: list[Draft]) -> int:
    """Put what was checked of a file before the public, all or nothing and once; returns how many.

    0 when somebody else has done it, or stopped asking for it. A handful of queries per BATCH. Raises IntegrityError
    when an address was given away in the meantime: then it can be tried again.
    """
    made = _new_rows(drafts)  # outside the transaction: the database cuts off one in which nothing happens for long
    with transaction.atomic():
        asked = Intake.objects.filter(pk=intake.pk, state=IntakeState.ASKED)
        if not asked.update(state=IntakeState.TAKEN, finished_at=timezone.now()) or not made:
            return 0
        _write(made, drafts)
        Intake.objects.filter(pk=intake.pk).update(taken_ids=[one.pk for one in made])
        AuditEvent.record("initiatives.imported", intake, by=intake.by, reason=f"{intake.name}: {len(made)}")
        PublicVersion.raise_()
    return len(made)


def _write(made: list[Initiative], drafts: list[Draft]) -> None:
    """The rows with what hangs on them."""
    Initiative.objects.bulk_create(made, batch_size=BATCH)
    through = Initiative.themes.through
    pairs = [through(initiative=one, theme_id=theme) for one in made for theme in one.theme_ids]
    through.objects.bulk_create(pairs, batch_size=BATCH)
    calls = [HelpCall(initiative=one, title=said.help) for one, said in zip(made, drafts, strict=True) if said.help]
    HelpCall.objects.bulk_create(calls, batch_size=BATCH)
    _link(made, drafts)


def _link(made: list[Initiative], drafts: list[Draft]) -> None:
    """Each with what gave the idea: that may be a row further down."""
    by_row = {said.row: one for one, said in zip(made, drafts, strict=True)}
    inspired = [(one, said) for one, said in zip(made, drafts, strict=True) if said.source or said.source_row]
    for one, said in inspired:
        one.inspired_by_id = said.source or by_row[said.source_row].pk
    Initiative.objects.bulk_update([one for one, _said in inspired], ["inspired_by"], batch_size=BATCH)


@transaction.atomic
def undo_import(*, by, intake: Intake) -> bool:
    """Archive everything that came from a file. False when that was done already, or anything of it was touched."""
    if not can_undo(intake) or not Intake.objects.filter(pk=intake.pk, state=IntakeState.TAKEN).update(
        state=IntakeState.UNDONE
    ):
        return False
    Initiative.objects.filter(pk__in=intake.taken_ids).update(archived_on=timezone.localdate())
    AuditEvent.record("initiatives.import_undone", intake, by=by, reason=f"{intake.name}: {len(intake.taken_ids)}")
    PublicVersion.raise_()
    return True


def can_undo(intake: Intake) -> bool:
    """Taken in less than UNDO_DAYS ago, and nothing was done with any of it since. 2 queries."""
    if intake.state != IntakeState.TAKEN or timezone.now() - intake.finished_at > timedelta(UNDO_DAYS):
        return False
    if Initiative.objects.filter(pk__in=intake.taken_ids, archived_on=None).count() != len(intake.taken_ids):
        return False
    ids = [str(pk) for pk in intake.taken_ids]
    return not AuditEvent.objects.filter(object_type=Initiative._meta.label_lower, object_id__in=ids).exists()


def _new_rows(drafts: list[Draft]) -> list[Initiative]:
    """With their addresses. `hold` is not asked: who publishes one would wait for thousands. The database decides."""
    taken, made = given_away(), []
    for draft in drafts:
        slug = next_free(draft.slug or address(draft.fields["title"]), taken)
        taken.add(slug)
        theme_ids = [theme.pk for theme in draft.themes]  # as the trigger would: so it finds nothing to change
        made.append(Initiative(slug=slug, theme_ids=theme_ids, **draft.fields, **draft.place))
    return made
