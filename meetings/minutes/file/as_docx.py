"""A document as Word reads it: with headings, lists and tables as such, so that it can be written on."""

import re
from io import BytesIO

from docx import Document as Word
from docx.enum.text import WD_COLOR_INDEX
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor

from .blocks import Block, Document, Run

INK = RGBColor(0x18, 0x1C, 0x26)
DEEPEST = 3  # lists in lists that Word has a style for
UNFIT = re.compile(r"[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # for XML 1.0


def docx(document: Document) -> bytes:
    """A .docx (ISO/IEC 29500), A4."""
    word = Word()
    _look(word, document)
    word.add_paragraph(_fit(document.about), "Subtitle")
    word.add_heading(_fit(document.title), 0)
    for label, words in document.facts:
        line = word.add_paragraph()
        line.add_run(f"{_fit(label)}: ").bold = True
        line.add_run(_fit(words))
    for block in document.blocks:
        _block(word, block)
    _runs(word.add_paragraph(), [Run(document.source, link=document.source)])
    out = BytesIO()
    word.save(out)
    return out.getvalue()


def _look(word, document: Document) -> None:
    """Its language, letters and paper; what each page must say stands in the header."""
    properties, section = word.core_properties, word.sections[0]
    properties.title, properties.author = _fit(document.title), _fit(document.about)[:255]
    properties.language = document.language
    section.page_width, section.page_height = Pt(595), Pt(842)
    normal = word.styles["Normal"]
    normal.font.name, normal.font.size, normal.font.color.rgb = "Calibri", Pt(11), INK
    for name in ("Title", "Subtitle", *(f"Heading {level}" for level in range(1, 7))):
        word.styles[name].font.color.rgb = INK
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), {"nl": "nl-NL"}.get(document.language, "en-GB"))
    normal.element.get_or_add_rPr().append(language)
    if document.state:
        run = section.header.paragraphs[0].add_run(_fit(document.state))
        run.font.highlight_color = WD_COLOR_INDEX.YELLOW


def _block(word, block: Block, depth: int = 0) -> None:
    match block.kind:
        case "heading":
            _runs(word.add_heading(level=min(block.level, 6)), block.runs)
        case "list":
            style = "List Number" if block.number else "List Bullet"
            for item in block.items:
                _item(word, item, style, depth)
        case "quote":
            for inner in block.items[0]:
                _quoted(word, inner, depth)
        case "table":
            _table(word, block.rows)
        case "line":
            word.add_paragraph("* * *")
        case _:
            _runs(word.add_paragraph(), block.runs)


def _item(word, blocks: list[Block], style: str, depth: int) -> None:
    """Its first text has the dot or number; the rest stands under it."""
    level = min(depth + 1, DEEPEST)
    for place, block in enumerate(blocks):
        if block.kind == "text":
            name = style if place == 0 else "List Continue"
            _runs(word.add_paragraph(style=name if level == 1 else f"{name} {level}"), block.runs)
        else:
            _block(word, block, depth + 1)


def _quoted(word, block: Block, depth: int) -> None:
    if block.kind == "text":
        _runs(word.add_paragraph(style="Quote"), block.runs)
    else:
        _block(word, block, depth)


def _table(word, rows: list[list[str]]) -> None:
    table = word.add_table(0, len(rows[0]), style="Table Grid")
    for place, row in enumerate(rows):
        cells = table.add_row().cells
        for cell, words in zip(cells, row, strict=True):
            cell.paragraphs[0].add_run(_fit(words)).bold = place == 0
    head = OxmlElement("w:tblHeader")  # repeated on each page, and read out as the names of the columns
    table.rows[0]._tr.get_or_add_trPr().append(head)


def _runs(paragraph, runs: list[Run]) -> None:
    for run in runs:
        made = paragraph.add_run(_fit(run.text))
        made.bold, made.italic = run.bold or None, run.italic or None
        if run.code:
            made.font.name = "Consolas"
        if run.link:
            made.underline = True
            _link(paragraph, made, run.link)


def _link(paragraph, made, address: str) -> None:
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), paragraph.part.relate_to(_fit(address), RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    paragraph._p.append(link)
    link.append(made._r)


def _fit(text: str) -> str:
    return UNFIT.sub("\N{REPLACEMENT CHARACTER}", text)
