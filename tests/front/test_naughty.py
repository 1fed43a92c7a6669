"""Strings that break programs, in every parameter: nothing fails, and what is typed is text wherever it is shown.

Each string goes through each parameter of the parsers, where it is told or gives one address that is looked up, and
then through pages and files. All are published content as well: that shows each output at its worst.
"""

import csv
import io
import json
import re
from collections import Counter
from collections.abc import Iterator
from itertools import cycle, islice
from types import SimpleNamespace
from urllib.parse import urlencode, urlsplit

import html5lib
import openpyxl
import pytest
from defusedxml import ElementTree
from django.http import QueryDict
from django.test import Client
from django.utils.html import escape
from pypdf import PdfReader

import councils.exchange.selection
import councils.selection
import initiatives.calls.selection
import initiatives.matrix.selection
import initiatives.selection
import initiatives.spread.selection
from councils.exchange.counts import ExchangeFacets
from councils.models import Council
from haarlem_wijken.ground.models import PublicVersion
from haarlem_wijken.ground.outputs.embed import MOST, SHOWN, own_params
from haarlem_wijken.ground.selections.parameters import Choices, Text
from haarlem_wijken.ground.town.atlas import atlas
from haarlem_wijken.ground.town.palette import themes
from initiatives.models import HelpCall, Initiative
from initiatives.spread.counts import SpreadFacets
from meetings.seeing import PUBLIC
from meetings.selection import agreements, meetings
from tests.front.naughty import RAW, STRINGS
from tests.scene import scene


def for_all(room) -> SimpleNamespace:
    """A room that shows each visitor something else, as anybody sees it."""
    return SimpleNamespace(
        read=lambda query, tree, palette, **more: room.read(query, tree, **more),
        select=lambda typed: room.select(typed, PUBLIC),
    )


SPREAD = SimpleNamespace(  # what it selects is no queryset
    read=initiatives.spread.selection.read,
    select=lambda typed: SimpleNamespace(exists=lambda: SpreadFacets(typed, PublicVersion.current()).total),
)
EXCHANGES = SimpleNamespace(
    read=councils.exchange.selection.read,
    select=lambda typed: SimpleNamespace(exists=lambda: ExchangeFacets(typed, PublicVersion.current()).total),
)
THEMES = SimpleNamespace(
    read=initiatives.matrix.selection.read,
    select=lambda typed: initiatives.selection.select(initiatives.matrix.selection.as_listed(typed, atlas(), themes())),
)
ROOMS = {
    "/initiatieven/": initiatives.selection,
    "/oproepen/": initiatives.calls.selection,
    "/olievlek/": SPREAD,
    "/themas/": THEMES,
    "/uitwisseling/": EXCHANGES,
    "/wijkraden/": councils.selection,
    "/vergaderingen/": for_all(meetings),
    "/afspraken/": for_all(agreements),
}
SEARCHES = {
    "/zoeken/": 0,
    "/zoeken/suggesties/": 4,
    "/zoeken/adres/": 8,
}  # the first string of each; then every twelfth
FILES = {
    "/initiatieven/tegels/14/8402/5386.json": initiatives.selection,
    "/initiatieven.geojson": initiatives.selection,
    "/initiatieven.csv": initiatives.selection,
    "/initiatieven.xlsx": initiatives.selection,
    "/initiatieven.atom": initiatives.selection,
    "/wijkraden.geojson": councils.selection,
    "/wijkraden.csv": councils.selection,
    "/wijkraden.atom": councils.selection,
    "/oproepen.atom": initiatives.calls.selection,
    "/olievlek.csv": SPREAD,
    "/olievlek.geojson": SPREAD,
    "/olievlek.atom": SPREAD,
    "/themas.csv": THEMES,
    "/uitwisseling.csv": EXCHANGES,
    "/uitwisseling.atom": EXCHANGES,
    "/vergaderingen.atom": ROOMS["/vergaderingen/"],
    "/afspraken.csv": ROOMS["/afspraken/"],
    "/afspraken.atom": ROOMS["/afspraken/"],
}
FRAMES = {
    "/initiatieven.embed": initiatives.selection,
    "/oproepen.embed": initiatives.calls.selection,
    "/wijkraden.embed": councils.selection,
    "/vergaderingen.embed": ROOMS["/vergaderingen/"],
}
STRICT = FILES | FRAMES
FULL = [
    address for address in FILES if not address.startswith(("/vergaderingen", "/afspraken", "/themas", "/uitwisseling"))
]  # of what write() wrote
EVERYWHERE = [*ROOMS, *SEARCHES, *STRICT]
SEVERAL = 12  # strings at a time under a name that may be repeated
HOSTS = ("localhost", "testserver", "creativecommons.org")
NEEDS = {"straal": {"bij": "52.38,4.63"}}
USUAL = ("1", "1000", "01000", "nieuw", "eerst")  # what an address leaves out
FORMULA = tuple("=+-@\t\r\n＝＋－＠")
UNSPEAKABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # what XML 1.0 cannot hold
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture(autouse=True)
def unlimited(settings):
    settings.LIMITS = dict.fromkeys(settings.LIMITS, 1_000_000)
    settings.ADDRESS_SERVICE_URL = ""


