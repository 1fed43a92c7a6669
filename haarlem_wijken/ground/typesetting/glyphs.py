"""Characters that no font of ours has: PDF/UA refuses them, so they are replaced by a box."""

import unicodedata
from functools import lru_cache

import typst

from .fonts import FONTS

REPLACED = "\N{WHITE SQUARE}"
ALWAYS = frozenset(map(chr, (*range(0x20, 0x7F), *range(0xA1, 0x180)))) | set("\n‘’“”–—…•€ ") | {REPLACED}
UNSEEN = {"Cc", "Cf", "Co", "Cs", "Cn"}  # kinds of characters that show nothing, and are left out
PROBE = b"""#set document(title: "x")
#set text(font: ("Source Sans Pro", "Libertinus Serif", "DejaVu Sans Mono"))
#sys.inputs.c"""


def shown(text: str, *, only_sure: bool = False) -> str:
    """`text` with what no font has as REPLACED; `only_sure` keeps no more than ALWAYS."""
    if ALWAYS.issuperset(text):
        return text
    text = unicodedata.normalize("NFC", text.replace("\t", " "))
    kept = (mark for mark in text if mark == "\n" or unicodedata.category(mark) not in UNSEEN)
    return "".join(mark if mark in ALWAYS or (not only_sure and _has(mark)) else REPLACED for mark in kept)


@lru_cache(8192)
def _has(mark: str) -> bool:
    """Asked of the typesetter itself, once per character and process: about 5 ms."""
    try:
        typst.compile(PROBE, font_paths=FONTS, pdf_standards="ua-1", sys_inputs={"c": f"x{mark}"})
    except typst.TypstError:
        return False
    return True
