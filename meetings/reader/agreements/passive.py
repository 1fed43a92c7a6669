"""What is done by somebody: "De flyer wordt door Stijn gemaakt", "Er zal een kader ontwikkeld worden door Yvonne"."""

import re

from ..context import Context
from ..listed import listed
from ..verbs.particles import AMBIGUOUS
from ..verbs.reports import NO_VERBS, SAYS, THINKS

HELPS = re.compile(r"(?<!\()\b(?:wordt|worden|zal|zullen|moet|moeten|dient|dienen)\b")
PARTICIPLE = re.compile(r"\b(?:[a-zà-ÿ]{2,5})?(?:ge|be|ver|ont|her|onder|over)[a-zà-ÿ]+(?:d|t|en)\b|\b[a-zà-ÿ]+eerd\b")
SAID = listed(
    "opgevolgd vervangen bijgestaan ontvangen gekozen benoemd gezegd verteld gemerkt opgemerkt benadrukt "
    "geconstateerd vermeld verklaard geklaagd geadviseerd gemeend toegelicht uitgelegd medegedeeld meegedeeld gesteld "
    "voorgesteld geschonken bedankt gedankt genoemd verzocht besproken geopend gesloten gepresenteerd getoond gevonden "
    "gedacht gezien gehoord gewenst verwacht gehoopt bepleit geschetst gesteund gewaardeerd ervaren gebruikt "
    "voorgelezen geleid voorgezeten genotuleerd behandeld vertegenwoordigd gemist verwelkomd aangegeven ingebracht "
    "vastgesteld goedgekeurd onderschreven bestaan veroorzaakt gekregen bewoond gevormd gehuurd beheerd betwijfeld "
    "bedoeld onderhouden beantwoord gegeven geweest gebeurd gericht"
)
ASIDE = re.compile(r"\b(?:zoals|die|dat|waar\w*|basis|en)\b")
MINUTES = re.compile(r"(?:De\snotulen|Het\sverslag)\s(?:wordt|worden)\b")
QUESTION = re.compile(
    r"\b(?:gevraagd|geïnformeerd)\s(?:of|hoe\w*|wat|wie|wanneer|waar\w*|welke|naar|om\s(?:een\s)?(?:toelichting|uitleg|aandacht|reactie))\b"
)
BRACKETS = re.compile(
    r"(?:(?:De|Het|Een|Deze|Dit)\s(?!notulen|verslag)[^.,;:?!()]{3,40}\s(?:wordt|worden|moet|moeten)|Er\s(?:wordt|worden|moet|moeten|zal|zullen)\s(?:nog\s|ook\s)?(?:een|twee|drie|nieuwe))\s"
    r"(?P<what>(?!te\b|veel\b|vaak\b|niet\b)[^.;:?!()]{3,100})\s\((?P<owner>[^()]{2,40})\)\s?\.?\Z"
)
ENGAGES = (
    r"(?:ingeschakeld|uitgenodigd|benaderd|aangeschreven|gebeld|gemaild|opgevraagd|aangevraagd|geïnformeerd|gewaarschuwd|"
    r"verstuurd|gestuurd|ingediend|besteld)"
)
IF = re.compile(
    rf"(?:Als|Indien|Mocht|Zodra|Wanneer)\s[^.,;:?!]{{3,120}},\s(?:dan\s)?(?:wordt|worden)\s(?!.*\bdoor\b)[^.,;:?!]{{3,60}}\s{ENGAGES}\s?\.?\Z"
)
THEN = re.compile(
    rf"(?:Daarna|Vervolgens|Hierna|Hiervoor|Daarvoor|Hierover|Hiertoe)\swordt\s(?:er\s)?(?:een|de|het)\s(?!vergadering|verslag|bijeenkomst)(?:(?:afspraak|plan|lijst|rooster|"
    rf"begroting|planning)\sgemaakt\b|(?!.*\bdoor\b)[^.,;:?!]{{3,60}}\s{ENGAGES}\b)"
)
BY = re.compile(r"\bdoor\s")


def done_by(sentence: str, context: Context) -> tuple[str, str] | None:
    """(owner, kind): somebody the text knows, and a participle near that is no report."""
    if MINUTES.match(sentence) or QUESTION.search(sentence):
        return None
    if sentence.startswith("Door ") and (owner := context.people.owner.match(sentence, 5)):
        helps = HELPS.match(sentence[owner.end() :].lstrip())
        return (owner[0], "action") if helps and _done(sentence, owner.end(), len(sentence)) else None
    if named := _in_brackets(sentence, context):
        return named
    helps = HELPS.search(sentence) if " door " in sentence else None
    for found in BY.finditer(sentence, helps.end()) if helps else ():
        owner = context.people.owner.match(sentence, found.end())
        near = owner and _done(sentence, max(helps.end(), found.start() - 40), owner.end() + 60)
        if near and not ASIDE.search(sentence[helps.end() : found.start()]):
            return (owner[0], "action") if owner[0].casefold() not in ("we", "wij") else None
    return None


def engaged(sentence: str) -> bool:
    """ "Daarna wordt een brief gestuurd", "Als dat niet lukt, wordt de wethouder ingeschakeld"; by whom is not said."""
    return bool(THEN.match(sentence) or IF.match(sentence))


def _in_brackets(sentence: str, context: Context) -> tuple[str, str] | None:
    """ "Er wordt een flyer bezorgd (Jan)."."""
    found = BRACKETS.match(sentence)
    owner = context.people.owner.match(sentence, found.start("owner")) if found else None
    if not found or not owner or owner.end() != found.end("owner") or owner[0] not in context.people.known:
        return None
    return (owner[0], "action") if _done(sentence, found.start("what"), found.end("what")) else None


def _done(sentence: str, start: int, end: int) -> bool:
    words = [one[0] for one in PARTICIPLE.finditer(sentence, start, min(end, len(sentence)))]
    return any(
        word not in SAID and not _says(word) and word not in NO_VERBS and not word.endswith(("heid", "vergaderingen"))
        for word in words
    )


def _says(participle: str) -> bool:
    """Of a verb that reports: "herkend" of "herkent", "vermeld" of "vermeldt"."""
    stem = participle.removeprefix("ge")
    forms = {f"{stem}t", f"{stem[:-1]}t", stem}
    return bool(forms & (SAYS | THINKS)) and not forms & set(AMBIGUOUS)