@pytest.fixture(scope="class")
def written(django_db_setup, django_db_blocker) -> list[str]:
    """An initiative for each string that can be kept, which got its idea from the first; gives their titles."""
    with scene(django_db_blocker):
        yield write()


@pytest.fixture
def town(written, city) -> list[str]:
    return written


def write() -> list[str]:
    area = atlas().by_code["BU03920105"].id
    words = [text[:120] for text in STRINGS if text and "\0" not in text]
    Initiative.objects.bulk_create(
        Initiative(
            title=text, slug=f"stout-{n}", summary=text, organiser=text, place_words=text, story=text, stage="lopend",
            area_id=area, precision="exact", lat=52.38, lon=4.63, quadkey=1,
        )
        for n, text in enumerate(words)
    )  # fmt: skip
    asked = ({"title": text, "story": text, "place_words": text} for text in words)
    owners = Initiative.objects.order_by("pk")
    Initiative.objects.exclude(pk=owners[0].pk).update(inspired_by=owners[0])
    HelpCall.objects.bulk_create(HelpCall(initiative=one, **said) for one, said in zip(owners, asked, strict=True))
    return words


def parameters(room):
    return room.read(QueryDict(""), atlas(), themes()).params


@pytest.mark.parametrize("room", ROOMS.values(), ids=ROOMS)
def test_each_string_in_each_parameter_is_told_or_has_one_address(city, room):
    tree, palette, turn = atlas(), themes(), list(ROOMS.values()).index(room)
    for param in parameters(room):
        needs = NEEDS.get(param.name, {})
        chosen = room.read(QueryDict(urlencode(needs)), tree, palette).values
        words = isinstance(param, Text)  # understood in one way for all rooms: each takes its turn
        for text in STRINGS[turn :: len(ROOMS)] if words else STRINGS:
            found, wrong = param.parse([text], chosen)
            assert not (found and wrong), (param.name, text)
            if found:
                typed = room.read(QueryDict(urlencode({param.name: text} | needs)), tree, palette, strict=True)
                again = room.read(QueryDict(typed.query()[1:]), tree, palette, strict=True)
                assert again.query() == typed.query() != "", (param.name, text)
                room.select(typed).exists()
            elif not wrong:
                assert text.strip() in USUAL or not re.search(r"\w", text), (param.name, text)


def test_each_string_in_what_only_a_frame_is_asked_is_one_of_few_or_told():
    for param in own_params(drawn=True):
        for text in STRINGS:
            found, wrong = param.parse([text], {})
            assert bool(found) != bool(wrong) or not text.strip(), (param.name, text)
            assert found.keys() <= {*SHOWN, *map(str, range(1, MOST + 1))}, (param.name, text)


def together(room) -> Iterator[list[tuple[str, str]]]:
    """Query strings that hold every string once, in turn under every parameter."""
    names = [param.name for param in parameters(room) for _ in range(SEVERAL if isinstance(param, Choices) else 1)]
    strings = iter(STRINGS)
    while taken := list(islice(strings, len(names))):
        yield list(zip(names, taken, strict=False))


def unsound(page: str) -> list[str]:
    """What a page may not hold: broken markup, a program, an address of another site."""
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    whole = "<html" in page
    tree = parser.parse(page) if whole else parser.parseFragment(page)
    faults = {error for _where, error, _details in parser.errors} - {"invalid-codepoint"}  # what the content holds
    found = sorted(faults) if whole else []
    for element in tree.iter():
        for name, value in element.attrib.items():
            if str(name).startswith("on") or name in ("style", "srcdoc"):
                found.append(f"{element.tag} {name}")
            if name in ("href", "src", "action", "formaction", "hx-get", "data-query") and _leads_away(value):
                found.append(f"{element.tag} {name}={value}")
        if element.tag == "script" and not element.get("src") and not element.get("type", "").endswith("json"):
            found.append("script")
    return found


def _leads_away(address: str) -> bool:
    parts = urlsplit(address)
    return parts.scheme not in ("", "http", "https") or parts.hostname not in (None, *HOSTS)


def rows(address: str, content: bytes) -> list[str]:
    """The titles or names in a file; it fails when the file is not what its ending says."""
    if address.endswith("json"):
        properties = [feature["properties"] for feature in json.loads(content)["features"]]
        return [found.get("title") or found["name"] for found in properties]
    if address.endswith("atom"):
        return [entry.findtext(f"{ATOM}title") for entry in ElementTree.fromstring(content).iter(f"{ATOM}entry")]
    if address.endswith("csv"):
        first, *lines = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    else:
        sheet = openpyxl.load_workbook(io.BytesIO(content)).active
        first, *lines = sheet.iter_rows(values_only=True)
    assert {len(line) for line in lines} <= {len(first)}
    return [line[list(first).index("title" if "title" in first else "name")] for line in lines]


