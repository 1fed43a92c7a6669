"""A selection on paper: what stands on the sheet, how large it is, and that nothing lies over anything."""

import os
import re
from datetime import date
from io import BytesIO

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from pypdf import PdfReader

from haarlem_wijken.ground.caching.by_version import remember
from haarlem_wijken.ground.models import PublicVersion
from initiatives.sheet.paper import PAPERS
from initiatives.volume.making import make_volume

VIJFHOEK, BAKENES = (52.3785, 4.6310), (52.3826, 4.6417)
SIZES = {"a4": (297, 210), "a3": (420, 297), "a2": (594, 420), "a1": (841, 594)}
HOSTILE = (
    '#panic("x") $x^2$ `#raw` *a* _b_ @label <label> \\u{41} // /* */', ']]}} #image("/etc/passwd")',
    "漢字 😀 \u202eomgekeerd\u0007", "<svg onload=alert(1)>&amp;", "W" * 120,
)  # fmt: skip


def sheet(client, query: str = "", language: str = "") -> PdfReader:
    answer = client.get(f"{language}/initiatieven.pdf{query}")
    assert answer.status_code == 200, answer.content
    assert answer.headers["Content-Type"] == "application/pdf"
    return PdfReader(BytesIO(b"".join(answer.streaming_content)))


def words(reader: PdfReader) -> str:
    """All its text, as on one line."""
    text = " ".join(page.extract_text() for page in reader.pages).replace("\u200b", "")
    return " ".join(text.split())


def numbered(text: str) -> list[int]:
    return [int(number) for number in re.findall(r"(?<!\S)\d+(?!\S)", text)]


@pytest.fixture
def three(make):
    make("Repaircafé", slug="repair", at=VIJFHOEK, themes=["delen"], stage="idee")
    make("Buurtkamer", slug="kamer", at=BAKENES, area="BU03920101", themes=["ontmoeten"])
    make("Moestuin zonder hek", slug="moestuin", area="SD-CENTRUM", themes=["groen"])


def test_a_sheet_has_the_list_its_numbers_and_lines_that_go_on_from_there(client, three, settings):
    reader = sheet(client, "?stadsdeel=centrum")
    said, site = words(reader), settings.SITE_URL.partition("://")[2]
    assert len(reader.pages) == 1
    for part in (
        "Repaircafé",
        "Vijfhoek, idee",
        "Buurtkamer",
        "Moestuin zonder hek",
        "Centrum, lopend",
        "3 initiatieven.",
    ):
        assert part in said
    assert said.index("Buurtkamer") < said.index("Zonder vaste plek op de kaart") < said.index("Moestuin")
    assert set(range(1, 16)) <= set(numbered(said)) and 16 not in numbered(said)
    for name in ("Vijfhoek", "Bakenes", "Burgwal", "Delen en repareren"):  # parts of the map, and the felt-tips
        assert name in said
    assert "CBS en Kadaster 2016 (CC BY 4.0)" in said and "Haarlem Wijken" in said and "Gemaakt op " in said
    assert f"{site}/stadsdelen/centrum/" in said and f"{site}/initiatieven/aanmelden/" in said
    links = {str(one.get_object()["/A"]["/URI"]) for one in reader.pages[0]["/Annots"]}
    assert links == {f"{settings.SITE_URL}/stadsdelen/centrum/"}


def alternatives(element) -> list[str]:
    """The words for who cannot see it, of all parts of a tagged PDF."""
    element = element.get_object() if hasattr(element, "get_object") else element
    if isinstance(element, list):
        return [words for one in element for words in alternatives(one)]
    if not isinstance(element, dict):
        return []
    own = [str(element["/Alt"])] if "/Alt" in element else []
    return own + (alternatives(element["/K"]) if "/K" in element else [])


def test_a_screen_reader_reads_a_sheet(client, three):
    reader = sheet(client, "?stadsdeel=centrum")
    root = reader.trailer["/Root"]
    assert (str(root["/Lang"]), reader.metadata.title) == ("nl", "Vel van Centrum")
    assert root["/MarkInfo"]["/Marked"] and b"pdfuaid:part" in root["/Metadata"].get_object().get_data()
    told = alternatives(root["/StructTreeRoot"])
    assert told[0] == "Kaart van Centrum. De nummers zijn die van de lijst."
    assert {"Delen en repareren", "Ontmoeten", "Groen en tuinen"} < set(told)
    assert any(one.startswith("QR-code naar ") for one in told)


@pytest.mark.parametrize(("paper", "size"), SIZES.items())
def test_each_paper_has_its_size(client, three, paper, size):
    box = sheet(client, f"?formaat={paper}").pages[0].mediabox
    assert (round(float(box.width) / 72 * 25.4), round(float(box.height) / 72 * 25.4)) == size
    assert PAPERS[paper].letter >= 8


def test_without_a_format_it_is_a3_of_the_town(client, three):
    page = sheet(client).pages[0]
    assert round(float(page.mediabox.width) / 72 * 25.4) == 420
    assert "Waarder- en Veerpolder" in words(sheet(client))


