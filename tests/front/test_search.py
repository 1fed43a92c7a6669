"""Search over everything: what it finds, what it says when it finds nothing, and what it suggests meanwhile."""

import json
import re
from datetime import date
from xml.etree import ElementTree

import pytest
from django.core.cache import cache

from councils.models import Council, Kind, Status
from haarlem_wijken.ground.models import Area, Theme
from haarlem_wijken.ground.services import locatieserver
from initiatives.models import Initiative
from initiatives.volume.making import make_volume

pytestmark = pytest.mark.usefixtures("city")

MOST_QUERIES = 9  # with the one that counts visits and the one for the public version; 4 of them rank
FAULTS = [
    ("x" * 101, "te lang"),
    ("tuin " * 1000, "te lang"),
    ("\x00", "een teken in dat we niet kunnen lezen"),
    ("tuin\x00", "een teken in dat we niet kunnen lezen"),
    ("?!", "geen woord"),
    ("a", "minstens twee"),
    ("een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien", "te veel woorden"),
    ("xyzzyx", "Niets gevonden"),
    ("%", "geen woord"),
    ("'; DROP TABLE", "Niets gevonden"),
]


@pytest.fixture(autouse=True)
def fresh():
    cache.clear()


def initiative(title, *themes, area="BU03920303", **fields):
    fields = {"slug": f"s{Initiative.objects.count()}", "summary": "Samen.", "stage": "lopend"} | fields
    made = Initiative.objects.create(title=title, area=Area.objects.get(code=area), **fields)
    made.themes.set(Theme.objects.filter(slug__in=themes))
    return made


def council(name):
    return Council.objects.create(
        name=name, slug=name.lower().replace(" ", "-"), kind=Kind.WIJKRAAD, status=Status.ACTIVE
    )


def page(client, q, path="/zoeken/", **headers) -> str:
    cache.clear()
    response = client.get(path, {"q": q}, headers=headers)
    assert response.status_code == 200
    return response.content.decode()


def suggested(client, q) -> str:
    return page(client, q, "/zoeken/suggesties/", **{"HX-Request": "true"})


def section(html: str, heading: str) -> str:
    """The group under that heading; empty when there is none."""
    parts = re.findall(r"<section.*?</section>", html, re.DOTALL)
    return next((part for part in parts if re.search(rf"<h2[^>]*>{heading} ", part)), "")


# --- what is asked ---------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("q", ["", "  ", "\n"])
def test_without_a_question_it_says_what_one_can_search_for(client, q):
    html = page(client, q)
    assert "een tikfout mag" in html
    assert 'href="/initiatieven/?thema=groen"' in html and 'href="/stadsdelen/noord/"' in html


@pytest.mark.parametrize(("q", "words"), FAULTS)
def test_what_cannot_be_found_is_told_with_ways_on(client, q, words):
    html = page(client, q)
    assert words in html
    assert 'href="/initiatieven/?thema=groen"' in html


def test_what_was_typed_stays_in_the_box(client):
    assert 'value="Badhius  &amp; &quot;Café&quot;"'.replace("  ", " ") in page(client, 'Badhius  & "Café"')


def test_what_turns_the_direction_of_writing_is_left_out(client):
    assert "\u202e" not in page(client, "tuin\u202e")


def test_only_the_empty_page_is_for_search_engines(client):
    assert '<meta name="robots" content="noindex">' in page(client, "tuin")
    empty = client.get("/zoeken/").content.decode()
    assert "noindex" not in empty and re.search('rel="canonical" href="[^"]+/zoeken/"', empty)


# --- what is found ---------------------------------------------------------------------------------------------------
def test_what_is_found_stands_in_groups_with_their_counts(client):
    initiative("Leidsebuurt leest", "delen")
    html = page(client, "leidsebuurt")
    areas = section(html, "Gebieden")
    assert '<span class="soft num">3</span>' in areas
    assert 'href="/initiatieven/?buurt=leidsebuurt"' in areas and "Bij het CBS twee buurten" in areas
    assert 'href="/buurten/leidsebuurt-oost/"' in areas and "buurt in Zijlwegkwartier" in areas
    assert 'href="/initiatieven/s0/"' in section(html, "Initiatieven")
    assert 'href="/wijkraden/wijkraad-leidsebuurt/"' in section(html, "Wijkraden")
    assert section(html, "Thema’s") == ""


