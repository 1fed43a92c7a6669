"""A meeting as PDF, Word and Markdown: the same content, as far as who asks may see it, and never a program."""

import time
from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from django.core.cache import cache
from docx import Document as Word
from markdown_it import MarkdownIt
from pypdf import PdfReader

from haarlem_wijken.ground.models import Visibility
from meetings import actions
from meetings.minutes.file.as_docx import docx
from meetings.minutes.file.as_markdown import markdown
from meetings.minutes.file.as_pdf import pdf
from meetings.minutes.file.blocks import Block, Document, Run, text
from meetings.minutes.file.from_markdown import blocks_of

from .test_pages import SEES

WORDS = {
    Visibility.PUBLIC: "olievlek",
    Visibility.MEMBERS: "binnenkamer",
    Visibility.CONFIDENTIAL: "geheimenis",
}
SEEN = {
    "visitor": [Visibility.PUBLIC],
    "stranger_member": [Visibility.PUBLIC],
    "member": [Visibility.PUBLIC, Visibility.MEMBERS],
    "secretary": list(Visibility),
}
NAUGHTY = (
    '#panic("x") $x^2$ `#raw` *a* _b_ @label <label> \\ \\u{41} // /* */ ~ -- [x](y) ]] #eval("1")',
    "漢字 😀 عربي \u202eomgekeerd\u0007 \ue000 a\u0301\u0301\u0301 \U000e0041",
    "- geen lijst", "1. geen lijst", "# geen kop", "> geen citaat", "| a | b |", "&amp; &lt;b&gt; <b>x</b>",
    "=== \n---",
)  # fmt: skip


def read(kind: str, content: bytes) -> str:
    if kind == "pdf":
        return "\n".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages)
    if kind == "docx":
        word = Word(BytesIO(content))
        cells = [cell.text for table in word.tables for row in table.rows for cell in row.cells]
        return "\n".join([*(one.text for one in word.paragraphs), *cells])
    return content.decode()


def told_of(meeting, readers):
    """Of the page and each file of a meeting, for each reader: (who, kind, words, visibilities that may be in them)."""
    for who, client in readers.items():
        for kind in ("page", "pdf", "docx", "md", "json"):
            address = meeting.get_absolute_url() if kind == "page" else f"/vergaderingen/{meeting.slug}.{kind}"
            answer = client.get(address)
            said = read(kind, b"".join(answer) if answer.streaming else answer.content)
            yield who, kind, said, SEES[who] if kind != "json" else {"openbaar"}


def document(*blocks: Block, state: str = "") -> Document:
    return Document("Titel", "Werkgroep", "nl", [("Waar", "Hier")], state, "https://example.org/", list(blocks))


@pytest.fixture
def meeting(plan, agree):
    """With each of WORDS in an item, in its minutes, as a decision and as an agreement."""
    made = plan(date(2026, 3, 3), state="gehouden")
    for seen, word in WORDS.items():
        at = {"visibility": seen}
        actions.add_item(by=None, council=made.council, meeting=made, title=f"Punt {word}1", note=f"Noot {word}2", **at)
        agree(f"Afspraak {word}3", made, **at)
        actions.make_resolution(by=None, meeting=made, text=f"Besluit {word}4", **at)
    minutes = actions.start_minutes(by=None, meeting=made)
    for section, word in zip(minutes.sections.all(), WORDS.values(), strict=True):
        actions.save_section(by=None, section=section, body=f"Gezegd: {word}5")
    actions.show_minutes(by=None, minutes=minutes, visibility=Visibility.PUBLIC)
    return made


@pytest.mark.parametrize("kind", ["pdf", "docx", "md"])
def test_each_gets_what_they_may_see_and_no_more(client, meeting, secretary, member, stranger_member, kind):
    people = {"visitor": None, "stranger_member": stranger_member, "member": member, "secretary": secretary}
    actions.set_presence(by=None, meeting=meeting, person=member.person, presence="aanwezig")
    for who, account in (*people.items(), *reversed(people.items())):  # again, when each was made for others
        cache.clear()
        client.logout()
        if account:
            client.force_login(account)
        answer = client.get(f"/vergaderingen/{meeting.slug}.{kind}")
        assert answer.headers["Content-Disposition"] == f'attachment; filename="verslag-{meeting.slug}.{kind}"'
        said = read(kind, answer.content)
        for seen, word in WORDS.items():
            count = sum(f"{word}{n}" in said for n in range(1, 6))
            assert count == (5 if seen in SEEN[who] else 0), (who, seen)
        assert ("alleen voorzitter en secretaris" in said) == (who == "secretary")
        assert ("Henk" in said) == (who in ("member", "secretary"))
        assert ("no-store" in answer.headers["Cache-Control"]) == (account is not None)


