"""What can be done with initiatives. Every act is atomic, on record, and raises the public version last."""

from datetime import timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.urls import Resolver404, resolve, reverse
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from haarlem_wijken.ground.locks import hold
from haarlem_wijken.ground.models import AuditEvent, PublicVersion, Theme

from . import pictures
from .drafts import Draft
from .models import HelpCall, Initiative, InitiativePhoto, InitiativeSource, Intake, IntakeState
from .place import Place

__all__ = ["add_photo", "ask_import", "import_initiatives", "publish_initiative", "receive_file", "undo_import"]

BATCH = 500  # rows in one statement: it must end well within the patience of a session
UNDO_DAYS = 7


@transaction.atomic
def publish_initiative(*, by, place: Place, themes, sources=(), **fields) -> Initiative:
    """Put a new initiative before the public.

    `by` an Account, or None for the command line; `themes` slugs, at least one; `sources` dicts of name, url and
    read_on (date); `fields` those of the model that hold words, dates and marks. Address, area and map number follow.
    Raises ValidationError per field, and OutsideHaarlem for a point that lies in no buurt.
    """
    initiative = Initiative(**fields, **place.columns())
    chosen = _themes(set(themes))
    initiative.slug = _free_slug(initiative.title)
    initiative.full_clean()
    initiative.save(force_insert=True)
    initiative.themes.set(chosen)
    for source in sources:
        row = InitiativeSource(initiative=initiative, **source)
        row.full_clean()
        row.save(force_insert=True)
    AuditEvent.record("initiative.published", initiative, by=by, fields=sorted(fields))
    PublicVersion.raise_()
    return initiative


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


@transaction.atomic
def add_photo(*, by, initiative: Initiative, file, alt: str, credit: str) -> InitiativePhoto:
    """Hang a photo behind an initiative's other photos; `file` is anything that can read and seek.

    What is stored is re-encoded and has no metadata (see pictures). Raises ValidationError.
    """
    photo = InitiativePhoto(initiative=initiative, alt=alt.strip(), credit=credit.strip())
    photo.position = initiative.photos.count()
    photo.full_clean(exclude=["image"])
    photo.image = pictures.kept(file)
    photo.save(force_insert=True)
    AuditEvent.record("photo.added", initiative, by=by, fields=["photos"])
    PublicVersion.raise_()
    return photo


def _themes(slugs: set[str]) -> list[Theme]:
    known = list(Theme.objects.filter(slug__in=slugs))
    if not known or len(known) != len(slugs):
        raise ValidationError({"themes": _("Kies een of meer thema's uit de lijst.")})
    return known


def _free_slug(title: str) -> str:
    """An address nobody has or had: initiatives are archived, never deleted, so a used one stays used."""
    base = _address(title)
    hold("addresses of initiatives")  # two of one name at once: the second waits here, then sees the first
    return _next_free(base, set(Initiative.objects.filter(slug__startswith=base).values_list("slug", flat=True)))


def _new_rows(drafts: list[Draft]) -> list[Initiative]:
    """With their addresses. `hold` is not asked: who publishes one would wait for thousands. The database decides."""
    taken, made = set(Initiative.objects.values_list("slug", flat=True)), []
    for draft in drafts:
        slug = _next_free(draft.slug or _address(draft.fields["title"]), taken)
        taken.add(slug)
        theme_ids = [theme.pk for theme in draft.themes]  # as the trigger would: so it finds nothing to change
        made.append(Initiative(slug=slug, theme_ids=theme_ids, **draft.fields, **draft.place))
    return made


def _address(title: str) -> str:
    return slugify(title)[:120].strip("-") or "initiatief"


def _next_free(base: str, taken: set[str]) -> str:
    slug, number = base, 1
    while slug in taken or not _leads_to_initiative(slug):
        number += 1
        slug = f"{base}-{number}"
    return slug


def _leads_to_initiative(slug: str) -> bool:
    """False when /initiatieven/<slug>/ is a page of its own."""
    try:
        return resolve(reverse("initiative", args=[slug])).url_name == "initiative"
    except Resolver404:
        return False
