"""The frame of every page and its components, as the gallery draws them."""

import re
from pathlib import Path

import brotli
import html5lib
import pytest
from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse

from haarlem_wijken.front.gallery import samples
from initiatives.models import Initiative
from initiatives.presentation import Row
from tests.cast import account

FOLDER = Path(settings.BASE_DIR) / "templates" / "components"
# Parts of the frame (seen on the gallery as on any page), of forms and of the map: drawn there, not as a sample.
FRAME = {"footer", "head", "htmx", "logo", "masthead", "messages", "selection_head"}
FORMS = {"draft", "draft_state", "error_summary", "fault_words", "marks"}
PARTS = {"chip", "leaflet", "map", "map_words", "svg_map"}


@pytest.fixture
def gallery(client):
    return client.get(reverse("components"))


@pytest.fixture
def page(gallery):
    return html5lib.parse(gallery.content, namespaceHTMLElements=False)


def draw(name, **inputs):
    return render_to_string(f"components/{name}.html", inputs)


def test_every_component_is_in_the_gallery():
    shown = {name for part in samples.sections().values() for name in part}
    assert {file.stem for file in FOLDER.glob("*.html")} == shown | FRAME | FORMS | PARTS


@pytest.mark.parametrize("file", sorted(FOLDER.glob("*.html")), ids=lambda file: file.stem)
def test_a_component_begins_with_what_it_takes(file):
    assert file.read_text().startswith("{# ")


def test_the_gallery_shows_names_and_inputs(page):
    words = "".join(page.itertext())
    assert "components/item.html" in words
    assert "it shows title, url, summary" in words


def test_the_gallery_needs_no_database(client, db, django_assert_num_queries):
    with django_assert_num_queries(0):
        assert client.get(reverse("components")).status_code == 200


def test_the_gallery_is_valid_html(gallery):
    parser = html5lib.HTMLParser()
    parser.parse(gallery.content)
    assert parser.errors == []


def test_no_id_twice(page):
    ids = [element.get("id") for element in page.iter() if element.get("id")]
    assert len(ids) == len(set(ids))


def test_every_sign_is_in_the_sprite(gallery):
    sprite = (Path(settings.BASE_DIR) / "static" / "icons.svg").read_text()
    used = set(re.findall(r"icons\.svg#(i-[a-z]+)", gallery.text))
    assert used
    assert used <= set(re.findall(r'id="(i-[a-z]+)"', sprite))


def test_the_style_of_a_page_is_light():
    folder = Path(settings.BASE_DIR) / "static" / "css"
    sheets = re.findall(r'@import url\("([^"]+)"\)', (folder / "portal.css").read_text())
    assert "tokens.css" in sheets
    assert len(brotli.compress(b"".join((folder / sheet).read_bytes() for sheet in sheets))) < 14_000


def test_nothing_is_styled_or_run_inline(page):
    assert not [element.tag for element in page.iter() if element.get("style") or element.get("onclick")]
    assert not page.findall(".//style")
    assert all(script.get("src") for script in page.iter("script"))


def test_a_visitor_gets_no_cookie(gallery):
    assert not gallery.cookies
    assert "Cookie" not in gallery.get("Vary", "")


def test_the_other_language_is_the_same_page(client):
    page = html5lib.parse(client.get("/componenten/?a=1").content, namespaceHTMLElements=False)
    link = page.find(".//a[@hreflang='en']")
    assert link.get("href") == "/en/componenten/?a=1"
    assert link.get("lang") == "en"
    english = html5lib.parse(client.get("/en/componenten/").content, namespaceHTMLElements=False)
    assert english.find(".//a[@hreflang='nl']").get("href") == "/componenten/"
    assert english.get("lang") == "en"


def test_search_engines_are_told_one_address_and_its_languages(page):
    assert page.find(".//link[@rel='canonical']").get("href") == f"{settings.SITE_URL}/componenten/"
    others = {link.get("hreflang"): link.get("href") for link in page.findall(".//link[@rel='alternate']")}
    assert others == {
        "nl": f"{settings.SITE_URL}/componenten/",
        "en": f"{settings.SITE_URL}/en/componenten/",
    }
    title = page.find(".//title").text
    assert page.find(".//meta[@property='og:title']").get("content") == title.removesuffix(" | Haarlem Wijken")


def test_the_navigation_says_where_one_is(client, db):
    page = html5lib.parse(client.get(reverse("councils")).content, namespaceHTMLElements=False)
    here = page.findall(".//nav//a[@aria-current]")
    assert [link.get("href") for link in here] == [reverse("councils")]


def test_who_is_signed_in_sees_an_account(client, db):
    client.force_login(account())
    words = client.get(reverse("components")).text
    assert "Mijn plek" in words
    assert "Inloggen" not in words


@pytest.mark.parametrize("demo", [True, False])
def test_the_demo_says_that_it_is_one(client, settings, demo):
    settings.DEMO = demo
    assert ("nog niet bevestigd door de organisatoren" in client.get(reverse("components")).text) is demo


def test_a_choice_without_results_stays_but_cannot_be_chosen():
    assert " disabled" in draw("choice", id="a", label="idee", count=0)
    assert " disabled" not in draw("choice", id="a", label="idee", count=0, checked=True)
    assert " disabled" not in draw("choice", id="a", label="idee")


def test_a_fact_that_is_not_known_is_said():
    assert "niets bekend" in draw("facts", facts=[{"name": "Sinds", "value": None}])
    assert "niets bekend" not in draw("facts", facts=[{"name": "Aantal", "value": 0}])


def test_a_row_says_its_language_only_when_it_is_another():
    for language, said in (("en", 'lang="en"'), ("nl", "")):
        row = Row(Initiative(title="Koffie", language=language), node=None, number=None, distance=None)
        shown = {"title": row.title, "foreign": row.foreign}
        assert re.findall(r'lang="\w+"', draw("item", row=shown)) == ([said] * 2 if said else [])


def test_words_of_a_row_are_escaped():
    assert "<b>" not in draw(
        "item", row=dict.fromkeys(("title", "summary", "place"), "<b>") | {"list_data": {"title": "<b>"}}
    )


def test_a_link_that_looks_like_a_button_is_a_link():
    assert draw("button", label="Kijk", url="/x/").strip().startswith("<a ")
    assert 'type="button"' in draw("button", label="Kijk", type="button")


def test_one_page_needs_no_leafing():
    class Page:
        class paginator:
            num_pages = 1

    assert "<nav" not in draw("pager", page=Page)


LISTS = [
    "/initiatieven/?thema=groen", "/oproepen/?wat=handen", "/wijkraden/?status=actief",
    "/vergaderingen/?wanneer=geweest", "/afspraken/?stand=open",
]  # fmt: skip


def test_each_chip_of_a_list_leads_to_how_much_is_left_which_can_have_the_focus(client, city):
    for path in LISTS:
        page = html5lib.parse(client.get(path).content, namespaceHTMLElements=False)
        [chips] = [one for one in page.iter() if one.get("class") == "chips"]
        links = [link.get("href") for link in chips.iter("a")]
        [told] = [one for one in page.iter() if one.get("id") == "uitkomst"]
        assert links, path
        assert [link for link in links if not link.endswith("#uitkomst")] == []
        assert told.get("tabindex") == "-1"
