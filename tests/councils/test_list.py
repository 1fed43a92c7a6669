"""The list page: a selection of councils in words, in a list and on a map."""

import json
import re

import html5lib
import pytest
from django.core.cache import cache
from django.db import connection
from django.http import QueryDict

from councils.models import Council, CouncilArea, CouncilTheme
from councils.selection import read, select
from haarlem_wijken.ground.models import PublicVersion, Theme

URL = "/wijkraden/"  # in full: reverse() would follow the language of the test before


def text(client, query: str = "", prefix: str = "") -> str:
    answer = client.get(f"{prefix}{URL}{query}")
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


def overview(client, query: str = ""):
    return client.get(URL + query).context["overview"]


def choices(client, query: str = "") -> dict[str, dict[str, int]]:
    return {group.name: {c.value: c.count for c in group.choices} for group in overview(client, query).groups}


def test_the_list_counts_truly_and_goes_by_stadsdeel(city, client):
    page = text(client)
    assert "44 gevonden." in page
    assert "Daarvan zijn er 4 actief." in page
    assert "21 december 2023" in page
    heads = re.findall(r'<div class="head"><h2 id="[^"]+">([^<]+)</h2>', page)
    assert heads == ["Hele stad", "Centrum", "Noord", "Oost", "Schalkwijk", "Zuidwest", "Gebied niet bekend"]
    slugs = set(Council.objects.values_list("slug", flat=True))
    assert set(re.findall(r'href="/wijkraden/([^/"?]+)/"', page)) == slugs | {"dekking", "mist-er-een"}


def test_what_is_alive_comes_first_and_how_sure_it_is_stands_there(city, client):
    centrum = text(client).split('<div class="head">')[2]
    names = re.findall(r'lang="nl">([^<]+)</a></h3>', centrum)
    assert names[:3] == ["Wijkplatform (Leefbare) Binnenstad", "Wijkplatform Burgwal", "Wijkraad Binnenstad"]
    assert 'Burgwal <span class="soft">(onzeker)</span>' in centrum
    assert "vóór 22 december 2023" in centrum


def test_a_council_of_several_stadsdelen_stands_once_under_a_head_of_its_own(city, client, make_council):
    make_council("Grensraad", areas={city.by_code[code].id: "high" for code in ("SD-NOORD", "SD-OOST")})
    shown = {part.name: [row.council.name for row in part.rows] for part in overview(client).parts}
    assert shown["Meer dan één stadsdeel"] == ["Grensraad"]
    assert [name for name, found in shown.items() if "Grensraad" in found] == ["Meer dan één stadsdeel"]


def test_each_choice_counts_what_it_would_give(city, client, make_council):
    council = make_council("Groenraad", areas={city.by_code["BU03920105"].id: "high"}, kind="dorpsraad")
    CouncilTheme.objects.create(council=council, theme=Theme.objects.get(slug="groen"))
    for query in ("", "stadsdeel=centrum&status=opgeheven", "buurt=vijfhoek&soort=wijkraad", "thema=groen&q=groenraad"):
        shown = overview(client, f"?{query}")
        for group in shown.groups:
            for choice in group.choices:
                other = QueryDict(shown.selection.query(**{group.name: choice.value}).removeprefix("?"))
                assert select(read(other)).count() == choice.count, (query, group.name, choice.value)


def test_a_smaller_area_can_be_chosen_once_a_larger_one_is(city, client):
    assert list(choices(client)) == ["stadsdeel", "status", "soort"]
    assert list(choices(client, "?stadsdeel=centrum")) == ["stadsdeel", "wijk", "status", "soort"]
    assert choices(client, "?buurt=leidsebuurt")["buurt"] == {"leidsebuurt": 1}


def test_themes_can_be_chosen_once_a_council_has_one(city, client, make_council):
    assert list(choices(client, "?thema=groen"))[-1] == "thema"
    council = make_council("Groenraad", areas={city.by_code["BU03920105"].id: "high"})
    CouncilTheme.objects.create(council=council, theme=Theme.objects.get(slug="groen"))
    assert choices(client, "?q=groenraad")["thema"]["groen"] == 1
    assert "thema" not in choices(client, "?q=burgwal")


def test_a_chip_takes_its_choice_off(city, client):
    shown = overview(client, "?stadsdeel=noord&status=opgeheven&q=raad&pagina=2")
    assert [(chip.label, chip.url) for chip in shown.chips] == [
        ("Noord", f"{URL}?status=opgeheven&q=raad"),
        ("Opgeheven", f"{URL}?stadsdeel=noord&q=raad"),
        ("“raad”", f"{URL}?stadsdeel=noord&status=opgeheven"),
    ]
    assert shown.clear_url == URL


def test_the_map_leads_from_area_to_area_and_counts_what_works_there(city, client):
    page = text(client, "?stadsdeel=schalkwijk&status=actief")
    found = re.findall(r'<a class="area level-wijk( on)?" href="([^"]+)" aria-label="([^"]+)"', page)
    assert (" on", f"{URL}?wijk=molenwijk&amp;status=actief", "Molenwijk, 1 wijkraad of platform") in found
    assert ("", f"{URL}?wijk=meerwijk&amp;status=actief", "Meerwijk, geen wijkraad of platform") in found
    assert len(found) == len(city.get("stadsdeel", "schalkwijk").children)
    assert "1 werkt voor de hele stad en telt hier niet mee. Van 1 is het gebied niet bekend." in text(client)


