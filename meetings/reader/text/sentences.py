"""Where a sentence ends, with the abbreviations that end none."""

import re
from functools import lru_cache

from ..dates.words import MONTHS
from ..listed import listed

UNITS = ("m", "km", "cm", "kg", "l", "st", "u")  # "een doorgang van 3,5 m. Jan tekent …"
MEASURED = re.compile(r"\d+(?:[.,:-]\d+)?")
KEPT = 256  # texts of which it is asked again and again
FIRST_WORD = 10  # characters behind it
WINDOW = 60  # characters before a sign that can tell whether it ends a sentence
SIGN = "[.!?…)]"  # a pattern that begins with a sign is tried in few places
BEHIND = (
    r"(?<=\s[;:]\))\s+(?=[A-ZÀ-Þ])|(?<=[.!?…])[.!?…]*[\"'”’)\]]*\s+(?=[\"'“‘(\[]*[A-ZÀ-Þ0-9'’=>→-])|"
    r"(?:(?<=[a-zà-ÿ]{4}[.!?])|(?<=[a-zà-ÿ]{3}!)|(?<=[a-zà-ÿ]!)!+|(?<=[a-zà-ÿ]\.)\.+|(?<=[a-zà-ÿ]{2}['’]s\.)|"
    r"(?<=\s\d{3}\.)|(?<=\d,\d\d\.)|(?<=\s\d{4}\.))\s+(?=[a-zà-ÿ]{2})"
)  # from the third on without a capital, as typed in haste; after a word too long to be an abbreviation
ENDS = re.compile(f"{SIGN}(?:{BEHIND})")
MAY_END = listed("a.s as jl l.l e.d ed enz etc e.a ea c.s e.o excl incl p.p p.j p.m p.st")
LETTERED = listed(
    "variant optie tm t/m lijn blok plan fase model versie vak scenario niveau gebouw trap entree ingang ontwerp schets"
)  # "… voor variant B. Mevrouw De Wit …"
BEGINS = re.compile(
    r"(?:De|Het|Een|Er|Dit|Dat|Deze|Die|We|Wij|Hij|Zij|Ze|Ik|Ook|Daarna|Verder|Wel|Dan|Hierna|Voor|Na|Om|In|Op|Met)\s"
)  # "… loopt af op 22 april a.s. De voorzitter …", but "a.s. Woensdag"
INITIALS = re.compile(r"(?:[A-ZÀ-Þ]\.){2,4}")  # "C.J. Kodde"
WEEKDAYS = listed("ma di wo do vr za zo")  # "zo. 3 mei", but "katten en zo. Jan …"
TYPED = re.compile(rf"{SIGN}(?:{BEHIND}|(?<=[a-zà-ÿ]{{2}}[.!?])\s+(?=[a-zà-ÿ]{{2}}))")  # where no line has capitals
SHORT = listed(
    "a.u.b aub a.s as jl b.g.g bijv bv blz ca c.q cq d.d dd d.m.v dmv dhr dr drs e.a ed e.d enz etc evt excl fam hr "
    "i.c i.h.a incl ing i.o i.o.m i.s.m i.g.v i.p.v ipv ir i.v.m ivm jr k.a m.a.w max m.b.t mbt mevr mgr min m.i.v "
    "m.k mr mw m.u.v n.a.v nav nl no nr nrs n.v.t o.a oa o.b.v o.i.d o.l.v pag par prof resp secr sr st str t.a.v "
    "tav t.b.v tel t.g.v t.o.v t.w t.z.t t.h.v t.l.v t.n.v a.d.h.v c.s e.e.a o.v.v n.t.b wnd plv vgl vnl voorz verg "
    "vergad bijeenk rondvr voors w.o w.v.t.t.k wvttk z.g.a.n z.o.z z.s.m zgn jan feb febr mrt apr jun jul aug sep "
    "sept okt nov dec v.d volg ong gem tel "
    "afd adm alg prov penn comm not versl fin ds jhr jkvr mej art"
)


def sentences(text: str) -> list[str]:
    """In order; together they are the text."""
    return list(_sentences(text))


@lru_cache(maxsize=KEPT)
def _sentences(text: str) -> tuple[str, ...]:
    found, start = [], 0
    for end in (TYPED if text[:1].islower() else ENDS).finditer(text):
        if _ends(
            text[max(start, end.end() - WINDOW) : end.end()].split(), end[0], text[end.end() : end.end() + FIRST_WORD]
        ):
            found.append(text[start : end.end()].strip())
            start = end.end()
    return (*found, text[start:].strip()) if text[start:].strip() else tuple(found)


def first_and_rest(text: str) -> tuple[str, str]:
    """The first sentence, and what follows."""
    first, *_others = sentences(text) or [""]
    return first, text[len(first) :].strip()


def bounds_of(text: str, place: int) -> tuple[int, int]:
    """Where the sentence begins and ends in which the place is."""
    start = 0
    for sentence in sentences(text):
        start = text.find(sentence, start)
        if place < start + len(sentence):
            return start, start + len(sentence)
        start += len(sentence)
    return 0, len(text)


def _ends(words: list[str], sign: str, following: str) -> bool:
    if not sign.startswith(".") or len(sign.strip()) > 1:
        return True
    last = (words or [""])[-1].lstrip("(\"'“‘[").rstrip(".").casefold()
    before = words[-2] if len(words) > 1 else ""
    is_day, is_unit = last in MONTHS and before.isdigit(), last in UNITS and bool(MEASURED.fullmatch(before))
    is_given = words[-1:] == ["Jan."] and not (before + following[:1]).isdigit()  # the name, not the month
    if is_given or (last in MAY_END and BEGINS.match(following)):
        return True
    initials = bool(words and INITIALS.fullmatch(words[-1])) and not BEGINS.match(following)
    following = following[:1]
    if ((is_day or is_unit) and following.isupper()) or (last in WEEKDAYS and not following.isdigit()):
        return True
    is_letter = len(last) == 1 and last.isalpha() and before.casefold() not in LETTERED
    if initials or is_unit or is_letter or last in WEEKDAYS | SHORT:
        return False
    if last.isdigit() and len(last) <= 2:
        return len(words) > 1 and not following.isdigit()
    return True