def test_a_theme_leads_to_its_initiatives(client):
    html = page(client, "repareren")
    assert 'href="/initiatieven/?thema=delen"' in section(html, "Thema’s")


def test_a_name_for_one_area_leads_to_its_page(client):
    assert 'href="/wijken/slachthuiswijk/"' in section(page(client, "slachthuisbuurt"), "Gebieden")


def test_the_first_ten_are_shown_and_all_are_linked(client):
    for n in range(12):
        initiative(f"Moestuin {n}")
    for n in range(6):
        council(f"Moestuinraad {n}")
    html = page(client, "moestuin")
    assert section(html, "Initiatieven").count('<li class="item') == 10
    assert "Bekijk ze allemaal" in section(html, "Initiatieven") and 'href="/initiatieven/?q=moestuin"' in html
    assert section(html, "Wijkraden").count("<h3>") == 5
    assert 'href="/wijkraden/?q=moestuin"' in section(html, "Wijkraden")


def test_beyond_a_thousand_it_does_not_count_on(client, monkeypatch):
    for n in range(12):
        initiative(f"Moestuin {n}")
    monkeypatch.setattr("haarlem_wijken.front.search.finding.MOST_COUNTED", 11)
    assert "meer dan 11" in section(page(client, "moestuin"), "Initiatieven")


def test_a_typing_error_is_mended_and_told(client):
    initiative("Het Badhuis")
    html = page(client, "badhius")
    assert "Gezocht op <strong>badhuis</strong>, want “badhius” staat nergens." in html
    assert "Het <mark>Badhuis</mark>" in section(html, "Initiatieven")
    assert 'value="badhius"' in html


def test_a_mended_word_is_told_as_people_write_it(client):
    initiative("Samen klussen", story="Wij helpen graag.")
    html = page(client, "graah")
    assert "Gezocht op <strong>graag</strong>" in html
    assert "helpen <mark>graag</mark>" in html


def test_a_number_is_never_taken_for_another(client):
    initiative("Feest van 2012")
    assert "Verder niets gevonden" in page(client, "2011")


def test_where_only_the_story_holds_the_word_its_sentence_is_shown(client):
    story = "Elke week samen.\n\nIn de *schuur* staat een [draaibank](https://voorbeeld.nl). Kom langs."
    initiative("Samen klussen", story=story)
    assert '<p class="extract">In de schuur staat een <mark>draaibank</mark>.</p>' in page(client, "draaibank")
    assert 'class="extract"' not in page(client, "klussen")


def test_nothing_that_is_typed_or_found_becomes_part_of_the_page(client):
    initiative("Script <b>vet</b>", story="<img src=x onerror=script>")
    html = page(client, "<script>alert(1)</script> script")
    assert "<script>alert" not in html
    html = page(client, "script")
    assert "<mark>Script</mark> &lt;b&gt;vet" in html and "<b>vet" not in html


def test_what_is_archived_is_not_found(client):
    initiative("Het Badhuis", archived_on=date(2026, 1, 1))
    assert "Niets gevonden" in page(client, "badhuis")


@pytest.mark.parametrize(
    ("q", "asked"),
    [("2011 rd", True), ("Kerkstraat 4", True), ("amsterdamstraat", True), ("de Wagenweg", True), ("kerk", False),
     ("wegwijs", False), ("weg", False)],
)  # fmt: skip
def test_a_number_or_a_street_may_be_an_address(client, settings, q, asked):
    settings.ADDRESS_SERVICE_URL = settings.ADDRESS_SERVICE_URL or "http://127.0.0.1:9"
    assert locatieserver.is_on()
    assert ('data-hx-get="/zoeken/adres/?q=' in page(client, q)) == asked


