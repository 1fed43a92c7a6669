"""A question that is put together once gives what the queryset gives."""

import pytest
from django.db.models import F

from haarlem_wijken.ground.caching.prepared import AmongIds, Prepared
from haarlem_wijken.ground.models import Area, AreaShape


@pytest.fixture
def named(city):
    return Prepared(
        lambda level, slug: Area.objects.filter(level=level, slug=slug).defer("code"), level="\0", slug="\1"
    )


def test_it_is_asked_with_other_values_each_time(named, django_assert_num_queries):
    for level, slug, names in (
        ("stadsdeel", "noord", ["Noord"]),
        ("stadsdeel", "oost", ["Oost"]),
        ("wijk", "noord", []),
    ):
        with django_assert_num_queries(1):
            assert [area.name for area in named(level=level, slug=slug)] == names


def test_what_it_leaves_out_is_asked_later(named):
    (found,) = named(level="stadsdeel", slug="noord")
    assert found.get_deferred_fields() == {"code"}
    assert found.code == "SD-NOORD"


def test_it_takes_any_number_of_ids(city):
    among = Prepared(lambda ids: Area.objects.filter(AmongIds(ids), level="stadsdeel").order_by("-name"), ids=[0])
    ids = list(Area.objects.filter(name__in=["Noord", "Oost", "Vijfhoek"]).values_list("pk", flat=True))
    assert [area.name for area in among(ids=ids)] == ["Oost", "Noord"]
    assert among(ids=[]) == []


def test_what_is_reckoned_comes_along_and_json_is_read(city):
    shapes = AreaShape.objects.filter(valid_until=None).annotate(called=F("area__name"))
    (found,) = Prepared(lambda code: shapes.filter(area__code=code), code="\0")(code="SD-NOORD")
    same = shapes.get(area__code="SD-NOORD")
    assert (found, found.called, found.outline) == (same, "Noord", same.outline)
    assert set(found.outline) == {"type", "coordinates"}
    assert (found._state.adding, found._state.db) == (False, "default")
