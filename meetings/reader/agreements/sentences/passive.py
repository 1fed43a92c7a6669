"""What is done by somebody: "De flyer wordt door Stijn gemaakt", "Er zal een kader ontwikkeld worden door Yvonne"."""

import re

from ...context import Context
from ...listed import listed
from ...verbs.reports import NO_VERBS

HELPS = re.compile(r"(?<!\()\b(?:wordt|worden|zal|zullen|moet|moeten|dient|dienen)\b")
PARTICIPLE = re.compile(r"\b(?:[a-zà-ÿ]{2,5})?(?:ge|be|ver|ont|her|onder|over)[a-zà-ÿ]+(?:d|t|en)\b|\b[a-zà-ÿ]+eerd\b")
SAID = listed(
    "opgevolgd vervangen bijgestaan ontvangen gekozen benoemd gezegd verteld gemerkt opgemerkt benadrukt "
    "geconstateerd vermeld verklaard geklaagd geadviseerd gemeend toegelicht uitgelegd medegedeeld meegedeeld gesteld "
    "voorgesteld geschonken bedankt gedankt genoemd verzocht besproken geopend gesloten gepresenteerd getoond gevonden "
    "gedacht gezien gehoord gewenst verwacht gehoopt bepleit geschetst gesteund gewaardeerd ervaren gebruikt "
    "voorgelezen geleid voorgezeten genotuleerd behandeld vertegenwoordigd gemist verwelkomd aangegeven ingebracht "
    "vastgesteld goedgekeurd onderschreven bestaan veroorzaakt gekregen bewoond gevormd gehuurd beheerd betwijfeld "
    "bedoeld onderhouden beantwoord herkend gegeven geweest gebeurd gericht"
)
ASKED = re.compile(r"\b(?:gevraagd|geïnformeerd)\s(?:of|hoe\w*|wat|wie|wanneer|waar\w*|welke|naar)\b")  # at the meeting
BY = re.compile(r"\bdoor\s")


def done_by(sentence: str, context: Context) -> tuple[str, str] | None:
    """(owner, kind): somebody the text knows, and a participle near that is no report."""
    if ASKED.search(sentence):
        return None
    if sentence.startswith("Door ") and (owner := context.people.owner.match(sentence, 5)):
        helps = HELPS.match(sentence[owner.end() :].lstrip())
        return (owner[0], "action") if helps and _done(sentence, owner.end(), len(sentence)) else None
    helps = HELPS.search(sentence) if " door " in sentence else None
    for found in BY.finditer(sentence, helps.end()) if helps else ():
        owner = context.people.owner.match(sentence, found.end())
        near = owner and _done(sentence, max(helps.end(), found.start() - 40), owner.end() + 60)
        if near:
            return (owner[0], "action") if owner[0].casefold() not in ("we", "wij") else None
    return None


def _done(sentence: str, start: int, end: int) -> bool:
    words = [one[0] for one in PARTICIPLE.finditer(sentence, start, min(end, len(sentence)))]
    return any(
        word not in SAID and word not in NO_VERBS and not word.endswith(("heid", "vergaderingen")) for word in words
    )
