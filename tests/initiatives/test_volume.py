"""make_volume: invented, but true to every rule."""

import pytest
from django.core.management import CommandError, call_command
from django.db.models import F
from django.utils import timezone

from haarlem_wijken.ground.models import AuditEvent, PublicVersion, Theme
from haarlem_wijken.ground.town.places import buurt_at, quadkey
from initiatives.models import Initiative, Precision, Stage

COUNT = 500


def words_and_places() -> list:
    fields = ["title", "story", "stage", "precision", "lat", "lon", "started_on", "published_at", "area__code"]
    return list(Initiative.objects.order_by("pk").values_list(*fields))


@pytest.fixture
def volume(city):
    before = PublicVersion.current()
    call_command("make_volume", initiatives=COUNT, verbosity=0)
    return before


def test_makes_as_many_as_asked_each_as_valid_as_a_typed_one(volume):
    assert Initiative.objects.published().count() == COUNT
    assert AuditEvent.objects.filter(verb="volume.made").count() == 1
    assert PublicVersion.current() == volume + 1
    for initiative in Initiative.objects.prefetch_related("themes").order_by("?")[:40]:
        initiative.full_clean()
        assert 1 <= len(initiative.themes.all()) <= 3


def test_points_lie_in_their_buurt(volume):
    placed = Initiative.objects.placed().select_related("area")
    assert placed.count() > COUNT / 2
    for initiative in placed:
        node = buurt_at(initiative.lat, initiative.lon)
        assert (node.id, quadkey(initiative.lat, initiative.lon)) == (initiative.area_id, initiative.quadkey)
        assert (initiative.precision == Precision.BUURT) == ((initiative.lat, initiative.lon) == node.label)


def test_has_some_of_everything_and_dates_agree(volume):
    def kinds(field):
        return set(Initiative.objects.values_list(field, flat=True))

    assert kinds("stage") == set(Stage.values)
    assert kinds("precision") == set(Precision.values)
    assert kinds("language") == {"nl", "en"}
    assert {"stadsdeel", "wijk", "buurt"} == kinds("area__level")
    assert len(kinds("themes__slug")) == 10
    assert len(kinds("area")) > 80
    assert not Initiative.objects.filter(confirmed_on__lt=F("published_at__date")).exists()
    assert not Initiative.objects.filter(published_at__gt=timezone.now()).exists()
    assert not Initiative.objects.filter(stage=Stage.IDEA, started_on__isnull=False).exists()
    assert not Initiative.objects.exclude(contact_email="").exists()


def test_the_same_seed_gives_the_same(city):
    runs = []
    for seed in (7, 7, 8):
        Initiative.objects.update(inspired_by=None)
        Initiative.objects.all().delete()
        call_command("make_volume", initiatives=30, seed=seed, verbosity=0)
        runs.append(words_and_places())
    assert runs[0] == runs[1] != runs[2]


@pytest.mark.parametrize("count", [0, -1])
def test_refuses_to_make_nothing(city, count):
    with pytest.raises(CommandError, match="at least one"):
        call_command("make_volume", initiatives=count)


def test_needs_the_themes_and_areas_first(city):
    Theme.objects.all().delete()
    with pytest.raises(CommandError, match="load_reference"):
        call_command("make_volume", initiatives=1)
