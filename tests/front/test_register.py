"""No field that may be about somebody is forgotten, and the privacy page tells all of it."""

import pytest
from django.apps import apps

from haarlem_wijken.front.register import HELD, ROOMS, to_classify


def classified(room: str) -> list[str]:
    register = ROOMS.get(room)
    return [*(name for held in register.HELD for name in held.fields), *register.NONE] if register else []


@pytest.mark.parametrize("room", ["ground", "councils", "initiatives", "meetings"])
def test_each_field_that_may_be_about_somebody_is_classified_once(room):
    assert sorted(classified(room)) == sorted(to_classify(room))


@pytest.mark.parametrize("name", ["Account.email", "Letter.context", "Case.decided_by", "Area.name"])
def test_a_new_field_of_any_such_kind_would_be_asked_about(name):
    assert name in set(to_classify("ground"))


@pytest.mark.parametrize("room", ROOMS)
def test_what_has_no_model_any_more_is_not_told(room):
    for name in classified(room):
        model, field = name.split(".")
        assert apps.get_model(room, model)._meta.get_field(field)


def test_the_privacy_page_shows_every_row_with_its_term(visitor, db):
    text = visitor.get("/privacy/").content.decode()
    for held in HELD:
        for words in (held.what, held.purpose, held.ground, held.term):
            assert str(words) in text
    assert text.count("90 dagen na het") == sum("90 dagen na het" in str(held.term) for held in HELD) > 1
