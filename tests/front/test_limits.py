"""Which addresses are limited, and which are not."""

import pytest

SEARCHES = ["/zoeken/?q=tuin", "/zoeken/suggesties/?q=tuin", "/zoeken/adres/?q=kerkstraat"]
FILES = [
    *(f"/initiatieven.{ending}" for ending in ("geojson", "csv", "xlsx", "atom")),
    *(f"/wijkraden.{ending}" for ending in ("geojson", "csv", "atom")),
]
PAGES = ["/", "/initiatieven/?q=tuin", "/wijkraden/?q=noord", "/initiatieven/tegels/12/2101/1346.json"]

pytestmark = pytest.mark.usefixtures("city")


@pytest.mark.parametrize("language", ["", "/en"])
@pytest.mark.parametrize("full", ["search", "export"])
def test_searches_and_files_are_limited_and_pages_are_not(visitor, settings, full, language):
    settings.LIMITS = {"search": 1000, "export": 1000} | {full: 0}
    settings.ADDRESS_SERVICE_URL = ""
    answers = {url: visitor.get(language + url).status_code for url in (*SEARCHES, *FILES, *PAGES)}
    limited = {url for url, status in answers.items() if status == 429}
    assert limited == set(SEARCHES if full == "search" else FILES)
    assert set(answers.values()) <= {200, 302, 429}
