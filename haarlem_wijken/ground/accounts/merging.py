"""Two persons who turn out to be one: everything that points at the one points at the other from then on."""

from collections.abc import Callable

from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.utils.translation import gettext as _

from ..models import AuditEvent, Person, PublicVersion

# What a room does itself, where both have something that only one person can have: model -> verb.
MOVES: dict[type[models.Model], Callable[[Person, Person], None]] = {}


def moves(model: type[models.Model], move: Callable[[Person, Person], None]) -> None:
    """Have `move(keep, gone)` take over the rows of `model`. Called by a room's AppConfig.ready()."""
    MOVES[model] = move


def pointing_at_persons() -> list[models.ForeignKey]:
    """Every column of every room that names a person."""
    relations = Person._meta.get_fields(include_hidden=True)
    fields = (one.field for one in relations if one.auto_created and not one.concrete)
    return [field for field in fields if isinstance(field, models.ForeignKey) and field.model is not Person]


def tied_to(person: Person) -> dict[str, int]:
    """How much points at `person`, by what it is called ("zetels"); what is nothing is left out."""
    counts = {}
    for field in pointing_at_persons():
        if number := field.model._base_manager.filter(**{field.name: person}).count():
            counts[str(field.model._meta.verbose_name_plural)] = number
    return counts


@transaction.atomic
def merge_persons(*, keep: Person, gone: Person, by) -> None:
    """Move everything of `gone` to `keep`, and remove `gone`. The account of `keep` stays, else that of `gone`.

    Raises ValidationError for the same person twice, somebody whose name was removed, and what both have only once.
    """
    if keep.pk == gone.pk:
        raise ValidationError(_("Kies twee verschillende personen."))
    found = {one.pk: one for one in Person.objects.select_for_update().filter(pk__in=[keep.pk, gone.pk]).order_by("pk")}
    if len(found) < 2 or any(one.erased_at for one in found.values()):
        raise ValidationError(_("Een van deze personen is er niet meer."))
    keep, gone = found[keep.pk], found[gone.pk]
    try:
        with transaction.atomic():
            for field in pointing_at_persons():
                _move(field, keep, gone)
    except IntegrityError as twice:
        raise ValidationError(_("Ze hebben allebei iets dat één persoon maar één keer kan hebben.")) from twice
    account = gone.account if keep.account_id is None else None
    AuditEvent.record("person.merged", keep, by=by, reason=f"person {gone.pk}", fields=["account"] if account else [])
    gone.delete()
    if account is not None:
        Person.objects.filter(pk=keep.pk).update(account=account)
    PublicVersion.raise_()


def _move(field: models.ForeignKey, keep: Person, gone: Person) -> None:
    if move := MOVES.get(field.model):
        move(keep, gone)
        return
    field.model._base_manager.filter(**{field.name: gone}).update(**{field.name: keep})
