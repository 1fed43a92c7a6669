"""The page of who inspired whom: lists in lists, a map, the years, and ways on where there is nothing."""

import re
from datetime import date

import pytest

from initiatives.models import Initiative
from initiatives.spread.branches import CUT, CUT_SHORT, DEEPEST, MOST

URL = "/olievlek/"
ROOM = 400_000  # bytes: what is larger is not kept (ground/caching/public.py)


@pytest.fixture
def garden(make):
    first = make("Tuin", started_on=date(2010, 3, 1), at=(52.38, 4.633))
    child = make("Hof", inspired_by=first, started_on=date(2012, 3, 1), at=(52.39, 4.64), language="en")
    make("Laan", inspired_by=child, started_on=date(2018, 3, 1), area="SD-NOORD", stage="idee")
    return first


def many(first: Initiative, count: int, *, by=lambda made: made[0]) -> None:
    """`count` more in its tree; `by` says of which of those made so far the next one got the idea."""
    made = [first]
    for n in range(count):
        slug = f"{first.slug}-{n}"
        fields = {"title": f"Tuin {n} van de straat", "slug": slug, "summary": "x", "stage": "lopend"}
        point = {"precision": "exact", "lat": 52.38 + n / 90_000, "lon": 4.63, "quadkey": 1}
        made.append(Initiative.objects.create(**fields, **point, area_id=first.area_id, inspired_by=by(made)))


def text(page: str, start: str, end: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page[page.index(start) : page.index(end, page.index(start))]))


def test_each_initiative_stands_in_the_list_of_what_inspired_it(client, garden):
    page = client.get(URL).text
    assert "<strong>1 olievlek.</strong>\nSamen 3 initiatieven." in page
    listed = text(page, '<ol class="items trees">', "</ol>")
    assert re.findall(r"nummer (\d) (\w+)", listed) == [("1", "Tuin"), ("2", "Hof"), ("3", "Laan")]
    assert "Bracht 2 anderen op een idee" in listed
    assert "Noord, geen vaste plek sinds 1 maart 2018 idee" in listed
    years = re.findall(r'<li data-year="(\d+)">', page)
    assert years == ["2012", "2012", "2018"]
    assert '<a href="/initiatieven/hof/" lang="en">' in page


def test_the_map_has_a_sign_for_each_with_a_point_and_an_arc_with_a_head(client, garden):
    page = client.get(URL).text
    assert len(re.findall(r'class="pin t-groen" [^>]*data-year="2012"', page)) == 2
    assert len(re.findall(r'<g class="arc" data-year="2012"><path d="M[^"]+Q[^"]+"/><path class="head"', page)) == 1
    assert "1 heeft geen vaste plek en staat alleen in de lijst." in page
    assert "ligt buiten deze kaart" not in page


def test_the_years_are_links_to_how_it_was(client, garden):
    page = client.get(f"{URL}?thema=groen").text
    assert re.findall(r'href="([^"]+)"[^>]*data-step="(\d+)"', page) == [
        ("/olievlek/?thema=groen&amp;tot=2012", "2012"),
        ("/olievlek/?thema=groen&amp;tot=2018", "2018"),
    ]
    then = client.get(f"{URL}?tot=2012").text
    assert ">Hof</a>" in then
    assert ">Laan</a>" not in then
    assert re.findall(r'aria-current="true" data-step="(\d+)"', then) == ["2012"]


def test_who_lies_deep_is_told_with_what_inspired_it(client, make):
    many(make("Begin"), DEEPEST + 2, by=lambda made: made[-1])
    page = client.get(URL).text
    assert page.count("Op het idee gebracht door") == 2
    assert page.count("<ul>") - page.count('<ul class="meta">') <= page.count("</ul>")


