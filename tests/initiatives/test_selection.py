"""One query string, one selection, one address."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import override
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from haarlem_wijken.ground.selections.selection import BadSelection
from haarlem_wijken.ground.town.atlas import atlas
from haarlem_wijken.ground.town.places import distance
from initiatives.models import HelpCall, Initiative
from initiatives.selection import ordered, read, select
from initiatives.words import title


@pytest.fixture
def some(make):
    tuin = make("Tuin in de Vijfhoek", area="BU03920105", themes=["groen"], at=(52.38, 4.633))
    make("Sport in de Vijfhoek", area="BU03920105", themes=["sport", "groen"], stage="idee", shares_experience=True)
    begin_of_day = datetime(2026, 3, 3, tzinfo=ZoneInfo("Europe/Amsterdam"))
    make("Zon op Noord", area="SD-NOORD", themes=["energie"], stage="afgerond", published_at=begin_of_day)
    HelpCall.objects.create(initiative=tuin, title="Handen", until=timezone.localdate())
    sport = Initiative.objects.get(slug="sport-in-de-vijfhoek")
    HelpCall.objects.create(initiative=sport, title="Is voorbij", until=timezone.localdate() - timedelta(1))
    HelpCall.objects.create(initiative=sport, title="Is rond", closed_at=timezone.now(), ending="genoeg")
    HelpCall.objects.create(initiative=sport, title="Is vol", needed=2, taken=2)
    Initiative.objects.exclude(slug="zon-op-noord").update(published_at=begin_of_day - timedelta(seconds=1))
    make("Oud nieuws", area="BU03920105", archived_on="2020-01-01")


def titles(query: str) -> set[str]:
    return {found.title for found in select(read(QueryDict(query)))}


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", {"Tuin in de Vijfhoek", "Sport in de Vijfhoek", "Zon op Noord"}),
        ("stadsdeel=centrum", {"Tuin in de Vijfhoek", "Sport in de Vijfhoek"}),
        ("stadsdeel=centrum&stadsdeel=noord", {"Tuin in de Vijfhoek", "Sport in de Vijfhoek", "Zon op Noord"}),
        ("stadsdeel=noord&buurt=vijfhoek", set()),
        ("buurt=vijfhoek&fase=idee", {"Sport in de Vijfhoek"}),
        ("thema=sport&thema=energie", {"Sport in de Vijfhoek", "Zon op Noord"}),
        ("thema=groen&fase=lopend", {"Tuin in de Vijfhoek"}),
        ("THEMA=groen", {"Tuin in de Vijfhoek", "Sport in de Vijfhoek", "Zon op Noord"}),
        ("thema=GROEN", {"Tuin in de Vijfhoek", "Sport in de Vijfhoek"}),
        ("q=tuin", {"Tuin in de Vijfhoek"}),
        ("q=vijfhoek&fase=idee", {"Sport in de Vijfhoek"}),
        ("ervaring=1", {"Sport in de Vijfhoek"}),
        ("hulp=1", {"Tuin in de Vijfhoek"}),
        ("hulp=1&ervaring=1", set()),
        ("sinds=2026-03-03", {"Zon op Noord"}),
        ("sinds=2026-03-04", set()),
        ("bij=52.3800,4.6330", {"Tuin in de Vijfhoek"}),
        ("bij=52.3800,4.6330&straal=50", {"Tuin in de Vijfhoek"}),
        ("bij=52.3810,4.6330&straal=50", set()),
    ],
)
def test_repeated_is_or_and_different_is_and(some, query, expected):
    assert titles(query) == expected


def test_a_theme_that_fits_twice_counts_once(some):
    assert select(read(QueryDict("thema=sport&thema=groen"))).count() == 2


@pytest.mark.parametrize(
    ("query", "canonical"),
    [
        ("", ""),
        ("sorteer=nieuw&pagina=1", ""),
        ("thema=sport&thema=groen&stadsdeel=noord", "?stadsdeel=noord&thema=groen&thema=sport"),
        ("pagina=3&sorteer=naam&thema=groen&thema=groen", "?thema=groen&sorteer=naam&pagina=3"),
        ("thema=&fase=", ""),
        ("buurt=leidsebuurt", "?buurt=leidsebuurt"),
        ("straal=300&q=Tuin&bij=52.380004, 4.6300&thema=groen", "?thema=groen&q=tuin&bij=52.38%2C4.63&straal=300"),
        ("straal=1000&bij=52.38,4.63&sorteer=nabij", "?bij=52.38%2C4.63"),
        ("q=tuin&bij=52.38,4.63&sorteer=nabij", "?q=tuin&bij=52.38%2C4.63&sorteer=nabij"),
        ("q=tuin&sorteer=nieuw", "?q=tuin&sorteer=nieuw"),
        ("ervaring=1&hulp=1&sinds=2026-03-03", "?sinds=2026-03-03&hulp=1&ervaring=1"),
    ],
)
def test_there_is_one_address(city, query, canonical):
    assert read(QueryDict(query)).query() == canonical


@pytest.mark.parametrize(
    ("query", "name", "value"),
    [
        ("thema=bestaatniet", "thema", "bestaatniet"),
        ("kleur=rood", "kleur", "rood"),
        ("pagina=-1", "pagina", "-1"),
        ("pagina=٣", "pagina", "٣"),
        ("pagina=" + "9" * 40, "pagina", "9" * 40),
        ("sorteer=willekeurig", "sorteer", "willekeurig"),
        ("stadsdeel=%00", "stadsdeel", "\ufffd"),
        ("bij=90,0", "bij", "90,0"),
        ("bij=4.63,52.38", "bij", "4.63,52.38"),
        ("bij=nan,4", "bij", "nan,4"),
        ("bij=52.38", "bij", "52.38"),
        ("straal=300", "straal", "300"),
        ("bij=52.38,4.63&straal=49", "straal", "49"),
        ("bij=52.38,4.63&straal=5001", "straal", "5001"),
        ("sinds=2026-02-30", "sinds", "2026-02-30"),
        ("sinds=0001-01-01", "sinds", "0001-01-01"),
        ("sinds=morgen", "sinds", "morgen"),
        ("hulp=ja", "hulp", "ja"),
        ("sorteer=nabij", "sorteer", "nabij"),
        ("sorteer=passend", "sorteer", "passend"),
        ("q=x%00y", "q", "x\ufffdy"),
    ],
)
def test_what_is_not_known_is_told_or_refused(city, query, name, value):
    assert read(QueryDict(query)).problems == ((name, value),)
    with pytest.raises(BadSelection) as fault:
        read(QueryDict(query), strict=True)
    assert fault.value.problem == (name, value)


def test_every_buurt_can_be_chosen_at_once(client, make):
    make("Tuin")
    make("Zon", area="BU03921804")
    slugs = [node.slug for node in atlas().of_level("buurt")]
    assert titles("&".join(f"buurt={slug}" for slug in slugs)) == {"Tuin", "Zon"}
    assert client.get("/initiatieven/?" + "&".join(f"buurt={n}" for n in range(1001))).status_code == 400


def test_what_other_sites_hang_on_a_link_is_no_problem(city):
    assert read(QueryDict("utm_source=brief&thema=groen"), strict=True).query() == "?thema=groen"


def test_one_choice_is_taken_off(city):
    selection = read(QueryDict("thema=groen&thema=sport&pagina=2"))
    assert selection.without("thema", "groen", drop=("pagina",)) == "?thema=sport"


@pytest.mark.parametrize(
    ("query", "dutch"),
    [
        ("", "Alle initiatieven"),
        ("fase=lopend&thema=groen&stadsdeel=schalkwijk", "Lopende groene initiatieven in Schalkwijk"),
        ("stadsdeel=centrum&stadsdeel=zuidwest", "Initiatieven in Centrum en Zuidwest"),
        ("thema=energie&thema=groen", "Initiatieven over energie en klimaat of groen en tuinen"),
        ("fase=idee", "Ideeën"),
        ("fase=idee&fase=lopend&buurt=vijfhoek", "Ideeën en lopende initiatieven in Vijfhoek"),
        ("buurt=vijfhoek&stadsdeel=centrum", "Initiatieven in Vijfhoek (Centrum)"),
        ("buurt=leidsebuurt", "Initiatieven in Leidsebuurt"),
        ("q=Tuin", "Initiatieven met “tuin”"),
        ("q=tuin&thema=groen&stadsdeel=noord", "Groene initiatieven met “tuin” in Noord"),
        ("bij=52.38,4.63", "Initiatieven binnen 1 kilometer van een punt in Vijfhoek"),
        ("bij=52.38,4.63&straal=300&hulp=1", "Initiatieven binnen 300 meter van een punt in Vijfhoek die hulp vragen"),
        (
            "bij=52.38,4.63&q=tuin&hulp=1",
            "Initiatieven met “tuin” binnen 1 kilometer van een punt in Vijfhoek, die hulp vragen",
        ),
        ("bij=52.34,4.55", "Initiatieven binnen 1 kilometer van het gekozen punt"),
        ("hulp=1&ervaring=1", "Initiatieven die hulp vragen en ervaring delen"),
        ("sinds=2026-03-03&fase=idee", "Ideeën nieuw sinds 3 maart 2026"),
    ],
)
def test_a_selection_has_a_title_in_words(city, query, dutch):
    with override("nl"):
        assert str(title(read(QueryDict(query)))) == dutch


@pytest.mark.parametrize(
    ("query", "english"),
    [
        ("", "All initiatives"),
        ("fase=lopend&thema=groen&stadsdeel=schalkwijk", "Running green initiatives in Schalkwijk"),
        ("thema=sport", "Sports initiatives"),
        ("stadsdeel=centrum&stadsdeel=zuidwest", "Initiatives in Centrum and Zuidwest"),
        ("thema=energie&thema=groen", "Initiatives about energy and climate or green and gardens"),
        ("thema=meebeslissen&fase=in-oprichting", "Starting initiatives about having a say"),
        ("fase=idee", "Ideas"),
        ("fase=idee&thema=jeugd", "Ideas about children and young people"),
        ("fase=idee&fase=lopend&buurt=vijfhoek", "Ideas and running initiatives in Vijfhoek"),
        ("fase=afgerond&fase=gestopt", "Finished and stopped initiatives"),
        ("buurt=vijfhoek&stadsdeel=centrum", "Initiatives in Vijfhoek (Centrum)"),
        ("q=Tuin", "Initiatives with “tuin”"),
        ("q=tuin&thema=groen&stadsdeel=noord", "Green initiatives with “tuin” in Noord"),
        ("bij=52.38,4.63", "Initiatives within 1 kilometre of a point in Vijfhoek"),
        ("bij=52.38,4.63&straal=1500", "Initiatives within 1.5 kilometres of a point in Vijfhoek"),
        ("bij=52.38,4.63&straal=300&hulp=1", "Initiatives within 300 metres of a point in Vijfhoek that ask for help"),
        ("hulp=1&ervaring=1", "Initiatives that ask for help and share experience"),
        ("sinds=2026-03-03&fase=idee", "Ideas new since 3 March 2026"),
    ],
)
def test_a_title_reads_right_in_english(city, query, english):
    with override("en"):
        assert str(title(read(QueryDict(query)))) == english


def test_near_a_point_the_nearest_come_first(make):
    make("Ver", at=(52.3850, 4.6330))
    make("Dichtbij", at=(52.3801, 4.6330))
    make("Te ver", at=(52.3900, 4.6330))
    make("Nergens")
    ids = ordered(read(QueryDict("bij=52.38,4.633")))[:5]
    assert [Initiative.objects.get(pk=pk).title for pk in ids] == ["Dichtbij", "Ver"]


@given(lat=st.floats(52.33, 52.43), lon=st.floats(4.58, 4.69), metres=st.integers(50, 5000))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_near_is_by_the_distance_people_are_told(grid, lat, lon, metres):
    found = read(QueryDict(f"bij={lat:.4f},{lon:.4f}&straal={metres}"))
    expected = {slug for slug, point in grid.items() if distance(*point, round(lat, 4), round(lon, 4)) <= metres}
    assert set(select(found).values_list("slug", flat=True)) == expected


@pytest.fixture
def grid(make):
    points = {f"p-{i}-{j}": (52.34 + i * 0.012, 4.59 + j * 0.016) for i in range(7) for j in range(7)}
    for slug, point in points.items():
        make(slug, at=point)
    return points
