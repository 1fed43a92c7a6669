"""What the process keeps: the same while the public version stays, never more than it may."""

import pytest
from django.template import Context, Template
from django.test import RequestFactory
from django.utils.translation import override

from haarlem_wijken.ground.caching.by_version import Remembered


@pytest.fixture
def remember():
    return Remembered(2, 10)


def test_what_was_made_is_given_again_until_the_version_changes(remember):
    made = iter("abc")
    assert [remember("key", 1, lambda: next(made)) for _ in range(3)] == ["a", "a", "a"]
    assert remember("other", 1, lambda: next(made)) == "b"
    assert remember("key", 2, lambda: next(made)) == "c"


def test_what_was_not_asked_for_longest_goes_first(remember):
    for key in ("old", "young", "old", "new"):
        remember(key, 1, lambda key=key: key)
    assert set(remember.held) == {"old", "new"}


def test_of_long_texts_fewer_are_kept(remember):
    for key, text in (("first", "a" * 6), ("second", "b" * 5), ("second", "b" * 5), ("too long", "c" * 11)):
        remember(key, 1, lambda text=text: text)
        assert remember.size == sum(map(len, remember.held.values())) <= 10
    remember("first", 1, lambda: "again")
    assert remember.held == {"first": "again"}


def test_a_slow_thread_of_an_older_version_leaves_nothing_in_the_new_one(remember):
    remember("key", 1, lambda: remember("other", 2, lambda: "new") and "old")
    assert remember("key", 2, lambda: "new") == "new"


def test_of_many_only_what_is_missing_is_made_and_in_their_order():
    remember, asked = Remembered(9, 9), []

    def make(missing):
        asked.append(missing)
        return {key: key.upper() for key in missing if key != "x"}

    assert remember.each("ab", 1, make) == {"a": "A", "b": "B"}
    assert list(remember.each("cxba", 1, make).values()) == ["C", "B", "A"]
    assert remember.each("", 1, make) == {}
    assert asked == [["a", "b"], ["c", "x"]]


def test_what_fails_is_not_kept(remember):
    with pytest.raises(ZeroDivisionError):
        remember("key", 1, lambda: 1 / 0)
    assert remember("key", 1, lambda: "whole") == "whole"


def drawn(version, **values) -> str:
    request = RequestFactory().get("/")
    request.public_version = version
    template = Template('{% load kept %}{% kept "part" value %}{{ value }}{{ other }}{% endkept %}')
    return template.render(Context({"request": request, **values}))


def test_a_kept_part_is_drawn_again_for_another_value_language_or_version():
    assert drawn(1, value="a", other=1) == "a1"
    assert drawn(1, value="a", other=2) == "a1"
    assert drawn(1, value="b", other=3) == "b3"
    with override("en"):
        assert drawn(1, value="a", other=4) == "a4"
    assert drawn(2, value="a", other=5) == "a5"
    assert drawn(None, value="a", other=6) == "a6"


def test_a_kept_part_stays_escaped():
    assert drawn(3, value="<b>", other="") == drawn(3, value="<b>", other="") == "&lt;b&gt;"


def test_a_component_is_drawn_once_per_inputs_and_escaped():
    def state(label, stage):
        text = '{% load kept %}{% drawn "components/state.html" label=label stage=stage %}'
        return Template(text).render(Context({"label": label, "stage": stage}))

    assert state("<b>", "idee") == state("<b>", "idee")
    assert "&lt;b&gt;" in state("<b>", "idee")
    assert "#i-ring" in state("idee", "idee")
    assert "#i-full" in state("loopt", "lopend")


def test_who_develops_sees_a_changed_template(settings):
    settings.DEBUG = True
    assert [drawn(9, value="a", other=other) for other in (1, 2)] == ["a1", "a2"]
