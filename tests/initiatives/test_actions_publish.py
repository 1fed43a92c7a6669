"""publish_initiative: what is stored follows from what is said."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction
from django.urls import resolve

from haarlem_wijken.ground.models import AuditEvent, PublicVersion
from haarlem_wijken.ground.town.atlas import atlas
from haarlem_wijken.ground.town.places import OutsideHaarlem, quadkey
from initiatives.actions import publish_initiative, slugs
from initiatives.models import Initiative
from initiatives.places.place import Place

pytestmark = pytest.mark.usefixtures("city")

VIJFHOEK = "BU03920105"
IN_VIJFHOEK = (52.379113, 4.629374)
WORDS = {"title": "Boekenkast", "summary": "Een kast met boeken.", "stage": "lopend"}


def publish(**changes):
    return publish_initiative(**{"by": None, "place": Place("SD-OOST"), "themes": ["delen"], **WORDS, **changes})


def test_is_public_on_record_and_raises_the_version():
    before = PublicVersion.current()
    initiative = publish(themes=["delen", "jeugd"])
    assert list(Initiative.objects.published()) == [initiative]
    assert {theme.slug for theme in initiative.themes.all()} == {"delen", "jeugd"}
    event = AuditEvent.objects.get(verb="initiative.published")
    assert (event.object_id, "title" in event.fields) == (str(initiative.pk), True)
    assert PublicVersion.current() == before + 1


def test_an_exact_point_finds_its_buurt():
    lat, lon = IN_VIJFHOEK
    initiative = publish(place=Place(precision="exact", lat=lat, lon=lon))
    initiative.refresh_from_db()
    assert initiative.area.code == VIJFHOEK
    assert (initiative.lat, initiative.lon, initiative.quadkey) == (lat, lon, quadkey(lat, lon))


@pytest.mark.parametrize("place", [Place(VIJFHOEK, "buurt"), Place("", "buurt", *IN_VIJFHOEK)])
def test_only_the_buurt_keeps_the_label_point(place):
    initiative = publish(place=place)
    assert (initiative.lat, initiative.lon) == atlas().by_code[VIJFHOEK].label != IN_VIJFHOEK
    assert initiative.area.code == VIJFHOEK


def test_without_a_place_any_area_will_do():
    initiative = publish(place=Place("GM0392"))
    assert (initiative.area.code, initiative.lat, initiative.quadkey) == ("GM0392", None, None)


def test_a_point_outside_is_refused():
    with pytest.raises(OutsideHaarlem):
        publish(place=Place(precision="exact", lat=52.35, lon=4.62 - 1))
    assert not Initiative.objects.exists()


@pytest.mark.parametrize(
    "place",
    [
        Place(),
        Place("XX"),
        Place("WK039201", "buurt"),
        Place("", "exact"),
        Place("", "street", lat=52.38),
        Place("", "none", *IN_VIJFHOEK),
    ],
)
def test_half_a_place_is_refused(place):
    with pytest.raises(ValidationError):
        publish(place=place)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", ""),
        ("summary", "x" * 201),
        ("stage", "klaar"),
        ("website", "javascript:alert(1)"),
        ("language", "fr"),
        ("themes", []),
        ("themes", ["delen", "bestaat-niet"]),
    ],
)
def test_a_wrong_value_is_named(field, value):
    with pytest.raises(ValidationError) as refusal, transaction.atomic():
        publish(**{field: value})
    assert field in refusal.value.message_dict
    assert not Initiative.objects.exists()


def test_a_bad_source_stores_nothing():
    with pytest.raises(ValidationError), transaction.atomic():
        publish(sources=[{"name": "", "url": "https://example.org/", "read_on": datetime.date(2026, 1, 1)}])
    assert not Initiative.objects.exists()


def test_the_same_name_gets_another_address_also_after_archiving():
    first = publish()
    Initiative.objects.filter(pk=first.pk).update(archived_on=datetime.date(2026, 1, 1))
    assert [first.slug, publish().slug, publish().slug] == ["boekenkast", "boekenkast-2", "boekenkast-3"]


def test_an_address_never_hides_a_page_of_its_own(monkeypatch):
    def with_a_form(address):
        found = resolve(address)
        if address.endswith("/boekenkast/"):
            found.url_name = "propose"
        return found

    monkeypatch.setattr(slugs, "resolve", with_a_form)
    assert publish().slug == "boekenkast-2"


@pytest.mark.parametrize("title", ["東京", "!!!", "a" * 120])
def test_every_name_gives_an_address_that_leads_back(title):
    initiative = publish(title=title)
    assert resolve(initiative.get_absolute_url()).kwargs == {"slug": initiative.slug}
