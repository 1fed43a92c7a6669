"""What stands before the words of a line: a bullet, a number, the sign of a heading."""

import re
from dataclasses import dataclass

from ..dates.words import A_MONTH
from ..items.stock import is_stock

HASHES = re.compile(r"(#{1,6})[ \t]+")
ARROWS = ("=>", "->", "-->", "→", "⇒", "➔", "►", "▶")  # before something that follows from what was said
BULLET = re.compile(
    r"(?:-{0,2}=?>(?!>)|[→⇒➔►▶]|[-*+•·–—▪●○◦‣➢»›✓☐☑☒✔□■\uf0b7]|o(?=[ \t]{1,8}\S)|\[[ xX]?\])[ \t]*"
    r"(?:\[[ xX]?\][ \t]+)?"
)
LETTER = re.compile(r"(?:[a-zA-Z][.)]|\((?:\d{1,2}|[a-zA-Z])\))(?=[ \t])[ \t]+")
CODED = re.compile(
    r"[A-Z]{1,2}\d{1,3}(?:[.):](?=[ \t])|(?=\t|[ ]{2}))[ \t]+|[AB]\d{1,2}[ ](?=[A-ZÀ-Þ][a-zà-ÿ]+\s)|"
    r"[A-Z]\d{2}-\d{1,3}[.:]?[ \t]+(?=[A-ZÀ-Þ])"
)  # "A1. ", "A1  ", of lists that count by their first letter
SUB = re.compile(
    r"(?:\d{1,2}(?:(?:\.\d{1,2})+[.)]?|\.[A-Za-z][-.)]?)|[A-Z](?:\.\d{1,2}){1,2}[.):]?)(?=[ \t])[ \t]+(?=\D)"
)  # "2.1 ", "2.A- ", "D.5 "
ORDINALS = ("eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende", "tiende")
ORDINAL = re.compile(rf"(?:ten\s)?(?P<nth>{'|'.join(ORDINALS)})(?:\s(?:agenda)?punt)?\s?:\s+(?=\w)", re.IGNORECASE)
NUMBER = re.compile(
    r"(?P<word>(?:agenda)?punt|ad|"
    r"item)?[ \t]{0,3}(?P<number>\d{1,2})(?P<letter>[a-zA-Z](?![\w]))?(?:[ \t]?(?P<dot>[.):|–]|[-/](?=[ \t])))?",
    re.IGNORECASE,
)
AGAIN = re.compile(r"\d{1,2}\.[ \t]+(?=[^\W\d])")
ROMAN = re.compile(r"(?P<sign>[IVX]{1,4}|l)(?:(?P<dot>[.)])[ \t]+|[ \t]+(?=[A-ZÀ-Þ]))")
ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV")
ENCLOSED = re.compile(
    r"(?P<open>[\[(#§]|[Nn]r\.?\s)(?P<number>\d{1,2})(?P<shut>[\])]?)[.:)]?[ \t]+(?=[A-ZÀ-Þ])"
)  # "[1] Opening"
SHUT = {"[": "]", "(": ")"}
MEASURED = re.compile(r"[ \t]+\d{2,3}[ -](?=[^\W\d])")
NO_TITLE = re.compile(rf"(?:{A_MONTH}|uur|euro|%|jaar|personen|bewoners|leden)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Mark:
    """`kind`: heading, number, sub (2.1), bullet, letter, or "" for none. `style` tells one list from another."""

    kind: str = ""
    style: str = ""
    number: int = 0
    letter: str = ""
    length: int = 0


def mark_of(line: str) -> Mark:
    """Of a line without the space before it. A heading with a number is a number."""
    if hashes := HASHES.match(line):
        inside = _number(line[hashes.end() :].lstrip("*_ "))
        skipped = len(line) - len(line[hashes.end() :].lstrip("*_ "))
        level = len(hashes[1])
        if inside.kind:
            return Mark("number", f"#{level}{inside.style}", inside.number, inside.letter, skipped + inside.length)
        return Mark("heading", "#" * level, length=hashes.end())
    if sub := SUB.match(line):
        return Mark("sub", length=sub.end())
    if line.startswith(("**", "__")) and (number := _number(line[2:])).kind:
        return Mark("number", number.style, number.number, number.letter, number.length + 2)
    number = _number(line)
    if number.kind:
        again = _number(line[number.length :])
        return number if not again.kind or not again.style else _longer(number, again)
    return _roman(line) or _enclosed(line) or _ordinal(line) or _bullet(line)


def _ordinal(line: str) -> Mark | None:
    """ "Eerste: het feest", as somebody says it aloud."""
    found = ORDINAL.match(line)
    return Mark("number", "nth", ORDINALS.index(found["nth"].casefold()) + 1, length=found.end()) if found else None


def _enclosed(line: str) -> Mark | None:
    """ "[1] Opening", "(1) Opening", "#1 Opening"."""
    found = ENCLOSED.match(line)
    if not found or found["shut"] != SHUT.get(found["open"], ""):
        return None
    return Mark("number", found["open"], int(found["number"]), length=found.end())


def _roman(line: str) -> Mark | None:
    """ "IV. Verkeer"; one letter, also the l that was a 1 on paper, only before what stands on every agenda."""
    found = ROMAN.match(line)
    if not found:
        return None
    sign = found["sign"]
    few = len(sign) == 1 and (found["dot"] or sign not in "VX")
    if (few and not is_stock(line[found.end() :])) or (sign != "l" and sign not in ROMANS):
        return None
    number = ROMANS.index(sign) + 1 if sign in ROMANS else 1
    return Mark("number", found["dot"] or "roman", number, length=found.end())


def _bullet(line: str) -> Mark:
    if (found := BULLET.match(line)) and not line.startswith("**"):
        return Mark("bullet", _style(found[0].strip()), length=found.end())
    found = CODED.match(line) or LETTER.match(line)
    return Mark("letter", length=found.end()) if found and not re.match(r"[A-Z]\.[ ]", line) else Mark()


def _style(sign: str) -> str:
    if sign in ARROWS:
        return "arrow"
    if sign[:1] in "☐☑☒✔□■":
        return "box"
    return "ticked" if sign[-3:].casefold() == "[x]" or sign == "✓" else sign[:1]


def _longer(first: Mark, second: Mark) -> Mark:
    """ "1. 1. Opening": the list lost its count, and the line kept its own."""
    return Mark("number", first.style, second.number, second.letter, first.length + second.length)


def _number(line: str) -> Mark:
    found = NUMBER.match(line)
    if not found or not _is_number(found, line[found.end() :]):
        return Mark()
    after = line[found.end() :]
    length = found.end() + len(after) - len(after.lstrip(" \t"))
    style = (found["word"] or "").lower() + (found["dot"] or "")
    return Mark("number", style or "bare", int(found["number"]), found["letter"] or "", length)


def _is_number(found: re.Match, after: str) -> bool:
    """Whether it counts an item: "1." or "2A", not "12 november", "20.00 uur", "18-2-2015" or "3 bewoners"."""
    bare = not found["dot"] or (found["dot"] in "|–-" and not found["word"])
    words = after.lstrip(" \t*_").removeprefix("...")  # "6. ...en verder"
    if not words:
        return True
    if found["dot"] and found["dot"] in ".)" and (measured := MEASURED.match(after)):
        words = after[measured.end() :]  # "3. 30 km-zone"
    if found["dot"] == "." and AGAIN.match(words):
        return True  # "1. 1. Opening"
    if (
        words[0] in "-/.,:%"
        or words[0].isdigit()
        or (found["dot"] == ":" and not found["word"] and not words[0].isupper())
    ):
        return False
    if NO_TITLE.match(words):
        return False
    if bare:  # "Punt 3 en 5 zijn klaar" counts nothing
        return after[:1] in " \t" and (words[0].isupper() or words[0] in "'’\"“")
    return True