def test_what_is_not_understood_is_told_and_ignored(city, client):
    page = text(client, "?soort=club&x=%3Cscript%3E")
    assert "“soort=club” kennen we niet." in page
    assert "“x=&lt;script&gt;” kennen we niet." in page
    assert "44 gevonden." in page


def test_words_are_marked_and_a_typing_error_is_told(city, client):
    page = text(client, "?q=burgwla")
    assert "“burgwla” staat nergens." in page
    assert 'lang="nl">Wijkplatform <mark>Burgwal</mark></a>' in page


def test_nothing_at_all_says_so(city, client):
    Council.objects.all().delete()
    page = text(client)
    assert "Er staan nog geen wijkraden in" in page
    assert "Niets gevonden." in page


def test_nothing_found_says_what_to_try(city, client):
    page = text(client, "?stadsdeel=noord&status=actief&q=qqqqqq")
    assert "Hier is niets gevonden" in page
    assert "Dit geeft wel iets" not in page
    shown = overview(client, "?stadsdeel=noord&status=actief")
    assert shown.count == 0
    assert shown.ways_on == [("Noord", f"{URL}?status=actief", 4), ("Actief", f"{URL}?stadsdeel=noord", 12)]


def test_pages_are_all_there_and_the_last_stands_in_for_what_is_beyond(city, client, monkeypatch):
    monkeypatch.setattr("councils.overview.page.Overview.page_size", 20)
    pages = [overview(client, f"?pagina={n}").parts for n in (1, 2, 3)]
    seen = [row.council.name for parts in pages for part in parts for row in part.rows]
    assert (len(seen), len(set(seen))) == (44, 44)
    beyond = client.get(URL + "?pagina=9")
    assert "Die bladzijde is er niet." in beyond.content.decode()
    assert beyond.context["canonical"] == f"{URL}?pagina=3"


def test_htmx_gets_the_part_and_the_address(city, client):
    headers = {"HX-Request": "true", "HX-Target": "selectie"}
    answer = client.get(URL + "?status=actief&stadsdeel=noord&soort=", headers=headers)
    page = answer.content.decode()
    assert page.lstrip().startswith("<title>Actieve wijkraden en wijkplatforms in Noord | Haarlem Wijken</title>")
    assert "<html" not in page
    assert answer["HX-Push-Url"] == f"{URL}?stadsdeel=noord&status=actief"
    assert "<html" in client.get(URL + "?stadsdeel=noord&status=actief").content.decode()


def test_search_engines_get_the_list(city, client):
    page = text(client, "?soort=wijkplatform")
    data = json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', page)[1])
    assert (data["@type"], data["numberOfItems"], len(data["itemListElement"])) == ("ItemList", 3, 3)
    assert data["itemListElement"][0]["url"] == "http://localhost:8000/wijkraden/wijkplatform-leefbare-binnenstad/"
    assert 'rel="canonical" href="http://localhost:8000/wijkraden/?soort=wijkplatform"' in page


def test_only_reading(city, client):
    assert client.post(URL).status_code == 405


def test_a_page_is_asked_for_again_only_when_something_changed(city, client):
    etag = client.get(URL).headers["ETag"]
    assert client.get(URL, headers={"If-None-Match": etag}).status_code == 304
    PublicVersion.raise_()
    assert client.get(URL, headers={"If-None-Match": etag}).status_code == 200


@pytest.mark.parametrize("prefix", ["", "/en"])
@pytest.mark.parametrize("query", ["", "?status=actief&q=burgwal", "?thema=groen&stadsdeel=noord&x=1"])
def test_valid_html(city, client, prefix, query):
    parser = html5lib.HTMLParser(strict=True)
    parser.parse(client.get(f"{prefix}{URL}{query}").content.decode())
    assert parser.errors == []


@pytest.fixture
def thousands(city):
    assert city.outlines
    areas = list(city.by_id)
    made = Council.objects.bulk_create(
        Council(name=f"Raad {n}", slug=f"raad-{n}", kind="wijkraad", status="actief") for n in range(1000)
    )
    CouncilArea.objects.bulk_create(
        CouncilArea(council=council, area_id=areas[(n + more) % len(areas)], confidence="high")
        for n, council in enumerate(made)
        for more in (0, 50)
    )
    with connection.cursor() as cursor:  # as PostgreSQL itself does a minute after rows have come
        cursor.execute("ANALYZE councils_council, councils_councilarea")


def test_a_thousand_cost_no_more_queries(thousands, client, django_assert_num_queries):
    # public version, notice, names of themes, profiles, which councils; these, areas they serve, themes
    with django_assert_num_queries(8):
        client.get(URL)
    with django_assert_num_queries(5):  # the profiles are kept
        assert client.get(URL + "?status=actief&pagina=20").context["overview"].count == 1004
    with django_assert_num_queries(7):  # what the words mean, profiles of what holds them
        client.get(URL + "?stadsdeel=noord&q=raad")
    cache.clear()
    with django_assert_num_queries(1):  # what was shown before is not asked again
        client.get(URL)
