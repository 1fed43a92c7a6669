"""What is archived, hidden or merged is in no public output; what is brought back is in all of them again."""

from collections.abc import Callable
from io import BytesIO

import pytest
from django.test import Client
from django.urls import get_resolver
from pypdf import PdfReader

from haarlem_wijken.ground.town.places import quadkey, tile_of
from initiatives.actions import Said, archive_published, bring_back, hide_initiative, merge_initiatives
from initiatives.models import HelpCall, Initiative, InitiativeSource
from tests.initiatives.waiting import SPOT, published

pytestmark = pytest.mark.usefixtures("city")
WHY = Said(reason="Daarom.")
NAME = "Zwanenbroedplaats"  # it stands nowhere else
DEEP, WIDE = (tile_of(quadkey(*SPOT), zoom) for zoom in (18, 12))
LISTS = {  # every address of the portal that may hold it
    "home": "/",
    "list": "/initiatieven/",
    "list of its theme": "/initiatieven/?thema=delen",
    "list near it": "/initiatieven/?bij={},{}".format(*SPOT),
    "list of calls": "/initiatieven/?hulp=1",
    "English list": "/en/initiatieven/",
    "page of its stadsdeel": "/stadsdelen/centrum/",
    "page of its wijk": "/wijken/oude-stad/",
    "search": f"/zoeken/?q={NAME}",
    "suggestions": f"/zoeken/suggesties/?q={NAME}",
    "csv": "/initiatieven.csv",
    "geojson": "/initiatieven.geojson",
    "atom": "/initiatieven.atom",
    "frame": "/initiatieven.embed",
    "frame with a list": "/initiatieven.embed?toon=lijst",
    "sheet": "/initiatieven.pdf",
    "tile": "/initiatieven/tegels/18/{}/{}.json".format(*DEEP),
    "sitemap": "/sitemap-initiatieven-1.xml",
    "neighbour": "/initiatieven/buur/",
}


@pytest.fixture
def one(settings):
    settings.LIMITS = {kind: 1_000_000 for kind in settings.LIMITS}
    published(title="Buur")
    made = published(title=NAME, summary=f"{NAME} in het kort.")
    HelpCall.objects.create(initiative=made, title="Handen")
    return made


def fresh(initiative: Initiative) -> Initiative:
    return Initiative.objects.get(pk=initiative.pk)


def body(client: Client, address: str, **headers) -> str:
    answer = client.get(address, headers=headers)
    assert answer.status_code == 200, address
    content = b"".join(answer.streaming_content) if answer.streaming else answer.content
    if answer.headers["Content-Type"] == "application/pdf":
        return PdfReader(BytesIO(content)).pages[0].extract_text()
    return content.decode()


def where(client: Client) -> set[str]:
    """The outputs in which it stands, by its address; on paper by its name."""
    htmx = {"HX-Request": "true"}
    found = {name: body(client, address, **(htmx if name == "suggestions" else {})) for name, address in LISTS.items()}
    return {name for name, text in found.items() if (NAME if name == "sheet" else f"/{NAME.lower()}/") in text}


def counted(client: Client) -> int:
    tile = client.get("/initiatieven/tegels/12/{}/{}.json".format(*WIDE)).json()
    return sum(feature["properties"].get("count", 1) for feature in tile["features"])


def away(act: Callable) -> Callable:
    return lambda one: act(by=None, initiative=fresh(one), said=WHY)


def merged(one: Initiative) -> None:
    into = Initiative.objects.get(slug="buur")
    merge_initiatives(by=None, gone=fresh(one), into=into, values={}, said=WHY)


@pytest.mark.parametrize(
    ("act", "status"),
    [(away(archive_published), 200), (away(hide_initiative), 410), (merged, 301)],
    ids=["archived", "hidden", "merged"],
)
def test_it_is_gone_from_every_output(client, one, act, status):
    assert where(client) == set(LISTS)
    count = counted(client)
    act(one)
    assert where(client) == set()
    assert counted(client) == count - 1
    for prefix in ("", "/en"):
        assert client.get(f"{prefix}/initiatieven/{one.slug}/").status_code == status


def test_it_is_back_in_every_output(client, one):
    hide_initiative(by=None, initiative=fresh(one), said=WHY)
    assert where(client) == set()
    bring_back(by=None, initiative=fresh(one), said=WHY)
    assert where(client) == set(LISTS)


@pytest.mark.parametrize(("prefix", "words"), [("", "Dit is weggehaald"), ("/en", "This has been removed")])
def test_its_address_says_so_in_plain_words_and_names_nothing(client, one, prefix, words):
    hide_initiative(by=None, initiative=fresh(one), said=WHY)
    answer = client.get(f"{prefix}/initiatieven/{one.slug}/")
    assert words in answer.content.decode()
    assert NAME not in answer.content.decode()
    assert answer.headers["Cache-Control"] == "no-store"


def test_what_hung_on_it_is_found_with_what_it_was_merged_into(client, one):
    InitiativeSource.objects.create(initiative=one, name="De Krant", read_on="2026-01-01")
    merged(one)
    page = body(client, "/initiatieven/buur/")
    assert "Handen" in page
    assert "De Krant" in page
    assert "buur" in body(client, "/initiatieven.csv?hulp=1")


def test_the_list_of_outputs_holds_every_file_of_initiatives():
    names = {entry.name for entry in _walk(get_resolver().url_patterns) if entry.name}
    files = {name for name in names if name.startswith("initiatives-")}
    assert files == {f"initiatives-{ending}" for ending in ("csv", "xlsx", "geojson", "atom", "embed", "pdf")}


def _walk(patterns):
    for entry in patterns:
        yield from _walk(entry.url_patterns) if hasattr(entry, "url_patterns") else [entry]
