"""Each fact of a council says since when, how sure, and where it was read."""

import re

import pytest

pytestmark = pytest.mark.usefixtures("city")


def line(client, slug: str, label: str) -> str:
    page = client.get(f"/wijkraden/{slug}/").text
    found = re.search(rf"<dt>{label}</dt>(.*?)</div>", page, re.DOTALL)[1]
    return " ".join(re.sub(r"<[^>]+>", " ", found).split())


@pytest.mark.parametrize(
    ("slug", "label", "words"),
    [
        ("wijkraad-burgwal", "Einde", "vóór 22 december 2023 (de precieze dag is niet bekend) Bron:"),
        ("wijkraad-burgwal", "Stand", "opgeheven (de precieze dag is niet bekend) Sinds: vóór 22 december 2023"),
        ("wijkraad-burgwal", "Opvolging", "daarna kwam Wijkplatform Burgwal"),
        ("wijkraad-burgwal", "Begin", "niets bekend Bron: niet bekend"),
        ("wijkraad-burgwal", "Gebied", "Burgwal"),
    ],
)
def test_it_says_what_since_when_and_from_where(client, slug, label, words):
    assert words in line(client, slug, label)


def test_a_source_has_its_own_day(client):
    assert re.search(r"Bron: .+ \(van \d", line(client, "wijkraad-burgwal", "Gebied"))
