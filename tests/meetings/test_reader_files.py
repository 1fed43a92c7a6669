"""Minutes as files of Word and LibreOffice read as the same text does."""

from io import BytesIO
from zipfile import ZipFile

import docx
import pytest

from meetings.reader import as_json, read
from meetings.reader.files import Unreadable, text_of

ODT = """<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:xlink="http://www.w3.org/1999/xlink">
<office:automatic-styles>
<text:list-style style:name="L1"><text:list-level-style-number text:level="1"/></text:list-style>
</office:automatic-styles><office:body><office:text>
<text:h text:outline-level="1">Notulen wijkraad De Linde 12 oktober 2015</text:h>
<text:p>Aanwezig:<text:tab/>Kees Bakker (voorzitter), Joke<text:s/>Visser</text:p>
<text:list text:style-name="L1"><text:list-item><text:p>Opening</text:p></text:list-item>
<text:list-item><text:p>Groen</text:p>
<text:list><text:list-item><text:p>Joke belt <text:a xlink:href="https://groen.example">de
 beheerder</text:a>.</text:p></text:list-item></text:list></text:list-item></text:list>
<table:table><table:table-row><table:table-cell><text:p>Actie</text:p></table:table-cell>
<table:table-cell><text:p>Wie</text:p>
</table:table-cell></table:table-row>
<table:table-row><table:table-cell><text:p>Folders drukken</text:p></table:table-cell>
<table:table-cell><text:p>Kees</text:p></table:table-cell></table:table-row></table:table>
<text:p><office:annotation><text:p>Geheim</text:p></office:annotation>Volgende vergadering: 9 november 2015</text:p>
</office:text></office:body></office:document-content>"""


def _odt(content: str) -> bytes:
    data = BytesIO()
    with ZipFile(data, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", content)
    return data.getvalue()


def _docx() -> bytes:
    paper = docx.Document()
    paper.add_heading("Notulen wijkraad De Linde 12 oktober 2015", 1)
    paper.add_paragraph("Aanwezig:\tKees Bakker (voorzitter), Joke Visser")
    paper.add_paragraph("Opening", style="List Number")
    paper.add_paragraph("Groen", style="List Number")
    paper.add_paragraph("Joke belt de beheerder.", style="List Bullet")
    table = paper.add_table(rows=2, cols=2)
    for cell, words in zip(table._cells, ("Actie", "Wie", "Folders drukken", "Kees"), strict=True):
        cell.text = words
    paper.add_paragraph("Volgende vergadering: 9 november 2015")
    data = BytesIO()
    paper.save(data)
    return data.getvalue()


@pytest.mark.parametrize(("name", "data"), [("a.odt", _odt(ODT)), ("a.docx", _docx())])
def test_an_office_file_is_read_with_its_lists_and_tables(name, data):
    text = text_of(name, data)
    values = as_json(read(text), 0)
    assert values["present"] == ["Kees Bakker", "Joke Visser"]
    assert values["agenda_items"] == ["Opening", "Groen"]
    assert [(one["owner"], one["text"]) for one in values["agreements"]] == [
        ("Joke", "Joke belt de beheerder."),
        ("Kees", "Folders drukken"),
    ]
    assert (values["date"], values["next_meeting"]) == ("2015-10-12", "2015-11-09")
    assert "Geheim" not in text


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.docx", b"PK\x03\x04 broken"),
        ("a.odt", _odt("<a/>")),
        ("a.odt", _odt('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')),
        ("a.exe", b"MZ"),
    ],
)
def test_what_is_no_minutes_file_is_refused(name, data):
    with pytest.raises(Unreadable):
        text_of(name, data)


@pytest.mark.parametrize("data", ["Hé, één".encode(), "Hé, één".encode("cp1252"), "Hé, één".encode("utf-16")])
def test_text_is_read_in_the_encoding_it_was_written_in(data):
    assert text_of("a.txt", data) == "Hé, één"
