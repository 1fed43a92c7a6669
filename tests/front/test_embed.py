"""A selection in a frame on another site: the same page for everybody. What may be framed is in test_headers.py."""

import re
from datetime import date, timedelta
from itertools import product

import pytest
from django.utils import timezone

from haarlem_wijken.ground.models import Visibility
from initiatives.models import Initiative
from initiatives.volume.making import make_volume
from meetings.actions import plan_meeting
from meetings.models import Meeting
from tests import cast

FRAMES = {
    "/initiatieven.embed": "/initiatieven/",
    "/oproepen.embed": "/oproepen/",
    "/wijkraden.embed": "/wijkraden/",
    "/vergaderingen.embed": "/vergaderingen/",
}
DRAWN = [frame for frame in FRAMES if frame != "/vergaderingen.embed"]
NORTH = "?stadsdeel=noord"

pytestmark = pytest.mark.usefixtures("city")


@pytest.fixture
def town(city):
    make_volume(by=None, count=60, seed=1, today=date(2026, 11, 23))


@pytest.fixture
def group(city):
    council = cast.council()
    secretary = cast.member(council)
    for days in range(12):
        day = timezone.localdate() + timedelta(days=days + 1)
        plan_meeting(by=secretary, council=council, date=day)
    return secretary


def page(client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return answer.text


def titles(text: str) -> list[str]:
    return re.findall(r'<h3 class="item-title"><a[^>]*>([^<]+)</a>', text)


def test_it_says_what_it_shows_and_where_all_of_it_is(client, town, group):
    for frame, (prefix, language) in product(FRAMES, [("", "nl"), ("/en", "en")]):
        text = page(client, prefix + frame + NORTH)
        whole = f"{prefix}{FRAMES[frame]}{NORTH}"
        assert f'<html lang="{language}"' in text
        title = re.search("<title>(.*?) \\| Haarlem Wijken</title>", text)[1]
        assert title == re.search("<title>(.*?) \\| Haarlem Wijken</title>", page(client, whole))[1]
        assert f'<link rel="canonical" href="http://localhost:8000{whole}">' in text
        assert '<meta name="robots" content="noindex">' in text
        assert f'href="{whole}">' in text.partition("</header>")[0].partition("<main ")[2]
        assert "CC BY 4.0" in text


def test_every_link_leaves_the_frame_and_nothing_in_it_asks_or_sends(client, town, group):
    for frame in FRAMES:
        text = page(client, frame)
        links = re.findall("<a [^>]*>", text)
        staying = [link for link in links if 'target="_blank" rel="noopener"' not in link]
        assert [link for link in staying if 'href="#' not in link or 'target="_self"' not in link] == []
        assert len(links) - len(staying) > 5
        assert '<base target="_blank">' in text  # what the map adds
        assert not re.search("<form|<input|<button(?! type=.button. data-)", text)
        assert "hx-" not in text


def test_it_shows_the_map_the_list_or_both(client, town):
    for frame in DRAWN:
        both, drawn, listed = (page(client, frame + query) for query in ("", "?toon=kaart", "?toon=lijst"))
        assert ['<svg class="map"' in text for text in (both, drawn, listed)] == [True, True, False]
        assert ["<details>" in text for text in (both, drawn, listed)] == [False, True, False]
        assert page(client, f"{frame}?toon=beide") == both


def test_the_list_is_as_long_as_asked_and_says_that_there_is_more(client, town):
    for most in (1, 5, 25):
        text = page(client, f"/initiatieven.embed?toon=lijst&aantal={most}")
        assert len(titles(text)) == most
        assert "Bekijk alle 60 op Haarlem Wijken" in text
    assert len(titles(page(client, "/initiatieven.embed?toon=lijst"))) == 10
    few = page(client, "/initiatieven.embed?toon=lijst&fase=idee&stadsdeel=oost")
    assert "op Haarlem Wijken</a></p></div>" not in few


def test_a_list_without_a_map_has_the_order_of_the_page_and_no_numbers(client, town):
    text = page(client, "/initiatieven.embed?toon=lijst&sorteer=naam&aantal=25")
    assert titles(text) == list(Initiative.objects.sorted_by("naam").values_list("title", flat=True)[:25])
    assert "data-nr" not in text


def test_the_map_knows_what_the_list_leaves_out(client, town):
    assert 'data-complete="false" ' in page(client, "/initiatieven.embed?aantal=5")
    assert 'data-tiles="/initiatieven/tegels/0/0/0.json" data-query="stadsdeel=noord"' in page(
        client, f"/initiatieven.embed{NORTH}&aantal=5"
    )


UNKNOWN = [("wijk", "atlantis"), ("toon", "alles"), ("aantal", "0"), ("aantal", "26"), ("van-alles", "1")]


def test_what_is_not_known_is_named_and_shows_nothing_else(client, town):
    for frame, (name, value) in product(FRAMES, UNKNOWN):
        answer = client.get(frame, {name: value})
        assert answer.status_code == 400
        assert f"“{name}={value}”" in answer.text
        assert "item-title" not in answer.text
        assert answer.headers["Content-Security-Policy"].count("frame-ancestors *") == 1


def test_meetings_have_no_map(client):
    assert client.get("/vergaderingen.embed?toon=kaart").status_code == 400


@pytest.mark.parametrize("frame", FRAMES)
def test_an_empty_one_says_so_and_leads_on(client, frame):
    empty = "?stadsdeel=noord&q=xyzzyx"
    text = page(client, frame + empty)
    assert "Hier is nog niets" in text
    assert f'href="{FRAMES[frame]}">Kijk in de hele stad</a>' in text


def test_who_is_signed_in_gets_what_everybody_gets(client, town, group):
    Meeting.objects.filter(pk=Meeting.objects.first().pk).update(visibility=Visibility.MEMBERS, title="Onder ons")
    for_all = {frame: client.get(frame) for frame in FRAMES}
    client.force_login(group)
    for frame, theirs in for_all.items():
        mine = client.get(frame)
        assert mine.text == theirs.text
        assert "Onder ons" not in mine.text
        for answer in (theirs, mine):
            assert answer.headers["Cache-Control"] == "no-cache, public"
            assert not answer.cookies
    assert "Onder ons" in client.get("/vergaderingen/").text


@pytest.mark.parametrize("frame", FRAMES)
def test_who_has_it_already_is_told_so(client, frame):
    first = client.get(frame)
    again = client.get(frame, headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert "X-Frame-Options" not in again.headers


def test_a_page_number_changes_nothing(client, town):
    assert page(client, "/initiatieven.embed?pagina=2") == page(client, "/initiatieven.embed")
