"""The page of one council."""

import json
import re
from datetime import date

import html5lib
import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import RequestFactory

from councils.models import Council, CouncilArea, CouncilSource, Seat, Succession
from councils.views import detail
from haarlem_wijken.ground.models import Person, PublicVersion


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


def test_the_way_back_leads_to_those_of_its_stadsdeel(city, client):
    assert '<a href="/wijkraden/?stadsdeel=schalkwijk">Schalkwijk</a>' in page(client, "wijkplatform-molenwijk")


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


def test_valid_html(city, client):
    for address in ("wijkraad-burgwal/", "werkgroep-wijken/", "wijkraad-schoten-haarlem/"):
        for prefix in ("", "/en"):
            answer = client.get(f"{prefix}/wijkraden/{address}")
            assert answer.status_code == 200
            html5lib.HTMLParser(strict=True).parse(answer.content.decode())


def test_queries_of_a_page(city, client, busy, django_assert_num_queries):
    # once for each public version: notice, what is linked, what councils tell each other
    # public version, council, areas served, themes, successions | seats, documents, others, sources
    with django_assert_num_queries(3 + 9):
        client.get(f"/wijkraden/{busy.slug}/")


def test_rendering_asks_little_more_than_the_view(city, busy, monkeypatch, django_assert_num_queries):
    monkeypatch.setattr(detail, "render", lambda request, template, context: context)
    view = detail.council_page.__wrapped__.__wrapped__
    request = RequestFactory().get(f"/wijkraden/{busy.slug}/")
    request.public_version, request.user = PublicVersion.current(), AnonymousUser()
    with django_assert_num_queries(6):
        view(request, busy.slug)
