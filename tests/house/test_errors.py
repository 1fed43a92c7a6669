"""Error pages: the right number, honest words in the language of the address, without database and session."""

import re

import html5lib
import pytest
from django.test import Client

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.house.broken_urls")]

PAGES = {
    "/kapot/fout/": (500, "Er ging iets mis bij ons"),
    "/kapot/weg/": (503, "De site is er even niet"),
    "/kapot/dicht/": (503, "De site is er even niet"),
    "/kapot/traag/": (503, "Het is even te druk"),
    "/kapot/vol/": (503, "De site is tijdelijk vol"),
    "/kapot/schijf/": (503, "De site is tijdelijk vol"),
    "/kapot/verboden/": (403, "Deze pagina is niet voor iedereen"),
    "/kapot/groot/": (413, "Dit is te groot"),
    "/kapot/weggehaald/": (410, "Dit is weggehaald"),
    "/kapot/druk/": (429, "Wacht even"),
    "/bestaat-niet/": (404, "Deze pagina is er niet"),
}


@pytest.mark.parametrize(("address", "status", "words"), [(key, *value) for key, value in PAGES.items()])
def test_each_error_has_its_number_and_its_words(visitor, address, status, words):
    response = visitor.get(address)
    text = response.content.decode()
    assert response.status_code == status
    assert f"<h1>{words}</h1>" in text
    assert '<html lang="nl">' in text
    assert response.headers["Cache-Control"] == "no-store"
    assert "example.nl" not in text  # nothing of the exception
    assert not response.cookies
    html5lib.HTMLParser(strict=True).parse(text)


@pytest.mark.parametrize("address", PAGES)
def test_under_en_the_page_says_it_is_english(visitor, address):
    text = visitor.get(f"/en{address}").content.decode()
    assert '<html lang="en">' in text
    assert 'href="/en/"' in text


@pytest.mark.parametrize("address", PAGES)
def test_error_pages_ask_nothing_of_the_database(visitor, address, django_assert_num_queries):
    asks_itself = {"/kapot/traag/": 1, "/kapot/vol/": 1}
    with django_assert_num_queries(asks_itself.get(address, 0)):
        visitor.get(address)


@pytest.mark.parametrize(
    ("address", "seconds"), [("weg", "10"), ("dicht", "10"), ("traag", "5"), ("vol", "600"), ("druk", "60")]
)
def test_what_passes_says_when_to_try_again(visitor, address, seconds):
    assert visitor.get(f"/kapot/{address}/").headers["Retry-After"] == seconds


def test_an_error_page_has_the_style_of_every_page(visitor):
    sheets = [
        re.findall(r'rel="stylesheet" href="([^"]+)"', visitor.get(url).content.decode()) for url in ("/nee/", "/over/")
    ]
    assert sheets[0] == sheets[1] != []


def test_a_lasting_error_promises_nothing(visitor):
    assert "Retry-After" not in visitor.get("/kapot/fout/").headers


@pytest.mark.parametrize(("address", "status"), [("fout", 500), ("weg", 503), ("nee", 404)])
def test_addresses_for_programs_answer_in_json(visitor, address, status):
    response = visitor.get(f"/kapot/{address}.json")
    assert response.status_code == status
    assert response.json()["status"] == status


@pytest.mark.parametrize("ending", ["csv", "xlsx", "atom"])
def test_a_program_that_asks_a_file_gets_a_line_and_a_browser_the_page(visitor, ending):
    response = visitor.get(f"/kapot/nee.{ending}", headers={"Accept": "*/*"})
    assert (response.status_code, response.content) == (404, b"404 not found\n")
    assert response.headers["Content-Type"] == "text/plain; charset=utf-8"
    browser = visitor.get(f"/kapot/nee.{ending}", headers={"Accept": "text/html,application/xml;q=0.9,*/*;q=0.8"})
    assert "<h1>Deze pagina is er niet</h1>" in browser.text


def test_who_asks_for_json_gets_it_and_a_browser_gets_the_page(visitor):
    assert visitor.get("/nee/", headers={"Accept": "application/json"}).json() == {"status": 404, "error": "not found"}
    browser = {"Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}
    assert visitor.get("/nee/", headers=browser).headers["Content-Type"] == "text/html; charset=utf-8"


@pytest.mark.parametrize(
    ("address", "words"),
    [("fout", "zeker weten we dat niet"), ("weg", "zeker weten we dat niet"), ("vol", "Het is niet opgeslagen")],
)
def test_who_sent_a_form_reads_what_happened_to_it(visitor, address, words):
    assert words in visitor.post(f"/kapot/{address}/", {"verhaal": "Een lang verhaal"}).content.decode()
    assert words not in visitor.get(f"/kapot/{address}/").content.decode()


def test_the_number_on_the_page_is_the_number_in_the_log(visitor):
    response = visitor.get("/kapot/fout/")
    assert response.headers["X-Request-ID"] in response.content.decode()


def test_without_the_list_of_static_files_the_page_still_stands(visitor, settings):
    settings.STORAGES = settings.STORAGES | {"staticfiles": {"BACKEND": "haarlem_wijken.static.HashedStaticFiles"}}
    text = visitor.get("/kapot/fout/").content.decode()
    assert "<h1>Er ging iets mis bij ons</h1>" in text
    assert 'href="/static/css/portal.css"' in text


def test_without_its_template_the_page_is_one_sentence(visitor, settings):
    settings.TEMPLATES = [settings.TEMPLATES[0] | {"DIRS": [], "APP_DIRS": False}]
    response = visitor.get("/kapot/fout/")
    assert response.status_code == 500
    assert "Er ging iets mis bij ons." in response.content.decode()


class TestForms:
    """A form whose origin could not be checked."""

    def send(self, headers):
        client = Client(enforce_csrf_checks=True)
        words = {"verhaal": "Wij planten <b>bomen</b>\nin de straat", "code": "123456", "leeg": " "}
        return client.post("/kapot/formulier/", words, headers=headers)

    @pytest.mark.parametrize("headers", [{"Sec-Fetch-Site": "same-origin"}, {"Origin": "http://testserver"}])
    def test_gives_back_what_was_typed(self, visitor, headers):
        response = self.send(headers)
        text = response.content.decode()
        assert response.status_code == 403
        assert "Je formulier is niet aangenomen" in text
        assert "Wij planten &lt;b&gt;bomen&lt;/b&gt;<br>in de straat" in text
        assert "123456" not in text
        html5lib.HTMLParser(strict=True).parse(text)

    @pytest.mark.parametrize(
        "headers",
        [{}, {"Sec-Fetch-Site": "cross-site", "Origin": "http://testserver"}, {"Origin": "https://evil.example"}],
    )
    def test_never_shows_the_words_of_another_site(self, visitor, headers):
        response = self.send(headers)
        assert response.status_code == 403
        assert "bomen" not in response.content.decode()


@pytest.mark.parametrize(
    ("address", "sought"),
    [
        ("/initiatieven/het-zaltje/", "het zaltje"), ("/en/wijken/molenwik/", "molenwik"),
        ("/inzending/wzesmv0/x/", ""), ("/nergens/", ""),
    ],
)  # fmt: skip
def test_the_name_in_an_address_can_be_looked_for_and_a_key_never(visitor, address, sought):
    assert f'autocomplete="off" value="{sought}">' in visitor.get(address).text
