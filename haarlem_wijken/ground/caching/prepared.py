"""Questions that pages ask again and again, put together once.

Django takes longer to write the SQL of a wide table, and to see which column is which, than PostgreSQL to answer it by
its key.
"""

from collections.abc import Callable
from datetime import date
from functools import lru_cache
from typing import Any, Generic, TypeVar

from django.contrib.postgres.fields import ArrayField
from django.db import connection
from django.db.models import DEFERRED, BigIntegerField, BooleanField, F, Func, Model, QuerySet, Value
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
        with connection.cursor() as cursor:
            cursor.execute(sql, [values[name] if name else param for name, param in params])
            columns = _columns(model, tuple(column.name for column in cursor.description))
            return [columns.made(row) for row in cursor.fetchall()]

    def _written(self, _day: date) -> tuple[type[M], str, list[tuple[str, Any]]]:
        """The model, the SQL, and of each parameter the name of the value that comes there (else empty) or itself."""
        found = self.ask(**self.blanks)
        sql, params = found.query.sql_with_params()
        return found.model, sql, [(self._name_of(param), param) for param in params]

    def _name_of(self, param: Any) -> str:
        return next((name for name, blank in self.blanks.items() if type(blank) is type(param) and blank == param), "")


class Columns(Generic[M]):
    """Which column of an answer is which field of `model`; what is none is an annotation."""

    def __init__(self, model: type[M], names: tuple[str, ...]):
        place = {name: i for i, name in enumerate(names)}
        fields = model._meta.concrete_fields
        self.model = model
        self.places = [place.pop(field.column, None) for field in fields]
        self.annotations = list(place.items())
        self.read = [
            (at, field.from_db_value)
            for at, field in enumerate(fields)
            if self.places[at] is not None and hasattr(field, "from_db_value")
        ]

    def made(self, row: tuple) -> M:
        """The model of a row; what was not asked is read when it is wanted."""
        values = [DEFERRED if place is None else row[place] for place in self.places]
        for at, read in self.read:
            values[at] = read(values[at], None, connection)
        one = self.model.from_db(connection.alias, [], values)
        for name, place in self.annotations:
            setattr(one, name, row[place])
        return one


_columns = lru_cache(maxsize=50)(Columns)
