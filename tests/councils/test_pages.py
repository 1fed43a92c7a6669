"""The list of councils and the page of one."""

import json
import re
from datetime import date

import html5lib
import pytest
from django.test import RequestFactory

from councils import views
from councils.models import Council, CouncilArea, CouncilSource, Seat, Succession
from haarlem_wijken.ground.models import Person, PublicVersion

LIST = "/wijkraden/"  # in full: reverse() would follow the language of the test before


def page(client, slug: str, prefix: str = "") -> str:
    answer = client.get(f"{prefix}/wijkraden/{slug}/")
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


@pytest.fixture
def busy(city):
    """A council with many of everything its page shows; the outlines of the city are read."""
    assert city.outlines
    council = Council.objects.get(slug="wijkraad-burgwal")
    for number in range(20):
        other = Council.objects.create(name=f"Raad {number}", slug=f"raad-{number}", kind="wijkraad", status="actief")
        CouncilArea.objects.create(council=other, area_id=city.by_code["BU03920104"].id, confidence="high")
        CouncilSource.objects.create(council=council, name=f"Bron {number}")
        Succession.objects.create(predecessor=council, successor=other)
        person = Person.objects.create(given_name=f"Mens {number}")
        Seat.objects.create(council=council, person=person, since=date(2015, 1, 1))
    return council


def test_the_list_counts_truly_and_goes_by_stadsdeel(city, client):
    text = " ".join(client.get(LIST).content.decode().split())
    assert "We kennen er 44." in text
    assert "Daarvan zijn er 4 actief." in text
    assert "21 december 2023" in text
    heads = re.findall(r"<h2 id=\"[^\"]+\">([^<]+)</h2>", text[: text.index("</main>")])
    assert heads == ["Hele stad", "Centrum", "Noord", "Oost", "Schalkwijk", "Zuidwest", "Gebied niet bekend"]
    assert set(re.findall(r'href="/wijkraden/([^/"]+)/"', text)) == set(Council.objects.values_list("slug", flat=True))


def test_the_list_puts_what_is_alive_first_and_says_how_sure(city, client):
    text = " ".join(client.get(LIST).content.decode().split())
    centrum = text[text.index("<h2 id=") :].split("<h2 id=")[2]
    names = re.findall(r'lang="nl">([^<]+)</a></h3>', centrum)
    assert names[:3] == ["Wijkplatform (Leefbare) Binnenstad", "Wijkplatform Burgwal", "Wijkraad Binnenstad"]
    assert 'Burgwal <span class="soft">(onzeker)</span>' in centrum
    assert "vóór 22 december 2023" in centrum


def test_an_empty_list_says_so(city, client):
    Council.objects.all().delete()
    answer = client.get(LIST)
    assert answer.status_code == 200
    assert "Er staan nog geen wijkraden in" in answer.content.decode()


def test_an_ended_council_leads_to_its_successor(city, client):
    text = page(client, "wijkraad-burgwal")
    assert "Wijkraad Burgwal bestaat niet meer" in text
    assert (
        'Ervoor in de plaats kwam <a href="/wijkraden/wijkplatform-burgwal/" lang="nl">Wijkplatform Burgwal</a>' in text
    )
    assert "De precieze dag is niet bekend." in text
    assert "De gemeenteraad besluit op 21 december 2023" in text


def test_a_successor_leads_back(city, client):
    text = page(client, "wijkplatform-molenwijk")
    assert '<a href="/wijkraden/wijkraad-molenwijk/">Wijkraad Molenwijk stopt.</a>' in text
    assert "bestaat niet meer" not in text
    assert "Op 20 februari 2024" in text


def test_an_ended_council_without_successor_says_so(city, client):
    assert "Of er iets voor in de plaats is gekomen, is niet bekend." in page(client, "wijkraad-de-krim")


def test_what_is_not_known_is_said(city, client):
    text = page(client, "wijkraad-schoten-haarlem")
    assert "Het gebied is niet bekend." in text
    assert "Dag niet bekend" in text
    assert "niets bekend" in text


def test_areas_stand_with_their_confidence(city, client):
    text = page(client, "wijkraad-koninginnebuurt")
    assert "<strong>Waarschijnlijk:</strong>" in text
    assert '<a href="/buurten/florapark/">Florapark</a>' in text


def test_the_site_of_an_ended_council_is_no_link(city, client):
    assert 'href="https://wijkraadfranshals.nl"' not in page(client, "wijkraad-frans-hals")
    assert '<a href="https://wijkplatformburgwal.nl" rel="nofollow noopener">' in page(client, "wijkplatform-burgwal")


