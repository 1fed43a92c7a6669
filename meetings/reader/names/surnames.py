"""Surnames by which a text calls who is in its lists: "Tates" of "Jeroen Tates", "Van 't Hof" of "Bram van 't Hof"."""

import re

from ..listed import listed
from .names import PREFIX, WORD, is_nobody

FULL = re.compile(
    rf"{WORD}(?:\s(?:{WORD}|[A-Z]\.))?\s(?P<surname>(?:(?P<before>(?:{PREFIX}\s){{1,3}}){WORD}|{WORD})(?:-{WORD})?)"
)
WORDS = listed(
    "bakker bakkers boom bos bloem post groen kok koster kramer kuiper molenaar mulder schilder smit smid slager "
    "timmerman visser visscher wever zanger bron beek berg dam dijk kamp kerk meer hof veld polder brug haven "
    "kade muur poort molen toren stad steen tuin plein park vos haan haas hond kat schaap wolf valk arend zwaan "
    "mus spreeuw vink reiger kraan winter zomer herfst mei maart prins koning keizer graaf hertog ridder bisschop "
    "paus monnik soldaat boer boeren meester dokter student leraar jager zwart wit rood blauw bruin grijs goud "
    "zilver zand zee meeuw appel peer kool prik goede lange korte jong oud sterk vrij blij vlug snel recht hol "
    "schoon mooi brand vuur water licht donker kruis roos doorn wagen schouten schout leeuw beer bij snoek baars "
    "vis brood boter kaas huis kamer muis rat dekker verver wind hoek straat weg laan gras riet loof hout bal "
    "bank kist bol pot pan bel klok hamer nagel schaar baan tol maas rijn waal vaart sloot sluis markt spiegel "
    "spits storm sport taal vogel vrede zorg hart hand mol poel kuil konijn"
)  # of other things, as the first word of a sentence


def surnames(names: set[str], text: str) -> set[str]:
    """Of those with a given name before it; one that is a word too only where the text has it in a sentence."""
    found = set()
    for name in names:
        full = FULL.fullmatch(name)
        if not full or is_nobody(name):
            continue
        surname = full["surname"]
        if full["before"] or _is_certain(surname, text):
            found.add(surname[0].upper() + surname[1:])
    return found


def _is_certain(surname: str, text: str) -> bool:
    if surname.casefold() not in WORDS:
        return len(surname) > 2 and not is_nobody(surname)
    return surname in text and bool(re.search(rf"(?<!\S)[a-zà-ÿ][a-zà-ÿ-]*,?\s{re.escape(surname)}\b", text))
