"""The page that finds an address, and what the list offers to start from a point."""

import html
import re
import time
from urllib.parse import parse_qs, urlsplit

import html5lib
import pytest
import time_machine
from django.http import QueryDict
from django.template.loader import render_to_string

from haarlem_wijken.ground.town.atlas import atlas
from initiatives.overview.near import near
from initiatives.selection import read
from tests.stand_in import AMSTERDAM, BAD, MARKET, documents

PATH = "/zoeken/adres/"
PICK = "Of begin bij een stadsdeel, en kies daar je buurt:"


def links(response) -> dict[str, str]:
    """Name to address of the links to a list around a point."""
    found = re.findall(r'<a href="([^"]*bij=[^"]*)">([^<]*)<', response.text)
    return {html.unescape(name): html.unescape(url) for url, name in found}


def test_each_address_leads_to_the_list_around_it(client, service):
    page = client.get(PATH, {"q": "grote markt 2"})
    assert page.status_code == 200
    assert links(page)[MARKET["weergavenaam"]] == "/initiatieven/?bij=52.3814%2C4.6361"
    assert re.search(r"adres in \w+", page.text)
    assert client.get("/initiatieven/?bij=52.3814%2C4.6361").status_code == 200


def test_what_was_chosen_goes_along(client, service):
    page = client.get(
        f"{PATH}?q=zijlstraat&thema=sport&thema=groen&fase=lopend&tekst=tuin&straal=500&pagina=3&bij=52,4"
    )
    (url,) = links(page).values()
    assert parse_qs(urlsplit(url).query) == {
        "thema": ["groen", "sport"],
        "fase": ["lopend"],
        "q": ["tuin"],
        "bij": ["52.3821,4.633"],
        "straal": ["500"],
    }
    kept = re.findall(r'<input type="hidden" name="(\w+)" value="(\w+)">', page.text)
    assert kept == [("thema", "groen"), ("thema", "sport"), ("fase", "lopend"), ("tekst", "tuin"), ("straal", "500")]


@pytest.mark.parametrize(("area", "kept"), [("stadsdeel=centrum", True), ("stadsdeel=schalkwijk", False)])
def test_an_area_goes_along_only_when_the_address_lies_in_it(client, service, area, kept):
    (url,) = links(client.get(f"{PATH}?q=zijlstraat&{area}")).values()
    assert (area in url) is kept


def test_what_lies_outside_haarlem_stands_apart_and_leads_nowhere(client, service):
    service.answer = documents(AMSTERDAM, MARKET)
    page = client.get(PATH, {"q": "iets"})
    assert list(links(page)) == [MARKET["weergavenaam"]]
    inside, outside = page.text.split("Buiten Haarlem")
    assert AMSTERDAM["weergavenaam"] not in inside
    assert AMSTERDAM["weergavenaam"] in outside
    assert PICK not in page.text


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("", PICK),
        ("?q=%20", PICK),
        ("?q=ab", "Dat is te kort om te zoeken."),
        ("?q=***", "Dat is te kort om te zoeken."),
        ("?q=nergens", "Geen adres gevonden bij “nergens”."),
        ("?q=kerkstraat", "Deze plekken liggen niet in Haarlem."),
        ("?q=nergens&thema=bestaat-niet&bij=pool&straal=-1&x=y", "Geen adres gevonden"),
    ],
)
def test_the_page_says_what_to_do(client, service, query, words):
    page = client.get(PATH + query)
    assert page.status_code == 200
    assert words in page.text
    assert "/stadsdelen/centrum/" in page.text


@pytest.mark.parametrize("mode", BAD)
def test_when_the_register_fails_the_page_says_so_in_time(client, service, mode):
    service.mode = mode
    begun = time.monotonic()
    page = client.get(PATH, {"q": "grote markt"})
    assert time.monotonic() - begun < 2
    assert page.status_code == 200
    assert "We kunnen adressen nu even niet opzoeken." in page.text
    assert "/stadsdelen/schalkwijk/" in page.text
    assert 'value="grote markt"' in page.text, "what was typed is still there"