def test_a_large_tree_is_cut_with_a_link_to_all_of_it(client, make, garden):
    many(make("Groot"), CUT + 9)
    page = client.get(URL).text
    assert "Van “Groot” staan hier 10 initiatieven niet." in page
    assert 'href="/olievlek/?van=groot"' in page
    whole = client.get(f"{URL}?van=groot").text
    assert "staan hier" not in whole
    assert whole.count('<div class="item branch">') == CUT + 9


def test_of_the_largest_tree_the_page_holds_so_much_and_tells_where_the_rest_is(client, make):
    many(make("Reus"), MOST + 4)
    page = client.get(f"{URL}?van=reus")
    assert page.text.count("<li data-year=") == MOST
    assert "staan hier 5 initiatieven niet.\nIn het bestand (CSV) staat alles." in page.text
    assert len(page.content) < ROOM


def test_a_page_of_twenty_large_trees_is_light_enough_to_keep(client, make):
    for n in range(21):
        many(make(f"Reus {n}"), CUT)
    page = client.get(URL)
    assert page.text.count("<li data-year=") == 20 * CUT_SHORT
    assert "Bladzijde 1 van 2" in page.text
    assert len(page.content) < ROOM
    assert client.get(f"{URL}?pagina=2").text.count("<li data-year=") == CUT + 1


def test_a_merge_of_all_on_one_spot_shows_each_sign_apart(client, make):
    first = make("Punt", at=(52.38, 4.63))
    make("Zelfde", inspired_by=first, at=(52.38, 4.63))
    page = client.get(URL).text
    places = re.findall(r'class="pin[^>]*transform="translate\(([^)]+)\)"', page)
    assert len(set(places)) == len(places) == 2
    assert page.count('<g class="arc"') == 1


def test_where_nothing_is_known_there_are_ways_on(client, make):
    make("Alleen")
    page = client.get(URL).text
    assert "Er is nog geen olievlek bekend" in page
    assert 'href="/initiatieven/aanmelden/">Vertel wie jou op het idee bracht</a>' in page
    assert "Door de jaren" not in page


def test_where_a_selection_holds_nothing_it_says_what_would(client, garden):
    page = client.get(f"{URL}?stadsdeel=oost").text
    assert "Hier is geen olievlek bekend" in page
    assert "Zonder: Oost" in page


def test_what_is_not_understood_is_told_and_ignored(client, garden):
    page = client.get(f"{URL}?tot=ooit&van=niets&x=1").text
    for typed in ("tot=ooit", "van=niets", "x=1"):
        assert f"“{typed}” kennen we niet." in page
    assert "<strong>1 olievlek.</strong>" in page
    assert '<link rel="canonical" href="http://localhost:8000/olievlek/">' in page


def test_its_own_page_and_that_of_its_area_lead_to_it(client, make, garden):
    make("Alleen", area="SD-OOST")
    assert 'href="/olievlek/?van=tuin">Bekijk de hele olievlek</a>' in client.get("/initiatieven/tuin/").text
    assert "/olievlek/?van=" not in client.get("/initiatieven/alleen/").text
    assert 'href="/olievlek/?stadsdeel=noord">Eén idee ging verder via Noord' in client.get("/stadsdelen/noord/").text
    assert "/olievlek/?stadsdeel" not in client.get("/stadsdelen/oost/").text


def test_only_the_part_that_changes_is_sent_to_htmx(client, garden):
    part = client.get(f"{URL}?stadsdeel=noord", headers={"HX-Request": "true", "HX-Target": "selectie"})
    assert part.headers["HX-Push-Url"] == "/olievlek/?stadsdeel=noord"
    assert "<html" not in part.text
    assert "De olievlek in" in part.text


def test_who_lies_beside_the_map_of_an_area_is_told(client, make):
    make("Ver", inspired_by=make("Tuin", at=(52.3785, 4.6310)), at=(52.41, 4.65), area="SD-NOORD")
    page = client.get(f"{URL}?buurt=vijfhoek").text
    assert "1 ligt buiten deze kaart." in page
