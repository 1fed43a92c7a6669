"""A town with areas and nothing else yet: each list says so, and what one can do."""

import pytest

pytestmark = pytest.mark.usefixtures("city")


@pytest.mark.parametrize(
    ("path", "said", "unsaid"),
    [
        ("/", 'nog niets op de kaart. <a href="/initiatieven/aanmelden/">', "alle 0 initiatieven"),
        ("/initiatieven/", '<p><a href="/initiatieven/aanmelden/">Meld iets moois aan</a></p>', "Haal een filter weg"),
        ("/initiatieven/?fase=idee", "Haal een filter weg", "Er staat nog niets op de kaart"),
        ("/oproepen/", "Zodra iemand hulp vraagt", "Haal een filter weg"),
        ("/oproepen/?thema=groen", "Haal een filter weg", "Zodra iemand hulp vraagt"),
        ("/oproepen/", 'Zoek je zelf hulp? Een oproep plaats je met de link uit je brief', "bestaat-niet"),
        ("/buurten/vijfhoek/", "In Vijfhoek is nog geen initiatief bekend.", "0 initiatieven.</strong>"),
        ("/vergaderingen/", "Er staat niets gepland", "Haal een filter weg"),
        ("/afspraken/", "Er staan nog geen afspraken", "Haal een filter weg"),
    ],
)  # fmt: skip
def test_what_is_empty_says_so_and_names_a_way_on(client, path, said, unsaid):
    page = client.get(path).text
    assert said in page
    assert unsaid not in page
