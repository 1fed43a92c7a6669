"""What of a sentence may tell whether it is an agreement or a decision: its words, their kinds, and where it stands."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain, repeat

from ..listed import listed
from ..verbs.acts import ACTS
from ..verbs.doing import DOING
from ..verbs.particles import WITH_OBJECT
from ..verbs.reports import IS, PAST, SAYS, THINKS, WENT
from .heard import Heard
from .sign import Sign

PARTS = listed("aan af bij door in langs mee na neer om op over rond samen terug toe uit vast voor weg")
KINDS = (
    ("MUST", listed("zal zullen gaat gaan moet moeten kan kunnen wil willen mag mogen zou zouden dient dienen")),
    ("THE", listed("de het een dit die deze dat alle onze hun haar t 't n 'n z'n")),
    ("PART", PARTS),
    ("TO", listed("met naar van tot per tegen onder tijdens vóór uiterlijk")),
    ("HE", listed("hij zij ze hem haar hen ik ons er je jij")),
    ("DO", DOING),
    ("OBJECT", frozenset(WITH_OBJECT)),
    ("ACT", ACTS),
    ("SAY", SAYS),
    ("THINK", THINKS),
    ("IS", IS),
)
AS_IS = listed(
    "of dat wie wat hoe waar wanneer welke waarom omdat want als indien zodra zodat toen terwijl maar en is zijn was "
    "waren heeft hebben had hadden wordt worden werd werden blijft blijven"
)
STRONG = listed(
    "vroeg zei gaf nam kwam ging vond liet deed hield las sprak schreef bleek stond zat lag werd was kon wilde moest "
    "mocht zou bood kreeg bracht dacht zag riep hing wees droeg schoof bleef begon kocht won verloor trok hielp wist"
)
DONE = re.compile(r"(?:af|aan|op|uit|in|bij|mee|door|toe|na|om|over|rond|voor|terug)?ge[a-zà-ÿ]{2,}(?:d|t|en)\Z")
ENDINGS = (("eert", "-eert"), ("t", "-t"), ("en", "-en"), ("de", "-de"), ("te", "-de"))
TELLING = listed(
    "zal gaat voortaan volgende uiterlijk geen niet nog al graag misschien eventueel indien als <day> <month> <weekday>"
)
VERBAL = listed(
    "MUST DO OBJECT ACT SAY THINK IS PAST -t -eert -en -de is zijn was waren heeft hebben had hadden wordt worden werd "
    "werden blijft blijven"
)
HAS = listed("heb hebt heeft hebben had hadden is zijn was waren werd werden ben")
LONGEST = 40  # words of a sentence that are looked at
KEPT = 4096  # words of which it is asked again and again


def signs_of(heard: Heard) -> list[Sign]:
    """What is there twice counts twice."""
    return [*chain.from_iterable(map(signs_of_word, heard.words[:LONGEST])), *signs_beside(heard)]


def signs_of_word(word: str) -> list[Sign]:
    """Of a word by itself: it, its sort, how it begins and ends."""
    signs: list[Sign] = [f"w:{word}", f"k:{kind_of(word)}"]
    if word.isalpha():
        signs += [f"e:{word[-3:]}", f"p:{word[:5]}"] if len(word) > 5 else [f"e:{word[-3:]}"]
    return signs


def signs_beside(heard: Heard) -> Iterator[Sign]:
    """Of the sentence as a whole, and of its words as they stand there."""
    words = heard.words[:LONGEST]
    kinds = [kind_of(word) for word in words]
    return chain(*_together(words, kinds), _whole(words, kinds), _of_place(words, heard))


def _together(words: tuple[str, ...], kinds: list[str]) -> tuple[Iterator[Sign], ...]:
    """Two beside each other, as words and as kinds; and a word between the kinds of its neighbours."""
    around, of_kind = ("^", *words, "$"), ["^", *kinds, "$"]
    return (
        zip(repeat("ww"), around, around[1:], strict=False),
        zip(repeat("kk"), of_kind, of_kind[1:], strict=False),
        zip(repeat("kwk"), of_kind, words, of_kind[2:], strict=False),
    )


def _whole(words: tuple[str, ...], kinds: list[str]) -> list[Sign]:
    """Who and which verb come first, how it begins and ends, and words that tell when."""
    bare = [kind for kind in kinds if kind[0].isalnum() or kind[0] in "<-"] or [""]
    somebody = next((kind for kind in kinds if kind[0] == "<" or kind == "HE"), "")
    word, kind = next(((word, kind) for word, kind in zip(words, kinds, strict=True) if kind in VERBAL), ("", ""))
    signs: list[Sign] = [
        ("from-to", bare[0], bare[-1]), ("opening", *bare[:4]), ("main", somebody, kind), ("main", somebody, word),
        f"names:{min(kinds.count('<name>'), 4)}",
    ]  # fmt: skip
    if "DONE" in kinds and not HAS.isdisjoint(words):
        signs += ("perfect", somebody), ("perfect", str(bare[-1] == "DONE"))
    for word in TELLING.intersection(words):
        signs += ("tells", word, bare[0]), ("tells", word, *bare[:2])
    return signs


def _of_place(words: tuple[str, ...], heard: Heard) -> list[Sign]:
    last = words[-1] if words else ""
    signs = [f"{at}:{word}" for at, word in enumerate(words[:3])]
    signs += [f"title:{word}" for word in heard.title.casefold().split()]
    signs += [f"after:{heard.before[0]}", f"after-all:{heard.before[-1]}"] if heard.before else []
    return [
        *signs, f"closes:{last if not last[:1].isalnum() else ''}", f"long:{len(words) // 4}",
        f"mark:{heard.mark}", f"begins:{heard.begins}", f"alone:{heard.begins and heard.ends}",
    ]  # fmt: skip


@lru_cache(maxsize=KEPT)
def kind_of(word: str) -> str:
    """What sort of word it is: of a sort of person, a sign or a joining word it is the word."""
    if word in AS_IS or not word[0].isalpha():
        return word
    for kind, words in KINDS:
        if word in words:
            return kind
    if word in STRONG or word in WENT or word in PAST:
        return "PAST"
    if DONE.match(word):
        return "DONE"
    return next((kind for ending, kind in ENDINGS if word.endswith(ending)), "WORD")