def test_the_map_shows_its_areas_among_those_beside_them(city, client):
    text = page(client, "wijkraad-koninginnebuurt")
    drawn = text[text.index('<svg class="map"') :].split("</svg>")[0]
    assert 'aria-label="Kaart met het gebied van Wijkraad Koninginnebuurt"' in drawn
    assert re.findall(r'<a class="area level-buurt on" href="([^"]+)"', drawn) == [
        "/buurten/koninginnebuurt/",
        "/buurten/florapark/",
    ]
    assert drawn.count("data-area=") == len(city.by_code["WK039202"].children)
    assert 'class="map"' not in page(client, "wijkraad-schoten-haarlem")


def test_others_in_the_area(city, client):
    assert "Bewonersplatform Slachthuisbuurt</a>" in page(client, "wijkraad-slachthuisbuurt")
    assert "Ook in dit gebied" not in page(client, "wijkraad-de-krim")


def test_names_only_of_who_allows_it(city, client):
    council = Council.objects.get(slug="werkgroep-wijken")
    shown = Person.objects.create(given_name="Aya", family_name="Toonbaar", name_is_public=True)
    hidden = Person.objects.create(given_name="Bo", family_name="Verborgen")
    gone = Person.objects.create(given_name="Cor", family_name="Vertrokken", name_is_public=True)
    Seat.objects.create(council=council, person=shown, role="voorzitter", since=date(2015, 1, 1))
    Seat.objects.create(council=council, person=hidden, role="secretaris", since=date(2015, 1, 1))
    Seat.objects.create(council=council, person=gone, since=date(2015, 1, 1), until=date(2016, 1, 1))
    text = page(client, council.slug)
    assert "<dt>Voorzitter</dt><dd>Aya Toonbaar</dd>" in text
    assert '<dt>Secretaris</dt><dd><span class="soft">naam niet openbaar</span></dd>' in text
    assert "Verborgen" not in text
    assert "Vertrokken" not in text


def test_search_engines_are_told_no_more_than_is_known(city, client):
    def data(slug):
        return json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', page(client, slug))[1])

    molenwijk = data("wijkplatform-molenwijk")
    assert molenwijk["@type"] == "Organization"
    assert molenwijk["foundingDate"] == "2024-02-20"
    assert molenwijk["areaServed"] == ["Molenwijk"]
    assert molenwijk["sameAs"] == "https://wijkraadmolenwijk.nl"
    assert data("wijkraad-leidsebuurt")["dissolutionDate"] == "2023"
    assert {"foundingDate", "dissolutionDate", "sameAs"}.isdisjoint(data("wijkraad-frans-hals"))


def test_an_unknown_council_is_not_found(city, client):
    assert client.get("/wijkraden/bestaat-niet/").status_code == 404


def test_only_reading(city, client):
    assert client.post(LIST).status_code == 405


def test_a_page_is_asked_for_again_only_when_something_changed(city, client):
    address = LIST
    etag = client.get(address).headers["ETag"]
    assert client.get(address, headers={"If-None-Match": etag}).status_code == 304
    PublicVersion.raise_()
    assert client.get(address, headers={"If-None-Match": etag}).status_code == 200


def test_valid_html(city, client):
    for address in ("", "wijkraad-burgwal/", "werkgroep-wijken/", "wijkraad-schoten-haarlem/"):
        for prefix in ("", "/en"):
            answer = client.get(f"{prefix}/wijkraden/{address}")
            assert answer.status_code == 200
            html5lib.HTMLParser(strict=True).parse(answer.content.decode())


def test_queries_of_the_list(city, client, busy, django_assert_num_queries):
    with django_assert_num_queries(3):  # public version, councils, areas served
        client.get(LIST)


def test_queries_of_a_page(city, client, busy, django_assert_num_queries):
    # public version, council, areas served, successions | seats, others, sources
    with django_assert_num_queries(7):
        client.get(f"/wijkraden/{busy.slug}/")


def test_rendering_asks_little_more_than_the_view(city, busy, monkeypatch, django_assert_num_queries):
    monkeypatch.setattr(views, "render", lambda request, template, context: context)
    view = views.council_page.__wrapped__.__wrapped__
    request = RequestFactory().get(f"/wijkraden/{busy.slug}/")
    request.public_version = PublicVersion.current()
    with django_assert_num_queries(3):
        view(request, busy.slug)
