"""LibreOffice: paragraphs in their order, with headings, bullets, numbers and tables."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from .archive import part, table_row

OASIS = "{urn:oasis:names:tc:opendocument:xmlns:"
TEXT, TABLE, OFFICE = f"{OASIS}text:1.0}}", f"{OASIS}table:1.0}}", f"{OASIS}office:1.0}}"
STYLE = f"{OASIS}style:1.0}}"
HREF = "{http://www.w3.org/1999/xlink}href"
SPACES = re.compile(r"[ \t\r\n]+")
LEFT_OUT = {
    f"{TEXT}tracked-changes",
    f"{OFFICE}annotation",
    f"{TEXT}note",
    f"{TEXT}table-of-content",
    f"{TEXT}sequence-decls",
}


def text_of_odt(data: bytes) -> str:
    """Raises ValueError for what is no text."""
    root = part(data, "content.xml")
    body = root.find(f".//{OFFICE}text") if root is not None else None
    if body is None:
        raise ValueError("no text")
    counted = {
        one.get(f"{STYLE}name")
        for one in root.iter(f"{TEXT}list-style")
        if one.find(f"{TEXT}list-level-style-number") is not None
    }
    return "\n".join(_blocks(body, counted))


def _blocks(root: Element, counted: set) -> Iterator[str]:
    for one in root:
        if one.tag in LEFT_OUT:
            continue
        if one.tag == f"{TEXT}h":
            yield "#" * min(int(one.get(f"{TEXT}outline-level") or 1), 6) + " " + words(one).strip()
        elif one.tag == f"{TEXT}p":
            yield words(one).strip()
        elif one.tag == f"{TEXT}list":
            yield from _list(one, 0, one.get(f"{TEXT}style-name") in counted)
        elif one.tag == f"{TABLE}table":
            yield ""
            for row in one.iter(f"{TABLE}table-row"):
                yield table_row(
                    [" ".join(map(words, cell.iter(f"{TEXT}p"))) for cell in row.iter(f"{TABLE}table-cell")]
                )
            yield ""
        else:
            yield from _blocks(one, counted)


def _list(one: Element, level: int, counts: bool) -> Iterator[str]:
    """Only the outermost list counts: what lies in it are its bullets."""
    for number, item in enumerate(one, 1):
        mark = f"{number}. " if counts and level == 0 else "  " * level + "- "
        for inside in item:
            if inside.tag == f"{TEXT}list":
                yield from _list(inside, level + 1, counts)
            elif inside.tag in (f"{TEXT}p", f"{TEXT}h") and (said := words(inside).strip()):
                yield mark + said
                mark = "  "


def words(one: Element) -> str:
    """With a tab, a break and several spaces as they are, and a link as Markdown has it."""
    if one.tag in LEFT_OUT:
        return ""
    if one.tag == f"{TEXT}s":
        said = " " * min(int(one.get(f"{TEXT}c") or 1), 200)
    elif one.tag in (f"{TEXT}tab", f"{TEXT}line-break"):
        said = "\t" if one.tag.endswith("tab") else "\n"
    else:
        said = _spaced(one.text) + "".join(words(child) + _spaced(child.tail) for child in one)
    target = one.get(HREF) if one.tag == f"{TEXT}a" else None
    return f"[{said}]({target})" if target and said and not any(sign in target for sign in " ()\n") else said


def _spaced(said: str | None) -> str:
    """Breaks and runs of spaces in the XML itself say nothing."""
    return SPACES.sub(" ", said or "")