def test_where_nothing_is_found_one_may_ask_for_the_street(client, settings):
    settings.ADDRESS_SERVICE_URL = "http://127.0.0.1:9"
    assert '<a href="/zoeken/adres/?q=xyz%20zyx">Zoek “xyz zyx” als adres</a>' in page(client, "xyz zyx")
    settings.ADDRESS_SERVICE_URL = ""
    assert "als adres" not in page(client, "xyz zyx")


def test_in_english_what_is_dutch_says_so(client):
    initiative("Het Badhuis")
    html = page(client, "leidsebuurt", "/en/zoeken/")
    assert '<span class="soft" lang="nl">Bij het CBS' in html
    assert 'href="/en/buurten/leidsebuurt-oost/"' in html
    assert '<a href="/en/initiatieven/s0/" lang="nl">' in page(client, "badhuis", "/en/zoeken/")


# --- while one types -------------------------------------------------------------------------------------------------
def test_suggestions_are_links_by_kind_eight_at_most(client):
    for n in range(9):
        initiative(f"Leidse lezers {n}")
    html = suggested(client, "leids")
    links = re.findall(r'<a href="([^"]+)">', html)
    assert len(links) == 8
    assert links[0] == "/initiatieven/?buurt=leidsebuurt" and links[-1].startswith("/wijkraden/")
    assert "8 suggesties" in html


@pytest.mark.parametrize("q", ["", "l", "?!", "\x00", "x" * 200])
def test_too_little_suggests_nothing_and_says_nothing(client, q):
    html = suggested(client, q)
    assert "<a " not in html and "suggestie" not in html.lower()


def test_no_suggestions_are_told(client):
    assert "Geen suggesties." in suggested(client, "xyzzyx")


def test_suggestions_escape_what_they_show(client):
    initiative("<i>Schuin</i>")
    assert "&lt;i&gt;Schuin" in suggested(client, "schuin")


def test_who_opens_the_address_of_the_suggestions_comes_to_the_page(client):
    response = client.get("/zoeken/suggesties/", {"q": "het badhuis"})
    assert (response.status_code, response.headers["Location"]) == (302, "/zoeken/?q=het+badhuis")


# --- where it is offered ---------------------------------------------------------------------------------------------
def test_the_front_page_has_the_box_and_tells_search_engines(client):
    html = client.get("/").content.decode()
    assert re.search(r'<form[^>]*role="search"[^>]*action="/zoeken/"', html)
    data = json.loads(re.search(r'application/ld\+json">(.*?)</script>', html)[1])
    assert data["potentialAction"]["target"]["urlTemplate"].endswith("/zoeken/?q={search_term_string}")


def test_every_page_leads_to_search(client):
    for path in ("/", "/initiatieven/", "/privacy/"):
        html = client.get(path).content.decode()
        assert '<a class="to-search" href="/zoeken/"' in html
        assert 'rel="search" type="application/opensearchdescription+xml"' in html


def test_a_browser_is_told_how_to_search_here(client):
    response = client.get("/zoeken.xml")
    assert response.headers["Content-Type"].startswith("application/opensearchdescription+xml")
    told = ElementTree.fromstring(response.content)
    space = {"o": "http://a9.com/-/spec/opensearch/1.1/"}
    assert len(told.find("o:ShortName", space).text) <= 16
    assert told.find("o:Url", space).get("template").endswith("/zoeken/?q={searchTerms}")


# --- what it costs ---------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("count", [20, 600])
def test_it_asks_the_database_no_more_when_there_is_more(client, django_assert_max_num_queries, count):
    make_volume(by=None, count=count, seed=1, today=date(2026, 11, 23))
    page(client, "tuin")  # the process learns the new version
    for q in ("tuin", "schalkwijk", "wijkraad noord"):
        with django_assert_max_num_queries(MOST_QUERIES, info=q):
            page(client, q)
        with django_assert_max_num_queries(MOST_QUERIES, info=q):
            suggested(client, q)
