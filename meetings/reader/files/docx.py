"""Word: paragraphs in their order, with the headings, bullets, numbers and tables that Word keeps elsewhere."""

import re
from collections import Counter
from xml.etree.ElementTree import Element

from .archive import part, table_row

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
RELATION = re.compile(r"\{.*/relationships\}id\Z")
HEADING = re.compile(r"(?:heading|kop|titel|title)\s?(\d?)", re.IGNORECASE)


def text_of_docx(data: bytes) -> str:
    """Raises KeyError and ValueError for what is no document."""
    root = part(data, "word/document.xml")
    if root is None:
        raise ValueError("no document")
    return "\n".join(_Word(data, root).blocks(root))


class _Word:
    """One document while it is read."""

    def __init__(self, data: bytes, root: Element):
        self.w = STRICT if root.tag.startswith(STRICT) else W
        self.bullets = self._bullets(part(data, "word/numbering.xml"))
        self._read_styles(part(data, "word/styles.xml"))
        links = part(data, "word/_rels/document.xml.rels")
        self.links = {one.get("Id"): one.get("Target", "") for one in links} if links is not None else {}
        self.counts: Counter = Counter()

    def blocks(self, root: Element):
        """A line for each paragraph and each row of a table, wherever they lie."""
        for one in root:
            if one.tag == f"{self.w}p":
                yield self._line(one)
            elif one.tag == f"{self.w}tbl":
                yield ""
                for row in one.iter(f"{self.w}tr"):
                    yield table_row(
                        [" ".join(self._words(p) for p in cell.iter(f"{self.w}p")) for cell in row.iter(f"{self.w}tc")]
                    )
                yield ""
            elif one.tag in (f"{self.w}body", f"{self.w}sdt", f"{self.w}sdtContent"):
                yield from self.blocks(one)

    def _line(self, paragraph: Element) -> str:
        words = self._words(paragraph).strip()
        properties = paragraph.find(f"{self.w}pPr")
        return self._mark(properties) + words if words and properties is not None else words

    def _words(self, one: Element) -> str:
        """Without what tracked changes removed and without codes of fields."""
        tag = one.tag.removeprefix(self.w)
        if tag == "t":
            return one.text or ""
        if tag in ("tab", "br", "cr"):
            return "\t" if tag == "tab" else "\n"
        if tag in ("del", "instrText", "pPr", "rPr"):
            return ""
        inside = "".join(map(self._words, one))
        return self._linked(one, inside) if tag == "hyperlink" else inside

    def _linked(self, one: Element, words: str) -> str:
        target = next((self.links.get(value, "") for key, value in one.attrib.items() if RELATION.match(key)), "")
        return f"[{words}]({target})" if target and words and not re.search(r"[\s()]", target) else words

    def _mark(self, properties: Element) -> str:
        """What Word draws before the words; a list may come from the paragraph or from its style."""
        style = properties.find(f"{self.w}pStyle")
        key = style.get(f"{self.w}val", "") if style is not None else ""
        number = properties.find(f"{self.w}numPr")
        number = self.lists.get(key) if number is None else number
        counted = self._number(number) if number is not None else ""
        heading = HEADING.match(self.styles.get(key, key))
        return "#" * min(int(heading[1] or 1), 6) + " " + counted if heading else counted

    def _number(self, number: Element) -> str:
        found = {one.tag.removeprefix(self.w): one.get(f"{self.w}val") for one in number}
        kind, level = found.get("numId"), found.get("ilvl", "0")
        if kind in (None, "0"):
            return ""
        if (kind, level) in self.bullets or level != "0":
            return "  " * int(level or 0) + "- "
        self.counts[kind] += 1
        return f"{self.counts[kind]}. "

    def _bullets(self, root: Element | None) -> set[tuple[str, str]]:
        """(list, level) of those that do not count."""
        if root is None:
            return set()
        val = f"{self.w}val"
        drawn = {
            (one.get(f"{self.w}abstractNumId"), level.get(f"{self.w}ilvl"))
            for one in root.iter(f"{self.w}abstractNum")
            for level in one.iter(f"{self.w}lvl")
            if (style := level.find(f"{self.w}numFmt")) is not None and style.get(val) in ("bullet", "none")
        }
        lists = {
            one.get(f"{self.w}numId"): kind.get(val)
            for one in root.iter(f"{self.w}num")
            if (kind := one.find(f"{self.w}abstractNumId")) is not None
        }
        return {(name, level) for name, kind in lists.items() for other, level in drawn if other == kind}

    def _read_styles(self, root: Element | None) -> None:
        """`styles`: what each is called; `lists`: those that make a list of a paragraph."""
        self.styles, self.lists = {}, {}
        for style in root.iter(f"{self.w}style") if root is not None else ():
            key, name = style.get(f"{self.w}styleId", ""), style.find(f"{self.w}name")
            self.styles[key] = name.get(f"{self.w}val", "") if name is not None else key
            if (number := style.find(f"{self.w}pPr/{self.w}numPr")) is not None:
                self.lists[key] = number
