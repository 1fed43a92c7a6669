"""What of a sentence may tell whether it is an agreement: its words, their kinds, and where it stands."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from ..listed import listed
from ..verbs.acts import ACTS
from ..verbs.doing import DOING
from ..verbs.particles import WITH_OBJECT
from ..verbs.reports import IS, PAST, SAYS, THINKS, WENT
from .heard import Heard

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


def signs_of(heard: Heard) -> set[str]:
    words = heard.words[:LONGEST]
    kinds = [kind_of(word) for word in words]
    signs = set().union(*map(_alone, words))
    signs.update(_together(words, kinds), _whole(words, kinds), _of_place(words, heard))
    return signs


@lru_cache(maxsize=KEPT)
def _alone(word: str) -> list[str]:
    """Of a word by itself: it, its sort, how it begins and ends."""
    signs = [f"w {word}", f"k {kind_of(word)}"]
    if word.isalpha():
        signs += [f"e {word[-3:]}", f"p {word[:5]}"] if len(word) > 5 else [f"e {word[-3:]}"]
    return signs


def _together(words: tuple[str, ...], kinds: list[str]) -> list[str]:
    """Two beside each other, as words and as kinds; and a word between the kinds of its neighbours."""
    words, kinds = ("^", *words, "$"), ["^", *kinds, "$"]
    signs = [f"ww {word} {following}" for word, following in pairwise(words)]
    signs += [f"kk {kind} {following}" for kind, following in pairwise(kinds)]
    beside = zip(kinds, words[1:-1], kinds[2:], strict=False)
    return signs + [f"kwk {before} {word} {after}" for before, word, after in beside]


def _whole(words: tuple[str, ...], kinds: list[str]) -> Iterator[str]:
    """Who and which verb come first, how it begins and ends, and words that tell when."""
    bare = [kind for kind in kinds if kind[0].isalnum() or kind[0] in "<-"] or [""]
    somebody = next((kind for kind in kinds if kind[0] == "<" or kind == "HE"), "")
    word, kind = next(((word, kind) for word, kind in zip(words, kinds, strict=True) if kind in VERBAL), ("", ""))
    yield from (f"from-to {bare[0]} {bare[-1]}", f"opening {' '.join(bare[:4])}")
    yield from (f"main {somebody} {kind}", f"main {somebody} {word}", f"names {min(kinds.count('<name>'), 4)}")
    if HAS.intersection(words) and "DONE" in kinds:
        yield from (f"perfect {somebody}", f"perfect {bare[-1] == 'DONE'}")
    for word in TELLING.intersection(words):
        yield from (f"tells {word} {bare[0]}", f"tells {word} {' '.join(bare[:2])}")


def _of_place(words: tuple[str, ...], heard: Heard) -> Iterator[str]:
    yield from (f"{at} {word}" for at, word in enumerate(words[:3]))
    last = words[-1] if words else ""
    yield f"closes {last if not last[:1].isalnum() else ''}"
    yield f"long {len(words) // 4}"
    yield f"mark {heard.mark}"
    yield f"begins {heard.begins}"
    yield f"alone {heard.begins and heard.ends}"
    for word in heard.title.casefold().split():
        yield f"title {word}"
    if heard.before:
        yield f"after {heard.before[0]}"
        yield f"after all {heard.before[-1]}"


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
