"""The conditions of a row are asked together, and told as Django tells them one by one."""

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import models

from haarlem_wijken.ground.constraints import Checked
from meetings.models import Agreement, Meeting

pytestmark = pytest.mark.django_db
WITH_SEVERAL = [
    model for model in apps.get_models()
    if sum(isinstance(one, models.CheckConstraint) for one in model._meta.constraints) > 1
]  # fmt: skip


def told(row: models.Model, how=Checked, exclude=()) -> dict:
    try:
        how.validate_constraints(row, exclude)
    except ValidationError as refusal:
        return refusal.message_dict
    return {}


def meeting(**values) -> Meeting:
    return Meeting(council_id=1, date="2015-02-18", slug="werkgroep-wijken-2015-02-18", **values)


def test_every_model_with_several_conditions_asks_them_together():
    assert {model.__name__ for model in WITH_SEVERAL if not issubclass(model, Checked)} == {"Account"}  # Django's base


@pytest.mark.parametrize("model", [one for one in WITH_SEVERAL if issubclass(one, Checked)])
def test_an_empty_row_is_told_what_django_tells(model):
    assert told(model()) == told(model(), models.Model)


def test_what_holds_takes_one_question(django_assert_num_queries):
    assert len([one for one in Meeting._meta.constraints if isinstance(one, models.CheckConstraint)]) == 8
    with django_assert_num_queries(3):  # inside a savepoint
        assert told(meeting(), exclude=["slug"]) == {}


@pytest.mark.parametrize(
    "values", [{"state": "morgen"}, {"state": "morgen", "visibility": "nergens"}, {"stated_weekday": 8}]
)
@pytest.mark.parametrize("exclude", [(), ("state",)])
def test_what_does_not_hold_is_told_in_its_own_words(values, exclude):
    found = told(meeting(**values), exclude=exclude)
    assert found == told(meeting(**values), models.Model, exclude)
    assert bool(found) is (values.keys() - exclude != set())


def test_a_number_that_fits_no_column_is_told_too():
    row = Agreement(council_id=1, year=2**40, text="We bellen", seq=1, made_on="2015-02-18")
    assert told(row) == told(row, models.Model)
