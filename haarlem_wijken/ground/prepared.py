"""Questions that pages ask again and again, put together once.

Django takes longer to write the SQL of a wide table than PostgreSQL to answer it by its key.
"""

from collections.abc import Callable
from datetime import date
from functools import lru_cache
from typing import Any, Generic, TypeVar

from django.contrib.postgres.fields import ArrayField
from django.db.models import BigIntegerField, BooleanField, F, Func, Model, QuerySet, Value
from django.utils import timezone

M = TypeVar("M", bound=Model)


class AmongIds(Func):
    """That the key of a row is one of `ids`, however many: as `pk__in`, but always the same SQL."""

    template, arg_joiner = "%(expressions)s)", " = ANY("
    output_field = BooleanField()
    conditional = True

    def __init__(self, ids: list[int]):
        super().__init__(F("pk"), Value(ids, output_field=ArrayField(BigIntegerField())))


class Prepared(Generic[M]):
    """`Prepared(lambda slug: Thing.objects.filter(slug=slug), slug="\\0")`, asked with `(slug="tuin")`.

    The values that it begins with stand for those to come, so they must be of their kind and occur nowhere else in the
    question; with others the SQL must be the same. The question may depend on the day. No `select_related`.
    """

    def __init__(self, ask: Callable[..., QuerySet[M]], **blanks: Any):
        self.ask, self.blanks = ask, blanks
        self._of_day = lru_cache(maxsize=1)(self._written)

    def __call__(self, **values: Any) -> list[M]:
        """The rows. 1 query."""
        model, sql, params = self._of_day(timezone.localdate())
        return list(model.objects.raw(sql, [values[name] if name else param for name, param in params]))

    def _written(self, _day: date) -> tuple[type[M], str, list[tuple[str, Any]]]:
        """The model, the SQL, and of each parameter the name of the value that comes there (else empty) or itself."""
        found = self.ask(**self.blanks)
        sql, params = found.query.sql_with_params()
        return found.model, sql, [(self._name_of(param), param) for param in params]

    def _name_of(self, param: Any) -> str:
        return next((name for name, blank in self.blanks.items() if type(blank) is type(param) and blank == param), "")