def test_a_sheet_is_of_what_is_chosen(client, three, settings):
    said = words(sheet(client, "?stadsdeel=centrum&thema=groen&fase=lopend"))
    assert "Moestuin" in said and "Repaircafé" not in said and "Buurtkamer" not in said
    assert "Lopende groene initiatieven in Centrum." in said
    assert "/initiatieven/?stadsdeel=centrum&thema=groen&fase=lopend" in said.replace(" ", "")
    many = "&".join(f"buurt={slug}" for slug in ("vijfhoek", "bakenes", "burgwal", "heiliglanden", "stationsbuurt"))
    assert "buurt=" not in words(sheet(client, f"?{many}"))  # too long to type


@pytest.mark.parametrize(
    ("query", "name"), [("formaat=a5", "formaat"), ("thema=onzin", "thema"), ("kleur=rood", "kleur")]
)
def test_what_is_not_known_is_named(client, city, query, name):
    answer = client.get(f"/initiatieven.pdf?{query}")
    assert answer.status_code == 400
    assert f"name: {name}" in answer.content.decode()


@pytest.mark.parametrize("query", ["?buurt=zuiderhout&formaat=a4", "?wijk=oude-stad&buurt=zuiderhout", "?q=xyzzyxyzzy"])
def test_where_nothing_is_there_is_a_sheet_to_begin_on(client, city, query):
    said = words(sheet(client, query))
    assert "Hier is nog niets bekend." in said
    assert set(range(1, 13)) <= set(numbered(said))


def test_what_lies_around_a_buurt_is_named(client, city):
    said = words(sheet(client, "?buurt=vijfhoek"))
    assert "Leidsebuurt-oost" in said and "Heiliglanden" in said


def test_a_sheet_speaks_english(client, three):
    reader = sheet(client, "?stadsdeel=centrum", "/en")
    said = words(reader)
    for part in (
        "What we know already",
        "3 initiatives.",
        "Without a fixed place on the map",
        "Which felt-tip?",
        "No.",
    ):
        assert part in said
    assert "/en/stadsdelen/centrum/" in said and "Wat " not in said
    assert str(reader.trailer["/Root"]["/Lang"]) == "en"


def test_what_somebody_typed_is_words_and_nothing_else(client, make):
    for at, title in enumerate(HOSTILE):
        make(title, slug=f"s{at}", at=VIJFHOEK)
    said = words(sheet(client, "?buurt=vijfhoek&formaat=a4"))
    for title in (HOSTILE[0], HOSTILE[1], HOSTILE[3]):
        assert "".join(title.split()) in said.replace(" ", "")
    assert "omgekeerd" in said and "\u202e" not in said
    assert said.replace(" ", "").replace("-", "").count("W" * 60) == 2


@pytest.mark.parametrize("paper", ["a4", "a1"])
def test_what_does_not_fit_stands_on_a_next_page(client, city, paper):
    make_volume(by=None, count=400, seed=3, today=date(2026, 11, 23))
    before = sum(os.times()[:4])
    reader = sheet(client, f"?formaat={paper}")
    assert sum(os.times()[:4]) - before < 4  # seconds of this process and the typesetter's: about one
    first, rest = " ".join(reader.pages[0].extract_text().split()), reader.pages[1:]
    assert "De eerste 300 van 400." in first
    assert f"Op de kaart staan de nummers 1 tot en met {PAPERS[paper].most}." in first
    (begins,) = re.findall(r"Vanaf nummer (\d+): op de volgende bladzijde", first)
    later = [number for page in rest for number in numbered(page.extract_text())]
    assert set(range(int(begins), 301)) <= set(later)
    assert int(begins) - 1 not in later
    assert set(range(301, 313)) <= set(numbered(first))


def test_a_sheet_costs_few_queries_however_much_there_is(client, city):
    make_volume(by=None, count=400, seed=3, today=date(2026, 11, 23))
    sheet(client)  # the process learns the areas and this version
    remember.forget()
    with CaptureQueriesContext(connection) as asked:
        sheet(client)
    assert len(asked) <= 5  # counting the visit, the version, the ids, how many there are, the rows


def test_who_has_it_gets_it_once(client, three):
    answer = client.get("/initiatieven.pdf?formaat=a4")
    assert answer.headers["Content-Disposition"].startswith('attachment; filename="vel-haarlem-a4-')
    again = {"HTTP_IF_NONE_MATCH": answer.headers["ETag"]}
    assert client.get("/initiatieven.pdf?formaat=a4", **again).status_code == 304
    assert client.get("/initiatieven.pdf?formaat=a3", **again).status_code == 200
    PublicVersion.raise_()
    assert client.get("/initiatieven.pdf?formaat=a4", **again).status_code == 200


@pytest.mark.parametrize(
    ("page", "query"),
    [
        ("/stadsdelen/zuidwest/", "?stadsdeel=zuidwest"),
        ("/wijken/oude-stad/", "?wijk=oude-stad"),
        ("/buurten/vijfhoek/", "?buurt=vijfhoek"),
        ("/initiatieven/", ""),
        ("/initiatieven/?thema=groen&pagina=2", "?thema=groen"),
    ],
)
def test_pages_lead_to_their_sheet(client, city, page, query):
    shown = client.get(page).content.decode()
    assert (
        f'<a href="/initiatieven.pdf{query}" type="application/pdf" rel="nofollow">Vel om op te hangen (pdf)</a>'
        in shown
    )
    assert f'href="/initiatieven.pdf{query}{"&amp;" if query else "?"}formaat=a1"' in shown