def content(response) -> bytes:
    return b"".join(response.streaming_content) if response.streaming else response.content


@pytest.mark.parametrize("address", EVERYWHERE)
def test_what_no_program_would_send_fails_nothing(city, visitor, address):
    turn = EVERYWHERE.index(address) % len(RAW)  # of words the last one typed counts
    for query in ("&".join(f"{name}={raw}" for raw in RAW[turn:] + RAW[:turn]) for name in ("q", "thema")):
        assert visitor.get(f"{address}?{query}").status_code in (200, 302, 400), query
    assert visitor.get(f"{address}?{'&'.join(f'{n}=1' for n in range(1001))}").status_code == 400
    for query in ("&&&=&=groen&q=&q=", "thema[]=groen", "pagina=0", "pagina=999999", "%00=%00&\u202eq=1"):
        status = visitor.get(f"{address}?{query}").status_code
        assert status in ((200, 400) if address in STRICT else (200, 302)), query


def shown(address: str, title: str) -> str | None:
    """A title as a file of that kind may hold it."""
    if address.endswith("json"):
        return title
    if address.endswith("csv"):
        return f"'{title}" if title[:1] in FORMULA else title
    title = UNSPEAKABLE.sub("", title)
    return title if address.endswith("atom") else title.replace("\r\n", "\n") or None


class TestWithThemAllPublished:
    @pytest.mark.parametrize("address", ROOMS)
    def test_a_page_shows_each_string_as_text(self, town, visitor, address):
        for pairs in together(ROOMS[address]):
            query = urlencode(pairs)
            response = visitor.get(f"{address}?{query}", follow=True)  # what is empty is left out first
            assert response.status_code == 200, pairs
            assert unsound(response.text) == [], pairs
            problems = ROOMS[address].read(QueryDict(query), atlas(), themes()).problems
            told = [f"“{escape(problem.name)}={escape(problem.value)}”" for problem in problems]
            assert [words for words in told if words not in response.text] == []

    @pytest.mark.parametrize("address", FRAMES)
    def test_a_frame_shows_each_string_as_text_or_names_the_parameter(self, town, visitor, address):
        """Each string in one of the frames: all of them refuse in the same words, and draw what the pages draw."""
        names = [param.name for param in parameters(FRAMES[address])] + ["toon", "aantal"]
        for name, text in zip(cycle(names), STRINGS[list(FRAMES).index(address) :: len(FRAMES)], strict=False):
            typed = {name: text} | NEEDS.get(name, {})
            response = visitor.get(address, typed)
            assert response.status_code in (200, 400), typed
            assert unsound(response.text) == [], typed
            assert response.status_code == 200 or f"“{name}=" in response.text, typed
        assert unsound(visitor.get(f"{address}?aantal=25").text) == []

    @pytest.mark.parametrize("address", SEARCHES)
    def test_a_search_shows_each_string_as_text(self, town, address):
        visitor = Client(headers={"HX-Request": "true"} if address == "/zoeken/suggesties/" else {})
        for text in STRINGS[SEARCHES[address] :: 12]:
            response = visitor.get(address, {"q": text})
            assert response.status_code == 200, text
            assert unsound(response.text) == [], text

    def test_a_file_gives_what_was_asked_or_names_the_parameter(self, town, visitor):
        places = [(address, param.name) for address, room in FILES.items() for param in parameters(room)]
        seen = Counter()
        for number, text in enumerate(STRINGS):
            address, name = places[number % len(places)]
            typed = {name: text} | NEEDS.get(name, {})
            response = visitor.get(address, typed)
            seen[response.status_code] += 1
            if FILES[address].read(QueryDict(urlencode(typed)), atlas(), themes()).problems:
                assert response.status_code == 400, (address, typed)
                assert name in content(response).decode(), (address, typed)
            else:
                assert response.status_code == 200, (address, typed)
                rows(address, content(response))
        assert seen[200] > 20
        assert seen[400] > 300

    @pytest.mark.parametrize("order", ["nieuw", "naam"])  # a sheet holds half of them
    def test_a_sheet_is_set_with_each_string(self, town, visitor, order):
        response = visitor.get(f"/initiatieven.pdf?sorteer={order}")
        assert response.status_code == 200
        assert len(PdfReader(io.BytesIO(content(response))).pages) > 1

    @pytest.mark.parametrize("address", FULL)
    def test_a_file_holds_each_string_as_it_is(self, town, visitor, address):
        if FILES[address] is councils.selection:
            Council.objects.bulk_create(
                Council(name=name, slug=f"stout-{n}", kind="wijkraad", status="actief")
                for n, name in enumerate(dict.fromkeys(town))
            )
        response = visitor.get(address)
        assert response.status_code == 200
        found = rows(address, content(response))
        got = town[1:] if FILES[address] is SPREAD else town
        whole = {shown(address, title) for title in got}
        if address.endswith("atom"):
            assert len(found) == 50
            assert set(found) <= whole
        elif "/tegels/" not in address:
            assert whole <= set(found)