def test_a_pdf_that_was_made_is_not_given_after_a_change_nor_in_another_language(client, meeting, member):
    address, section = f"/vergaderingen/{meeting.slug}.pdf", meeting.minutes.sections.first()
    for path, head in ((address, "Afspraken"), (f"/en{address}", "Agreements"), (address, "Afspraken")):
        said = read("pdf", client.get(path).content)
        assert head in said and "olievlek5" in said
    actions.save_section(by=member, section=section, body="Gezegd: iets anders")
    said = read("pdf", client.get(address).content)
    assert ("iets anders" in said, "olievlek5" in said) == (True, False)


@pytest.mark.parametrize("kind", ["pdf", "docx", "md"])
def test_what_may_not_be_seen_has_no_file(visitor, plan, kind):
    hidden = plan(visibility=Visibility.MEMBERS)
    assert visitor.get(f"/vergaderingen/{hidden.slug}.{kind}").status_code == 404


def test_a_pdf_can_be_read_by_a_screen_reader():
    reader = PdfReader(BytesIO(pdf(document(text("Zin"), state="Concept"))))
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"] and "/StructTreeRoot" in root
    assert (str(root["/Lang"]), reader.metadata.title) == ("nl", "Titel")
    assert b"pdfuaid:part" in root["/Metadata"].get_object().get_data()


def test_each_page_of_a_concept_says_so_and_has_its_number():
    pages = PdfReader(BytesIO(pdf(document(*(text(f"Zin {n}") for n in range(200)), state="Concept: let op")))).pages
    assert len(pages) > 2
    for n, page in enumerate(pages, 1):
        assert "Concept: let op" in page.extract_text()
        assert f"{n} / {len(pages)}" in page.extract_text()


@pytest.mark.parametrize("words", NAUGHTY)
def test_what_somebody_typed_is_words_and_nothing_else(words):
    said = read("pdf", pdf(document(text(words), Block("table", rows=[["a"] * 5, [words] * 5]))))
    assert "Titel" in said
    if words.isascii():
        assert "".join(words.split()) in "".join(said.split())
    again = MarkdownIt("commonmark").enable("table").parse(markdown(document(text(words.replace("\n", " ")))).decode())
    kinds = {token.type for token in again} - {"inline"}
    assert kinds <= {f"{name}_{end}" for name in ("heading", "paragraph", "bullet_list", "list_item")
                     for end in ("open", "close")}  # fmt: skip
    assert sum(token.type == "bullet_list_open" for token in again) == 1


def test_marks_without_a_shape_are_replaced_by_a_box():
    said = read("pdf", pdf(document(text("漢 en é ř → α"))))
    assert "□ en é ř → α" in said


@pytest.mark.parametrize(
    ("typed", "link"),
    [("[a](https://example.org)", "https://example.org"), ("[a](javascript:alert(1))", ""), ("[a](#)", "")],
)
def test_only_links_that_are_safe_are_links(typed, link):
    (paragraph,) = blocks_of(typed, 2)
    assert "".join(run.text for run in paragraph.runs).startswith(("a", "[a]"))
    assert {run.link for run in paragraph.runs} == {link}


def test_the_forms_of_markdown_come_along():
    typed = "## Kop\n\n**vet** en *schuin*\n\n3. drie\n4. vier\n   - diep\n\n> citaat\n\n    code\n\n---\n"
    blocks = blocks_of(typed, 2)
    assert [block.kind for block in blocks] == ["heading", "text", "list", "quote", "code", "line"]
    assert (blocks[0].level, blocks[2].number, blocks[2].items[1][1].kind) == (3, 3, "list")
    assert blocks[1].runs[0] == Run("vet", bold=True)
    again = blocks_of(markdown(document(*blocks)).decode(), 0)
    assert [block.kind for block in again if block.kind in ("quote", "code", "line")] == ["quote", "code", "line"]


def test_a_table_that_was_typed_is_a_table_in_each_file():
    rows = "| Wat | Wie |\n| --- | --- |\n| **Bellen** \\| mailen | Piet |\n| Huren |\n"
    typed = f"Voor.\n{rows}\n- a\n\n  | x |\n  | - |\n  | y |\n"
    blocks = blocks_of(typed, 2)
    assert blocks[1].rows == [["Wat", "Wie"], ["Bellen | mailen", "Piet"], ["Huren", ""]]
    made = document(*blocks)
    for kind, content in (("pdf", pdf(made)), ("docx", docx(made)), ("md", markdown(made))):
        assert "Piet" in (said := read(kind, content)), kind
        assert "---" not in said or kind == "md"
    assert blocks[1] in blocks_of(markdown(made).decode(), 2)


def test_twenty_pages_are_set_within_seconds():
    long = document(*(text("Een zin die er een paar keer staat. " * 12) for _n in range(240)))
    begin = time.perf_counter()
    made = pdf(long)
    spent = time.perf_counter() - begin
    assert len(PdfReader(BytesIO(made)).pages) >= 20
    assert spent < 5, f"{spent:.2f} s"
    assert pdf(replace(long)) is made  # the same words, so the same file
    assert pdf(replace(long, title="Anders")) != made
