"""How a selection gets on a site of one's own: the page that tells it, and what programs of sites are told (oEmbed)."""

import json
import re
from html import unescape
from urllib.parse import urlencode

import pytest

from haarlem_wijken.front.embedding.frames import DRAWN
from haarlem_wijken.ground.following.kinds import KINDS
from tests.front.naughty import STRINGS

HERE = "http://localhost:8000"

pytestmark = pytest.mark.usefixtures("city")


def html_of(text: str) -> str:
    """What is to be copied."""
    return unescape(re.search("<textarea[^>]*>(.*?)</textarea>", text, re.DOTALL)[1])


def source(html: str) -> str:
    """The path of the frame, with its query."""
    return unescape(re.search(f'<iframe src="{HERE}([^"]*)"', html)[1])


def asked(client, **given):
    answer = client.get("/oembed", given)
    return answer, json.loads(b"".join(answer.streaming_content)) if answer.status_code == 200 else None


@pytest.mark.parametrize("kind", DRAWN)
def test_what_is_copied_is_a_frame_that_answers(client, kind):
    text = client.get(f"/insluiten/{kind}/?stadsdeel=noord").text
    html = html_of(text)
    assert re.fullmatch(
        r'<iframe src="[^"]+" title="[^"]+ \(Haarlem Wijken\)" width="100%" height="600" style="border:0"'
        ' loading="lazy" referrerpolicy="no-referrer"></iframe>',
        html,
    )
    assert source(html).endswith(".embed?stadsdeel=noord")
    assert f'src="{source(html)}"' in text  # the example
    frame = client.get(source(html))
    assert frame.status_code == 200
    assert "X-Frame-Options" not in frame.headers


def test_the_choices_are_in_the_address_and_in_what_is_copied(client):
    query = "?thema=groen&toon=kaart&aantal=7&hoogte=444&taal=en"
    text = client.get(f"/insluiten/initiatieven/{query}").text
    html = html_of(text)
    assert source(html) == "/en/initiatieven.embed?thema=groen&toon=kaart&aantal=7"
    assert 'title="Green initiatives (Haarlem Wijken)"' in html
    assert 'height="444"' in html
    for name, value in (("toon", "kaart"), ("taal", "en")):
        assert re.search(f'<input[^>]*name="{name}"[^>]*value="{value}"[^>]*checked', text), name
    for value in ("7", "444"):
        assert f'<option value="{value}" selected>' in text
    assert '<input type="hidden" name="thema" value="groen">' in text


def test_a_form_without_script_gives_the_same_address_as_no_choice(client):
    usual = {"toon": "beide", "aantal": "10", "hoogte": "600", "taal": "nl"}
    plain, sent = client.get("/insluiten/initiatieven/"), client.get("/insluiten/initiatieven/", usual)
    assert html_of(sent.text) == html_of(plain.text)
    assert source(html_of(sent.text)) == "/initiatieven.embed"


def test_in_english_the_frame_is_english(client):
    assert source(html_of(client.get("/en/insluiten/oproepen/").text)) == "/en/oproepen.embed"


@pytest.mark.parametrize(
    ("kind", "name", "value"),
    [
        ("initiatieven", "wijk", "atlantis"),
        ("initiatieven", "toon", "alles"),
        ("initiatieven", "hoogte", "199"),
        ("initiatieven", "taal", "fr"),
        ("vergaderingen", "toon", "kaart"),
    ],
)
def test_what_is_not_known_is_named(client, kind, name, value):
    answer = client.get(f"/insluiten/{kind}/", {name: value})
    assert answer.status_code == 400
    assert f"“{name}={value}”" in answer.text
    assert "<iframe" not in answer.text


def test_only_this_page_may_frame_and_only_us(client):
    policy = client.get("/insluiten/initiatieven/").headers["Content-Security-Policy"]
    assert "frame-src 'self';" in f"{policy};"
    assert "frame-ancestors 'none'" in policy
    assert "frame-src 'none'" in client.get("/initiatieven/").headers["Content-Security-Policy"]


def test_words_of_a_visitor_stay_words(client):
    text = client.get("/insluiten/initiatieven/", {"q": '"><b>tuin</textarea>'}).text
    assert text.count("</textarea>") == 1
    assert "<b>tuin" not in text
    assert '"><b>' not in html_of(text)


