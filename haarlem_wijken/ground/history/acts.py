"""The history of rows, asked within a query of those rows."""

from django.db.models import CharField, DateTimeField, F, Model, OuterRef, QuerySet, Subquery
from django.db.models.functions import Cast, Coalesce

from ..models import AuditEvent


def acts_on(model: type[Model], pk: str = "pk") -> QuerySet[AuditEvent]:
    """What was done to a `model`, the newest first; `pk` is the column that names it in the query around it."""
    of_it = AuditEvent.objects.filter(object_type=model._meta.label_lower, object_id=Cast(OuterRef(pk), CharField()))
    return of_it.order_by("-at", "-pk")


def last_at(acts: QuerySet[AuditEvent]) -> Subquery:
    """When the last of them was; nothing when none was."""
    return Subquery(acts.values("at")[:1], output_field=DateTimeField())


def public_since(model: type[Model], pk: str = "pk", made: str = "created_at") -> Coalesce:
    """Since when the public sees a row that it sees now: when somebody last said who may, else when it was `made`."""
    return Coalesce(last_at(acts_on(model, pk).filter(fields__contains=["visibility"])), F(made))
