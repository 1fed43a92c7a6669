"""Headings dressed alike: "*Samen eten*", "🔑 Sleutels", "== Kas ==", "- Water -", with text below or behind."""

import re
from collections import Counter

from ..head.labels import labels_of
from ..text.lines import Line
from ..text.sections import is_list
from .headings import FINITE, NO_HEADING

SYMBOL = r"[^\w\s.,;:!?'\"“”‘’()\[\]{}*_=~#<>|/\\&%€$@+•·●○◦‣▪■□☐☑☒✔✓✅❌→⇒➔►▶–—…-]"
EMOJI = rf"(?:\d\ufe0f?\u20e3|{SYMBOL})[\u200d\ufe0f\U0001f3fb-\U0001f3ff]*(?:{SYMBOL}[\ufe0f]?)?"
TITLE = r"(?P<title>[^*_=~\[\]\n]{2,45}?)"
BEHIND = r"(?::\s?|\s[–-]\s)(?P<said>\S.*)"
DRESSES = {
    "bold": re.compile(rf"(?:[-•]\s?)?\*{{1,2}}{TITLE}\s?:?\s?\*{{1,2}}(?:\s?:|\s[–-])?(?:\s(?P<said>\S.*))?"),
    "line": re.compile(rf"_{{1,2}}{TITLE}:?_{{1,2}}:?"),
    "equals": re.compile(rf"={{1,4}}\s?{TITLE}\s?={{1,4}}"),
    "waves": re.compile(rf"~{{1,3}}\s?{TITLE}\s?~{{1,3}}"),
    "dashes": re.compile(rf"[-–—]{{1,3}}\s?{TITLE}\s?[-–—]{{1,3}}"),
    "square": re.compile(rf"\[{TITLE}\]:?"),
    "emoji": re.compile(rf"\*{{0,2}}(?:{EMOJI})\s?\*{{0,2}}{TITLE}\*{{0,2}}(?:\s?:|{BEHIND})?"),
    "emoji behind": re.compile(rf"{TITLE}\s?{EMOJI}"),
}
SENTENCE = re.compile(r"[A-ZÀ-Þ][^.:;!?]{6,44}\.")
TOLD = re.compile(
    r"(?:besl|akkoord|acti|afspr|aangenomen|verworpen|afgesproken|let\sop|we\s|wij\s)", re.IGNORECASE
)  # was agreed
LEAST = 3  # of a kind are no chance
MOST_WORDS = 6


def dressed(free: list[Line], lines: list[Line]) -> list[tuple[Line, str]]:
    """Of the dress that most of them wear; each has text behind it, or below it without that dress."""
    worn = [(line, *_of(line)) for line in free if line is not lines[0]]
    counts = Counter(dress for _line, dress, _title, _said in worn if dress)
    if not counts or counts.most_common(1)[0][1] < LEAST:
        return []
    dress = counts.most_common(1)[0][0]
    found = []
    for at, (line, its, title, said) in enumerate(worn):
        below = worn[at + 1] if at + 1 < len(worn) else None
        if its == dress and (said or (below and below[1] != dress)):
            found.append((line, title))
    return found if len(found) >= LEAST and not _are_bullets(worn, dress) else []


def _are_bullets(worn: list[tuple[Line, str, str, str]], dress: str) -> bool:
    """One and the same picture before lines in small letters: "❗ stroom: Lex trekt een kabel"."""
    those = [(line.raw.strip()[:1], title, said) for line, its, title, said in worn if its == dress]
    signs = {sign for sign, _title, _said in those}
    return dress == "emoji" and len(signs) == 1 and all(said and title[0].islower() for _sign, title, said in those)


def _of(line: Line) -> tuple[str, str, str]:
    """(dress, title, what stands behind it)."""
    raw = line.raw.strip()
    for dress, pattern in (
        DRESSES.items() if "\u20e3" in raw[:3] or not (raw[:1].isalnum() and raw[-1:].isalnum()) else ()
    ):
        found = pattern.fullmatch(raw)
        if found and _is_title(found["title"].strip(), line, alone=dress == "bold" and not found["said"]):
            return dress, found["title"].strip(" :").removesuffix("."), found.groupdict().get("said") or ""
    return "", "", ""


def _is_title(words: str, line: Line, alone: bool) -> bool:
    """`alone`: a line in bold and nothing else, which can be a sentence: "**De bank gaat weg.**"."""
    if alone and SENTENCE.fullmatch(words) and not (NO_HEADING.match(words) or TOLD.match(words) or labels_of(line)):
        return True
    if len(words.split()) > MOST_WORDS or words.endswith((".", ",", ";", "!")) or not words[:1].isalnum():
        return False
    return not (NO_HEADING.match(words) or is_list(words) or FINITE.search(words) or labels_of(line))
