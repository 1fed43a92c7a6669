"""What is to be done, told with no more than an infinitive: "Volgend jaar een grotere tent huren."."""

import re

from ..verbs import VERBS
from ..verbs.doing import DOING
from ..verbs.particles import WITH_OBJECT
from ..verbs.reports import REPORTS, WENT
from .modals import MORE
from .tasks import PARTS, SAYS

FORMS = {*DOING, *WITH_OBJECT, *MORE, "huren", "doen"}
VERB = "|".join(sorted((form for form in FORMS if form.endswith("n")), key=len, reverse=True))
BEHIND = (
    r"(?:\s(?:om|voor|over|met|naar|aan|bij|in|op|van|uit|namens|door|als|tegen)\s[^,:;?()]{2,50}|"
    r"\s(?:op\s)?(?:maan|dins|woens|donder|vrij|zater|zon)dag)?"
)
TOLD = re.compile(rf"[^,:;?()]{{3,90}}\s(?:{'|'.join(PARTS)})?(?:{VERB})\b{BEHIND}\s?[.!]?\Z", re.IGNORECASE)
MANY = re.compile(
    r"(?:(?:De|Die|Deze|Alle|Veel|Sommige|Enkele|Meer|Twee|Drie|Onze)\s)?(?:[\w-]+\s)?[\w-]*"
    r"(?:bewoners|leden|buren|mensen|kinderen|jongeren|ouders|bezoekers|vrijwilligers|auto[’']s|fietsers|partijen|deelnemers|"
    r"buurtgenoten|ondernemers|winkeliers|scholen|honden|aannemers|huurders|eigenaren|beiden|anderen|werkzaamheden)\s",
    re.IGNORECASE,
)  # who may do so themselves
OPENS = re.compile(r"(?:Om|Te|Door|Na|Zonder|Wachten|Met\sdank|Het|Dit|Dat|Wij|Er|Geen|Niet|Wie|Wat|Hoe|Of)\s")
THINGS = re.compile(r"(?:De|Die|Deze)\s(?:[a-zà-ÿ]+e\s)?[a-zà-ÿ'’-]+(?:en|s)\s[a-zà-ÿ]+en\b")  # "De heggen hangen …"
EARLIER = re.compile(r"\b(?:eerder|beter|vaker|meer)\s[a-zà-ÿ]+\s?[.!]?\Z")  # how it could have gone
AGAIN = re.compile(rf"(?:Opnieuw|Alsnog|Nogmaals)\s(?:{'|'.join(PARTS)})?(?:{VERB}|tellen|meten)\s?[.!]?")
PRICE = re.compile(r",\s(?:was|kost|kosten|is)\s[^,]*(?:\beuro|€)[^,]*\Z")
LEAST, MOST = 3, 14  # words


def is_told(sentence: str) -> bool:
    """Whether all of it is something to do: no subject, no finite verb, and at most its price behind it."""
    sentence = PRICE.sub("", sentence)
    words = sentence.rstrip(" .!").split()
    if AGAIN.fullmatch(sentence):
        return True
    if not LEAST <= len(words) <= MOST or "te" in words or any(_is_finite(word) for word in words):
        return False
    if not TOLD.match(sentence) or SAYS.search(sentence) or EARLIER.search(sentence):
        return False
    return not any(one.match(sentence) for one in (OPENS, MANY, THINGS))


def _is_finite(word: str) -> bool:
    return word in REPORTS or word in WENT or word == "kun" or (word.endswith("t") and word in VERBS)
