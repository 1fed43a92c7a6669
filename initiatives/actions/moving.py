"""What hangs on an initiative goes along when it is merged into another, and back when that is taken back."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from django.apps import apps
from django.db.models import F, ForeignKey, Model, Q, QuerySet, UniqueConstraint

from haarlem_wijken.ground.models import Conversation, Silence

from ..models import Initiative
from ..receivers import KIND

BASE = "base_version"  # of the initiative that is no more: of the other it would be another text


class Load(NamedTuple):
    """The rows of one model that go along; `field` points at the initiative."""

    model: type[Model]
    rows: QuerySet
    field: str

    @property
    def name(self):
        """ "oproepen"."""
        return self.model._meta.verbose_name_plural


def loads(gone: Initiative, into: Initiative) -> Iterator[Load]:
    """Everything that points at `gone`, whatever table a room may add, but for what `into` has already.

    Merged ones before it are no load: their addresses lead on through `gone`.
    """
    for relation in Initiative._meta.get_fields(include_hidden=True):
        if not (relation.auto_created and relation.one_to_many) or relation.related_model is Initiative:
            continue
        if not relation.related_model._meta.auto_created:  # themes are words of the initiative itself
            yield Load(relation.related_model, _rows(relation.field, gone, into), relation.field.name)
    yield Load(Conversation, Conversation.objects.filter(to_kind=KIND, to_id=gone.pk), "to_id")
    yield Load(Silence, _silence(gone, into), "to_id")


def move(gone: Initiative, into: Initiative) -> dict[str, Any]:
    """Let it all point at `into`; gives what `move_back` needs: per model the field, the ids and what else changed."""
    moved = {}
    for model, rows, field in loads(gone, into):
        ids = list(rows.values_list("pk", flat=True))
        if not ids:
            continue
        kept = {"field": field, "to": gone.pk, "ids": ids}
        mine, more = model._default_manager.filter(pk__in=ids), {}
        if _has(model, BASE):
            kept["bases"] = list(mine.exclude(**{BASE: None}).values_list("pk", BASE))
            mine.exclude(**{BASE: None}).update(**{BASE: 0})
        if _has(model, "position"):  # behind what is there
            kept["behind"] = model._default_manager.filter(**{field: into.pk}).count()
            more["position"] = F("position") + kept["behind"]
        mine.update(**{field: into.pk}, **more)
        moved[model._meta.label_lower] = kept
    return moved


def move_back(moved: dict[str, Any]) -> None:
    """As `move` found it."""
    for label, kept in moved.items():
        model = apps.get_model(label)
        mine = model._default_manager.filter(pk__in=kept["ids"])
        more = {"position": F("position") - kept["behind"]} if "behind" in kept else {}
        mine.update(**{kept["field"]: kept["to"]}, **more)
        for pk, base in kept.get("bases", ()):
            model._default_manager.filter(pk=pk).update(**{BASE: base})


def _silence(gone: Initiative, into: Initiative) -> QuerySet:
    """Who wanted no messages gets none: their address becomes that of `into`, where that has none of its own."""
    there = Silence.objects.filter(to_kind=KIND, to_id=into.pk).exists()
    mine = Silence.objects.filter(to_kind=KIND, to_id=gone.pk)
    return mine.none() if into.contact_email or there else mine


def _rows(field: ForeignKey, gone: Initiative, into: Initiative) -> QuerySet:
    rows = field.model._default_manager.filter(**{field.name: gone})
    for constraint in field.model._meta.constraints:
        if isinstance(constraint, UniqueConstraint) and field.name in constraint.fields:
            rest = [name for name in constraint.fields if name != field.name]
            same = Q(pk__in=[])
            for values in field.model._default_manager.filter(**{field.name: into}).values(*rest):
                same |= Q(**values)
            rows = rows.exclude(same)
    return rows


def _has(model: type[Model], name: str) -> bool:
    return any(one.name == name for one in model._meta.fields)
