"""The page of an area: what happens there, its parts, its councils, its figures."""

import pytest

from haarlem_wijken.ground.models import Area
from tests.initiatives.publishing import published


def shown(client, url: str):
    answer = client.get(url)
    assert answer.status_code == 200
    return answer


def test_figures_are_readable_and_say_where_they_are_from(client, city):
    answer = shown(client, "/stadsdelen/noord/")
    page, facts = answer.content.decode(), {fact["name"]: fact["value"] for fact in answer.context["facts"]()}
    assert "." in facts["Inwoners"]
    assert set(facts) == {"Inwoners", "Woningen", "Land (hectare)", "Inwoners per km²"}
    assert None not in facts.values()
    assert "Stand 2024. Bron:" in page
    assert "," in client.get("/en/stadsdelen/noord/").context["facts"]()[0]["value"]


def test_a_buurt_shows_the_figures_of_its_wijk_and_says_so(client, city):
    answer = shown(client, "/buurten/vijfhoek/")
    assert answer.context["figures"].area.name == "Oude Stad"
    assert "Over Oude Stad, waar dit een deel van is." in answer.content.decode()
    assert "waar dit een deel van is" not in shown(client, "/wijken/oude-stad/").content.decode()


def test_parts_neighbours_and_other_names_are_there(client, city):
    context = shown(client, "/stadsdelen/zuidwest/").context
    assert [part.level for part, _ in context["parts"]] == ["wijk"] * 4
    page = shown(client, "/buurten/leidsebuurt-oost/").content.decode()
    assert "<em>Leidsebuurt</em>" in page
    assert 'href="/buurten/leidsebuurt-west/"' in page


def test_where_nothing_is_known_there_is_a_way_on(client, city):
    page = shown(client, "/buurten/vijfhoek/").content.decode()
    assert "In Vijfhoek is nog geen initiatief bekend." in page
    assert 'href="/wijken/oude-stad/"' in page


@pytest.mark.parametrize("url", ["/stadsdelen/vijfhoek/", "/wijken/noord/", "/buurten/bestaat-niet/"])
def test_what_is_no_area_of_that_level_is_not_found(client, city, url):
    assert client.get(url).status_code == 404


def test_one_begins_on_the_map_of_an_area_or_the_list_and_on_no_other(client, city):
    begun = published("Moestuin", at=(52.379113, 4.629374))
    for url in ("/initiatieven/", "/wijken/molenwijk/", "/", "/oproepen/", begun.get_absolute_url()):
        page = shown(client, url).text
        assert 'class="map' in page, url
        assert ("Meld hier iets" in page) is url.startswith(("/initiatieven/?", "/wijken/")) or url == "/initiatieven/"


def test_every_area_is_on_one_page_within_what_it_is_a_part_of(client, city):
    published("Moestuin", at=(52.379113, 4.629374))
    page = shown(client, "/stadsdelen/").text
    assert "5 stadsdelen, 21 wijken en 111 buurten" in page
    for area in Area.objects.exclude(level="gemeente"):
        assert f'href="{area.get_absolute_url()}"' in page, area
    centrum = page.partition('id="centrum"')[2].partition("</section>")[0]
    assert '>Oude Stad</a> <span class="soft num">1</span></h3>' in centrum
    assert 'href="/buurten/vijfhoek/"' in centrum and "Molenwijk" not in centrum
    assert ">Leidsebuurt</a>" in page, "names that people use"


@pytest.mark.parametrize("url", ["/wijken/", "/buurten/", "/en/wijken/"])
def test_an_address_that_was_cut_off_leads_to_all_areas(client, city, url):
    assert client.get(url).headers["Location"] == ("/en" if url.startswith("/en") else "") + "/stadsdelen/"
