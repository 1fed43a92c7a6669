"""The page about open data tells everything that can be asked and found."""

import json
import re

import pytest
from django.http import QueryDict

from councils import selection as councils
from haarlem_wijken.front.open_data.datasets import datasets
from haarlem_wijken.ground.town.atlas import atlas
from haarlem_wijken.ground.town.palette import themes
from initiatives import selection as initiatives
from meetings.minutes.file.volume import MOST

ROOMS = {"initiatives": initiatives, "councils": councils}

pytestmark = pytest.mark.usefixtures("city")


def told():
    return {one.key: one for one in datasets(atlas(), themes())}


@pytest.mark.parametrize("room", ROOMS)
def test_every_parameter_is_told_with_values_and_an_example_that_work(client, room):
    page = client.get("/open-data/").content.decode()
    read = ROOMS[room].read
    parameters = told()[room].parameters
    assert [one.name for one in parameters] == [param.name for param in read(QueryDict()).params]
    for one in parameters:
        assert f"<code>{one.name}</code>" in page
        assert one.meaning in page
        asked = read(QueryDict(one.example.removeprefix("?")), strict=True)
        assert asked.problems == ()
        for slug, _words in one.values:
            assert f"<code>{slug}</code>" in page
            if one.name != "sorteer":
                read(QueryDict(f"{one.name}={slug}"), strict=True)


@pytest.mark.parametrize("room", ROOMS)
def test_every_file_and_column_is_told(client, room):
    page = client.get("/open-data/").content.decode()
    one = told()[room]
    for file in one.files:
        assert f'href="{file.url}"' in page
        answer = client.get(file.url)
        assert answer.headers["Content-Type"].startswith(file.media_type)
        if file.ending == "csv":
            content = b"".join(answer.streaming_content)
            assert content.decode("utf-8-sig").splitlines()[0] == ",".join(one.columns)
    assert all(f"<code>{name}</code>" in page for name in one.columns)


def test_the_minutes_of_a_list_in_one_file_are_told(client):
    for language in ("", "/en"):
        told = client.get(f"{language}/open-data/").text
        assert f"{language}/vergaderingen.pdf" in told and f" {MOST} " in told


def test_what_only_a_frame_can_be_asked_is_told(client):
    page = client.get("/open-data/").content.decode()
    for key, names in {"initiatives": ["toon", "aantal"], "meetings": ["aantal"]}.items():
        frame = next(file for file in told()[key].files if file.ending == "embed")
        assert [one.name for one in frame.own] == names
        for one in frame.own:
            assert f"<code>{one.name}</code>" in page
            for query in [one.example, *(f"?{one.name}={slug}" for slug, _words in one.values)]:
                assert client.get(frame.url + query).status_code == 200


def test_catalogues_can_read_it(client, settings):
    page = client.get("/open-data/").content.decode()
    graph = json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', page)[1])["@graph"]
    assert [one["@type"] for one in graph] == ["Dataset"] * 8
    for one in graph:
        assert one["license"] == "https://creativecommons.org/licenses/by/4.0/"
        assert all(part["contentUrl"].startswith(settings.SITE_URL) for part in one["distribution"])
    assert [len(one["distribution"]) for one in graph] == [4, 3, 1, 3, 2, 2, 2, 4]


def resolved(description, part):
    """What a $ref points at, or the part itself."""
    for name in part.get("$ref", "").split("/")[1:]:
        description = description[name]
    return description if "$ref" in part else part


def test_a_program_reads_the_same(client):
    answer = client.get("/open-data/openapi.json")
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    description = json.loads(b"".join(answer.streaming_content))
    files = {file.url: (one, file) for one in told().values() for file in one.files}
    assert set(description["paths"]) == set(files)
    for path, operation in description["paths"].items():
        dataset, file = files[path]
        asked = [resolved(description, part) for part in operation["get"]["parameters"]]
        assert [one["name"] for one in asked] == [one.name for one in [*dataset.parameters, *file.own]]
        answers = {code: resolved(description, one) for code, one in operation["get"]["responses"].items()}
        assert list(answers["200"]["content"]) == [file.media_type]
        wrong = client.get(path, {"van-alles": "1"})
        assert wrong.headers["Content-Type"].partition(";")[0] in answers[str(wrong.status_code)]["content"]
        assert wrong.status_code == 400


def test_a_program_reads_what_may_be_filled_in(client):
    description = json.loads(b"".join(client.get("/open-data/openapi.json").streaming_content))
    asked = {name: one["schema"] for name, one in description["components"]["parameters"].items()}
    assert asked["initiatives.straal"] == {"type": "integer", "minimum": 50, "maximum": 5000, "default": 1000}
    assert asked["initiatives.hulp"]["enum"] == ["1"]
    assert "idee" in asked["initiatives.fase"]["items"]["enum"]
    assert "enum" not in asked["agreements.groep"]["items"]
    assert re.fullmatch(asked["initiatives.bij"]["pattern"], "52.38,4.63")


def test_the_limit_on_the_page_is_the_limit(client, settings):
    settings.LIMITS = settings.LIMITS | {"export": 7}
    assert "Meer dan 7 bestanden in een minuut" in client.get("/open-data/").content.decode()


def test_every_page_leads_to_it(client):
    assert 'href="/open-data/"' in client.get("/privacy/").content.decode()
    assert 'href="/en/open-data/"' in client.get("/en/privacy/").content.decode()


@pytest.mark.parametrize(("page", "query"), [("/", ""), ("/wijken/oude-stad/", "?wijk=oude-stad")])
def test_pages_of_places_name_their_map_and_feed(client, page, query):
    text = client.get(page).content.decode()
    links = re.findall(r'<link rel="alternate" type="([^"]+)" title="[^"]+" href="([^"]+)">', text)
    assert links == [
        ("application/geo+json", f"/initiatieven.geojson{query}"),
        ("application/atom+xml", f"/initiatieven.atom{query}"),
    ]