def test_without_a_register_nothing_offers_it(client, city, settings):
    settings.ADDRESS_SERVICE_URL = ""
    page = client.get(PATH, {"q": "grote markt"})
    assert page.status_code == 200
    assert "Op adres zoeken kan hier niet." in page.text
    assert 'name="q"' not in page.text
    assert "Adres of postcode" not in drawn("")


def test_htmx_gets_the_list_alone(client, service):
    part = client.get(PATH, {"q": "grote markt"}, headers={"HX-Request": "true"})
    assert part.text.strip().startswith('<div class="addresses" id="adressen">')
    assert MARKET["weergavenaam"] in part.text
    assert "<form" not in part.text
    nothing = client.get(PATH, {"q": "nergens"}, headers={"HX-Request": "true"})
    assert "Geen adres gevonden" in nothing.text
    assert PICK not in nothing.text, "the page around it has ways on of its own"


@pytest.mark.parametrize("typed", ["<script>alert(1)</script>", '"><b>', "a" * 5000, "x\0y\0z", "\u202eabc", "😀😀😀"])
def test_what_is_typed_is_only_text(client, service, typed):
    page = client.get(PATH, {"q": typed})
    assert page.status_code == 200
    parsed = html5lib.parse(page.content, namespaceHTMLElements=False)
    (field,) = (one for one in parsed.iter("input") if one.get("name") == "q")
    assert field.get("value") == typed.replace("\0", "")[:100]
    assert not parsed.findall(".//main//script")
    assert not parsed.findall(".//main//b")


def test_nobody_searches_without_end(visitor, service, settings):
    settings.LIMITS = settings.LIMITS | {"search": 2}
    with time_machine.travel("2026-11-23 12:00:10", tick=False):
        answers = [visitor.get(PATH, {"q": f"markt {n}"}) for n in range(3)]
    assert [answer.status_code for answer in answers] == [200, 200, 429]
    assert answers[2]["Retry-After"] == "50"


def test_nobody_keeps_the_page(client, service):
    page = client.get(PATH, {"q": "grote markt"})
    assert "no-store" in page["Cache-Control"]
    assert not page.cookies
    assert '<meta name="robots" content="noindex">' in page.text


# --- the component on the list ---------------------------------------------------------------------------------------
def drawn(query: str) -> str:
    tree = atlas()
    return render_to_string("components/near.html", {"near": near(read(QueryDict(query), tree), tree, "/lijst/")})


def hidden(form) -> list[tuple[str, str]]:
    return [
        (one.get("name"), one.get("value"))
        for one in form.iter("input")
        if one.get("type") == "hidden" and one.get("disabled") is None
    ]


def forms(query: str) -> list:
    return html5lib.parse(drawn(query), namespaceHTMLElements=False).findall(".//form")


def test_the_search_for_an_address_takes_the_selection_along(city):
    address, point = forms("thema=groen&q=tuin&bij=52.3814,4.6361&straal=500&pagina=2")
    assert address.get("action") == PATH
    assert hidden(address) == [("thema", "groen"), ("tekst", "tuin"), ("straal", "500")]
    assert point.get("action") == "/lijst/"
    assert hidden(point) == [("thema", "groen"), ("q", "tuin"), ("bij", "52.3814,4.6361")]


@pytest.mark.parametrize(
    ("straal", "chosen", "count"),
    [("", "1 kilometer", 5), ("&straal=300", "300 meter", 5), ("&straal=750", "750 meter", 6)],
)
def test_how_far_can_be_chosen_around_a_point(city, straal, chosen, count):
    options = list(forms(f"bij=52.3814,4.6361{straal}")[1].iter("option"))
    assert len(options) == count
    assert [option.text for option in options if option.get("selected") is not None] == [chosen]


def test_the_words_name_the_buurt_of_the_point(city):
    assert "Hoe ver van je punt in " in drawn("bij=52.3814,4.6361")
    assert "Hoe ver van je punt?" in drawn("bij=52.40,4.75")
    assert "Hoe ver" not in drawn("")


def test_without_a_point_none_is_sent_and_the_button_waits_for_script(city):
    _address, point = forms("thema=groen")
    assert hidden(point) == [("thema", "groen")]
    assert point.find(".//button").get("hidden") is not None
    west, south, east, north = map(float, point.get("data-box").split(","))
    assert west < 4.6361 < east
    assert south < 52.3814 < north
