"""What a row must hold to, asked of the database before it is written."""

from collections.abc import Collection, Iterator
from contextlib import suppress

from django.core.exceptions import FieldError
from django.db import DatabaseError, connection, models, transaction
from django.db.models import BooleanField, CheckConstraint
from django.db.models.constraints import BaseConstraint
from django.db.models.functions import Coalesce
from django.db.models.sql import Query
from django.db.models.sql.constants import SINGLE


class Checked(models.Model):
    """A base of models with conditions: `full_clean` asks all of them in one question.

    Django asks one by one, each in a savepoint with every column of the row: what took longest of publishing. Here only
    what does not hold is asked that way, for its words.
    """

    _held: Collection[CheckConstraint] = ()

    class Meta:
        abstract = True

    def validate_constraints(self, exclude: Collection[str] | None = None) -> None:
        self._held = list(_holding(self, set(exclude or ())))
        try:
            super().validate_constraints(exclude)
        finally:
            self._held = ()

    def get_constraints(self) -> list[tuple[type[models.Model], list[BaseConstraint]]]:
        return [
            (model, [one for one in constraints if one not in self._held])
            for model, constraints in super().get_constraints()
        ]


def _holding(row: models.Model, exclude: set[str]) -> Iterator[CheckConstraint]:
    """The conditions that hold for `row` as it is. One about a column in `exclude` is not asked: Django passes it over
    too.
    """
    checks = [one for one in row._meta.constraints if isinstance(one, CheckConstraint)]
    query = Query(None)
    for name, value in _values(row, checks, exclude).items():
        query.add_annotation(value, name, select=False)
    asked = []
    for number, check in enumerate(checks):
        with suppress(FieldError):
            query.add_annotation(Coalesce(check.condition, True, output_field=BooleanField()), f"check_{number}")
            asked.append(check)
    if asked:
        with suppress(DatabaseError), transaction.atomic():  # a number that fits no column
            answers = query.get_compiler(connection=connection).execute_sql(SINGLE)
            yield from (check for check, holds in zip(asked, answers, strict=True) if holds)


def _values(row: models.Model, checks: list[CheckConstraint], exclude: set[str]) -> dict:
    """What the conditions are about, as expressions by column."""
    named = {name for check in checks for name, *_lookups in row._get_expr_references(check.condition)}
    others = {field.name for field in row._meta.concrete_fields} - named
    return row._get_field_expression_map(meta=row._meta, exclude=exclude | others | ({"pk"} - named))