def test_strings_that_break_programs_break_neither(client, settings):
    settings.LIMITS = dict.fromkeys(settings.LIMITS, 1_000_000)
    for text in STRINGS[::12]:
        page = client.get("/insluiten/initiatieven/", {"q": text}, follow=True)
        assert page.status_code in (200, 400), text
        assert page.text.count("<iframe") == (page.status_code == 200), text
        assert page.text.count("</textarea>") == (page.status_code == 200), text
        answer, told = asked(client, url=f"{HERE}/initiatieven/?{urlencode({'q': text})}", format="json")
        assert answer.status_code in (200, 404), text
        assert not told or told["html"].count("<") == 6, text
        assert asked(client, url=text)[0].status_code == 404, text


@pytest.mark.parametrize("kind", DRAWN)
@pytest.mark.parametrize("prefix", ["", "/en"])
def test_a_list_leads_to_it_and_tells_programs_where_to_ask(client, kind, prefix):
    page = f"{prefix}/{kind}/?stadsdeel=noord"
    text = client.get(page).text
    assert f'<a href="{prefix}/insluiten/{kind}/?stadsdeel=noord" rel="nofollow">' in text
    link = re.search('<link rel="alternate" type="application/json\\+oembed" title="[^"]+" href="([^"]+)">', text)
    address = unescape(link[1])
    assert address == f"{HERE}/oembed?{urlencode({'url': HERE + page, 'format': 'json'})}"
    told = json.loads(b"".join(client.get(address.removeprefix(HERE)).streaming_content))
    assert source(told["html"]) == f"{prefix}/{KINDS[kind].page and kind}.embed?stadsdeel=noord"


def test_an_answer_is_as_oembed_wants_it(client):
    answer, told = asked(client, url=f"{HERE}/initiatieven/?thema=groen", maxwidth="500", maxheight="300", dnt="1")
    assert answer.headers["Content-Type"] == "application/json"
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert {name: told[name] for name in ("version", "type", "title", "provider_name", "provider_url")} == {
        "version": "1.0", "type": "rich", "title": "Groene initiatieven", "provider_name": "Haarlem Wijken",
        "provider_url": f"{HERE}/",
    }  # fmt: skip
    assert (told["width"], told["height"]) == (500, 300)
    assert 'width="500" height="300"' in told["html"]
    assert source(told["html"]) == "/initiatieven.embed?thema=groen"
    link = f'<a href="{HERE}/initiatieven/?thema=groen">Groene initiatieven (Haarlem Wijken)</a>'
    assert told["html"].startswith(f"<blockquote>{link}</blockquote><iframe ")
    assert asked(client, url=f"{HERE}/initiatieven/", maxwidth="5000")[1]["width"] == 800


def test_the_page_of_an_area_gives_its_initiatives(client):
    for page, query in (("/wijken/oude-stad/", "wijk=oude-stad"), ("/en/buurten/vijfhoek/", "buurt=vijfhoek")):
        assert source(asked(client, url=HERE + page)[1]["html"]).endswith(f"/initiatieven.embed?{query}")


@pytest.mark.parametrize(
    "url",
    [
        "https://evil.example/initiatieven/", "http://localhost:8000.evil.example/initiatieven/", "/initiatieven/",
        "//localhost:8000/initiatieven/", f"{HERE}/privacy/", f"{HERE}/account/", f"{HERE}/bestaat-niet/",
        f"{HERE}/initiatieven/?wijk=atlantis", f"{HERE}/wijken/atlantis/", f"{HERE}/oembed?url=x", "", "http://[",
        "http://localhost:8000@evil.example/initiatieven/", "javascript:alert(1)", f"{HERE}/initiatieven/\0",
    ],
)  # fmt: skip
def test_there_is_no_frame_of_another_address(client, url):
    answer, _told = asked(client, url=url)
    assert answer.status_code == 404


def test_what_is_wrong_with_a_question_is_said(client):
    assert asked(client)[0].status_code == 400
    assert asked(client, url=f"{HERE}/initiatieven/", maxwidth="breed")[0].status_code == 400
    assert asked(client, url=f"{HERE}/initiatieven/", format="xml")[0].status_code == 501


def test_programs_are_limited_as_for_files(client, settings):
    settings.LIMITS = settings.LIMITS | {"export": 1}
    assert [asked(client, url=f"{HERE}/initiatieven/")[0].status_code for _ in range(2)] == [200, 429]
