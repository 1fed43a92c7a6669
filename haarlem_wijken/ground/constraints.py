"""What a row must hold to, asked of the database before it is written."""

from collections.abc import Collection, Iterator
from contextlib import suppress
from functools import lru_cache

from django.core.exceptions import FieldError
from django.db import DatabaseError, connection, models, transaction
from django.db.models import BooleanField, CheckConstraint, Expression
from django.db.models.constraints import BaseConstraint
from django.db.models.expressions import DatabaseDefault
from django.db.models.functions import Coalesce
from django.db.models.sql import Query


class Checked(models.Model):
    """A base of models with conditions: `full_clean` asks all of them in one question.

    Django asks one by one, each in a savepoint with every column of the row: what took longest of publishing. Here only
    what does not hold is asked that way, for its words; and the question is put into a sentence once per model.
    """

    _held: Collection[CheckConstraint] = ()

    class Meta:
        abstract = True

    def validate_constraints(self, exclude: Collection[str] | None = None) -> None:
        self._held = list(_holding(self, frozenset(exclude or ())))
        try:
            super().validate_constraints(exclude)
        finally:
            self._held = ()

    def get_constraints(self) -> list[tuple[type[models.Model], list[BaseConstraint]]]:
        return [
            (model, [one for one in constraints if one not in self._held])
            for model, constraints in super().get_constraints()
        ]


class Slot(Expression):
    """The place of a column's value in a sentence that is there before any row."""

    def __init__(self, column: models.Field):
        super().__init__(output_field=column)
        self.column = column

    def as_sql(self, compiler, connection) -> tuple[str, list]:
        """Its parameter is the slot itself, until `of` fills it."""
        write = getattr(self.column, "get_placeholder", None)
        return (write(None, compiler, connection) if write else "%s"), [self]

    def of(self, row: models.Model) -> object:
        """What the database is told of the column in this row, as Django tells it."""
        return self.column.get_db_prep_value(getattr(row, self.column.attname), connection)


def _holding(row: models.Model, exclude: frozenset[str]) -> Iterator[CheckConstraint]:
    """The conditions that hold for `row` as it is; none are asked of a row that has a sum for a value. One about a
    column in `exclude` is not asked: Django passes it over too.
    """
    worked_out = {name: value for name, value in vars(row).items() if hasattr(value, "resolve_expression")}
    if not all(isinstance(value, DatabaseDefault) for value in worked_out.values()):
        return
    asked, sentence, parameters = _question(type(row), exclude, frozenset(worked_out))
    if not asked:
        return
    with suppress(DatabaseError), transaction.atomic(), connection.cursor() as cursor:  # a number that fits no column
        cursor.execute(sentence, [one.of(row) if isinstance(one, Slot) else one for one in parameters])
        yield from (check for check, holds in zip(asked, cursor.fetchone(), strict=True) if holds)


@lru_cache(maxsize=500)  # a form leaves out what was typed wrong
def _question(
    model: type[models.Model], exclude: frozenset[str], by_default: frozenset[str]
) -> tuple[list[CheckConstraint], str, tuple]:
    """Which conditions can be asked, the sentence for it, and its parameters: a Slot for each value of the row."""
    query = Query(None)
    for name, value in _slots(model, exclude, by_default).items():
        query.add_annotation(value, name, select=False)
    asked = []
    for number, check in enumerate(_checks(model)):
        with suppress(FieldError):
            query.add_annotation(Coalesce(check.condition, True, output_field=BooleanField()), f"check_{number}")
            asked.append(check)
    return (asked, *query.get_compiler(connection=connection).as_sql()) if asked else ([], "", ())


def _slots(model: type[models.Model], exclude: frozenset[str], by_default: frozenset[str]) -> dict[str, Expression]:
    """What the conditions are about, by column; those in `by_default` get what the database puts there."""
    row = model()
    named = {name for check in _checks(model) for name, *_lookups in row._get_expr_references(check.condition)}
    for column in model._meta.concrete_fields:
        if not column.generated and column.attname not in by_default:
            setattr(row, column.attname, Slot(column))
    others = {column.name for column in model._meta.concrete_fields} - named
    return row._get_field_expression_map(meta=model._meta, exclude=exclude | others | {"pk"})


def _checks(model: type[models.Model]) -> list[CheckConstraint]:
    return [one for one in model._meta.constraints if isinstance(one, CheckConstraint)]
