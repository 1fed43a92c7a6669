"""The list page: a selection in words, in a list and on a map."""

import re

import pytest
from django.urls import reverse

URL = "/initiatieven/"


@pytest.fixture
def some(make):
    make("Beta", at=(52.3785, 4.6310), themes=["groen"])
    make("alfa", area="SD-NOORD", themes=["sport"], stage="idee")
    make("Gamma", at=(52.3790, 4.6330), themes=["groen", "sport"])


def overview(client, query: str = ""):
    return client.get(URL + query).context["overview"]


def test_the_count_is_said_and_what_has_no_place_stands_apart(client, some):
    page = client.get(URL).content.decode()
    assert "<strong>3 initiatieven.</strong>" in page
    assert "2 staan op de kaart," in page
    assert page.index("Gamma") < page.index("Zonder vaste plek op de kaart") < page.index(">alfa<")


def test_the_map_of_the_server_has_the_numbers_of_the_list(client, make, some):
    make("Delta", at=(52.3785, 4.6310))
    page = client.get(URL + "?sorteer=naam").text
    assert re.findall(r'<circle r=".9em"/><text class="halo nr"[^>]*>([\d, ]+)</text>', page) == ["1, 2", "3"]


def test_numbers_run_on_from_map_to_apart(client, some):
    shown = overview(client, "?sorteer=naam")
    assert [(row.number, row.initiative.title) for row in shown.rows] == [(1, "Beta"), (2, "Gamma"), (3, "alfa")]


def test_filters_count_what_each_choice_would_give(client, some):
    groups = {
        group.name: {c.value: c.count for c in group.choices} for group in overview(client, "?thema=groen").groups
    }
    assert groups["thema"]["groen"] == 2
    assert groups["thema"]["sport"] == 2
    assert groups["fase"] == {"idee": 0, "in-oprichting": 0, "lopend": 2, "afgerond": 0, "gestopt": 0}
    assert groups["stadsdeel"]["centrum"] == 2
    assert groups["stadsdeel"]["noord"] == 0


def test_a_smaller_area_can_be_chosen_once_a_larger_one_is(client, some):
    assert [group.name for group in overview(client).groups] == ["stadsdeel", "fase", "thema", "hulp", "ervaring"]
    assert [group.name for group in overview(client, "?stadsdeel=centrum").groups][:2] == ["stadsdeel", "wijk"]


def test_a_chip_takes_its_choice_off(client, some):
    shown = overview(client, "?stadsdeel=centrum&thema=groen&pagina=2")
    assert [(chip.label, chip.url) for chip in shown.chips] == [
        ("Centrum", f"{URL}?thema=groen"),
        ("Groen en tuinen", f"{URL}?stadsdeel=centrum"),
    ]
    assert shown.clear_url == URL


def test_what_is_not_understood_is_told_and_ignored(client, some):
    page = client.get(URL + "?thema=bestaatniet&x=%3Cscript%3E").content.decode()
    assert "“thema=bestaatniet” kennen we niet." in page
    assert "“x=&lt;script&gt;” kennen we niet." in page
    assert "<strong>3 initiatieven.</strong>" in page


def test_nothing_found_shows_a_way_on(client, some):
    page = client.get(URL + "?stadsdeel=oost").content.decode()
    assert "Hier is nog niets" in page
    assert "<strong>Geen initiatieven gevonden.</strong>" in page


def test_nothing_in_a_buurt_tells_what_is_in_the_area_around_it(client, make):
    make("Badhuis", area="WK039203")
    make("Noord", area="SD-NOORD")
    page = client.get(URL + "?buurt=leidsebuurt&fase=lopend").text
    assert f'<a href="{URL}?wijk=zijlwegkwartier&amp;fase=lopend">In Zijlwegkwartier, waar dit in ligt</a>' in page
    assert overview(client, "?buurt=vijfhoek").wider == []
    assert overview(client, "?buurt=molukkenbuurt").wider == [("Noord", f"{URL}?stadsdeel=noord", 1)]


def test_pages_are_all_there_and_the_last_stands_in_for_what_is_beyond(client, make, monkeypatch):
    monkeypatch.setattr("initiatives.overview.page.Overview.page_size", 2)
    for title in "abcde":
        make(title)
    seen = [row.initiative.title for n in (1, 2, 3) for row in overview(client, f"?sorteer=naam&pagina={n}").rows]
    assert seen == list("abcde")
    beyond = client.get(URL + "?sorteer=naam&pagina=9")
    assert "Die bladzijde is er niet." in beyond.content.decode()
    assert [row.number for row in beyond.context["overview"].rows] == [5]
    assert beyond.context["canonical"] == f"{URL}?sorteer=naam&pagina=3"


def test_htmx_gets_the_part_and_the_address(client, some):
    answer = client.get(URL + "?thema=groen&sorteer=nieuw", headers={"HX-Request": "true", "HX-Target": "selectie"})
    page = answer.content.decode()
    assert page.lstrip().startswith("<title>Groene initiatieven | Haarlem Wijken</title>")
    assert '<div class="page" id="selectie"' in page
    assert "<html" not in page
    assert answer["HX-Push-Url"] == f"{URL}?thema=groen"
    assert "<html" in client.get(URL + "?thema=groen").content.decode()


def test_the_same_order_for_who_comes_again_and_304_for_who_still_has_it(client, some):
    first = client.get(URL)
    assert client.get(URL, headers={"If-None-Match": first["ETag"]}).status_code == 304
    assert client.get(URL + "?thema=groen", headers={"If-None-Match": first["ETag"]}).status_code == 200
    english = client.get("/en" + URL)
    assert english["ETag"] != first["ETag"]


def test_the_archive_is_not_listed_but_its_page_stays(client, make):
    old = make("Oud", archived_on="2020-01-01")
    assert overview(client).count == 0
    answer = client.get(old.get_absolute_url())
    assert answer.status_code == 200
    assert "Dit staat in het archief" in answer.content.decode()


def test_the_address_is_one(client, some):
    page = client.get(URL + "?thema=sport&thema=groen&pagina=1").content.decode()
    assert f'rel="canonical" href="http://localhost:8000{reverse("initiatives")}?thema=groen&amp;thema=sport"' in page


@pytest.mark.parametrize(
    ("typed", "canonical"),
    [
        ("?q=&sinds=", ""),
        ("?q=&stadsdeel=centrum&thema=groen&sinds=&thema=sport", "?stadsdeel=centrum&thema=groen&thema=sport"),
    ],
)
def test_what_a_form_left_empty_does_not_stay_in_the_address(client, city, typed, canonical):
    answer = client.get(f"/initiatieven/{typed}")
    assert (answer.status_code, answer.headers["Location"]) == (302, f"/initiatieven/{canonical}")


def test_the_same_row_has_another_number_in_another_list(client, make):
    for title in "AB":
        make(title, at=(52.3785, 4.6310), published_at=f"2026-01-0{'AB'.index(title) + 1}T12:00Z")
    for order, first in (("naam", "A"), ("nieuw", "B")):
        text = client.get(f"/initiatieven/?sorteer={order}").content.decode()
        assert f'data-nr="1" data-slug="{first.lower()}"' in text
        assert text.count("nummer </span>1</span>") == text.count("nummer </span>2</span>") == 1
        assert "\0" not in text
