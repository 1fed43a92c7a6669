"""Where lists of agreements begin, and where they end."""

import re

from ..listed import holds
from .lines import Line
from .sentences import sentences

WHO = r"wie\s(?:doet\swat|wat\sdoet|gaat\swat\sdoen)"
AGREED = (  # "Dit spraken we af", "Wat hebben we afgesproken?"
    r"(?:dit|wat)\s(?:spraken\swe\saf|spreken\swe\saf|we\safspraken|we\safspreken|hebben\swe\safgesproken|"
    r"we\shebben\safgesproken|we\safgesproken\shebben|is\s(?:er\s)?afgesproken|er\sis\safgesproken)"
)
DECIDED = (
    r"(?:dit|wat)\s(?:besloten\swe|we\sbesloten|hebben\swe\sbesloten|we\shebben\sbesloten|we\sbesloten\shebben|"
    r"is\s(?:er\s)?besloten|er\sis\sbesloten)"
)
IN_WORDS = re.compile(rf"(?:{WHO}|{AGREED}|{DECIDED})\s?[:?]?\s*\Z", re.IGNORECASE)
LIST = re.compile(
    r"(?:bijlage(?:\s?\d)?\s?[:.–-]?\s)?(?:(?:nieuwe|lopende|openstaande|alle|overzicht(?:\svan)?|gemaakte|de)\s){0,3}"
    r"(?:(?:acti|akti)e(?:s|punten)?(?:\s?-?\s?lijst)?|afspraken(?:\s?-?\s?lijst)?|acti(?:ons?)?\s?list|"
    r"to\s?-?do(?:\s?-?\s?lijst)?|"
    r"actie-\sen\sbesluitenlijst|afspraken\sen\sact(?:ies|iepunten)|act(?:ies|iepunten)\sen\safspraken|"
    r"afgesproken|vervolgacties|"
    r"toezeggingen|hoe\s(?:nu\s)?verder\??|vervolgstappen|vervolgafspraken|"
    rf"{WHO}|{AGREED}|"
    r"wat\s(?:er\s)?nog\smoet\sgebeuren|wat\s(?:gaan\swe|moet\ser\s(?:nog\s)?|moeten\swe\s(?:nog\s)?)\s?(?:doen|gebeuren)|huiswerk|klussen(?:lijst)?|"
    r"taken(?:lijst)?|taakverdeling|(?:nog\s)?te\sdoen)"
    r"(?:\s(?:in\shet\skort|n\.a\.v\.|naar\saanleiding\svan|uit|van|voor|per|bijgewerkt|overzicht|d\.d\.|dd|"
    r"tot)\s?[^:]{0,50}|\s\d[^:]{0,30}|\s\([^)]{0,60}\))?\s?[:.;?]?\s*\Z",
    re.IGNORECASE,
)
LEADING = re.compile(
    r".{0,160}\b(?:volgende|deze|onderstaande)\s(?:\w{1,20}\s)?(?:afspraken|actie(?:s|punten)|acties)\b.{0,60}:\s*\Z"
    r"|.{0,120}\b(?:hebben\swe\safgesproken|we\s(?:spraken|spreken)\saf|is\safgesproken|wordt\safgesproken|"
    r"afgesproken\s(?:is|wordt))(?:\s(?:dat|om))?\s?:\s*\Z",
    re.IGNORECASE,
)
FORMER = re.compile(
    r"\b(?:vorige|vorig|eerdere|afgehandelde|oude|afgeronde|vorige\skeer|vervallen|voltooide)\b", re.IGNORECASE
)
DECISIONS = re.compile(
    rf"(?:{DECIDED}|(?:genomen\s|de\s|lijst\s(?:met|van)\s(?:de\s)?)?(?:besluiten(?:\s?-?\s?lijst)?|besluiten\s(?:van|uit|in\shet\skort)\b.{{0,40}}))\s?[:?]?\s*\Z",
    re.IGNORECASE,
)


TO_DECIDE = re.compile(r"\b(?:wordt|is|werd|hebben\swe)\s(?:\w+\s)?besloten\s?:\Z|\bbesluiten\swe\s?:\Z")
ACTS = ("acti", "akti", "afspra", "toezeg")
LISTS = r"(?:acti|akti)e(?:s|punten(?:lijst)?)?(?:\s?-?lijst)?|afspraken(?:lijst)?|toezeggingen"
OLD = re.compile(
    rf".{{0,40}}\b(?:vorige|vorig|eerdere|oude|doorlopen|nalopen|stand\svan|voortgang|openstaande)\b.{{0,20}}\b(?:{LISTS})\b.{{0,30}}|"
    rf".{{0,30}}\b(?:{LISTS})\b.{{0,30}}\b(?:vorige|doorgenomen|doorgelopen|nagelopen|nalopen|doorlopen|van|uit)\b.{{0,30}}|"
    rf"(?:van\s)?(?:de\s)?(?:{LISTS})(?:\s\d.{{0,20}})?\s?:",
    re.IGNORECASE,
)
OVER = re.compile(
    r"(?:(?:de\s)?(?:afgehandelde|afgeronde|gedane|uitgevoerde|vervallen|voltooide)\s(?:acties?|actiepunten|punten|taken|klussen)|"
    r"(?:afgehandeld|afgerond|gedaan|gereed|klaar|uitgevoerd|vervallen)(?=[^:]*:))(?:\s(?:sinds|uit|van|per)\s[^:]{0,40})?\s?:?\Z",
    re.IGNORECASE,
)


def opens_over(line: Line) -> bool:
    """Whether what follows was done: "Afgehandeld:", "Afgeronde acties"."""
    return bool(OVER.match(line.text))


def opens_list(line: Line) -> bool:
    """Whether what follows this line was agreed, entry by entry."""
    words = line.text
    opens = len(words) <= 260 and (LIST.match(words) or (words.endswith(":") and LEADING.match(words)))
    return bool(opens) and not FORMER.search(words)


def opens_former(line: Line) -> bool:
    """Whether what follows are the actions of before: "Actielijst doorgenomen:", also behind other sentences."""
    if not holds(line.text.casefold(), ACTS):
        return False
    return bool(OLD.fullmatch(line.text if line.mark.kind else sentences(line.text)[-1]))


def is_list(words: str) -> bool:
    """Whether a heading says that agreements follow, also those of an earlier meeting."""
    return bool(
        IN_WORDS.match(words)
        or re.search(r"(?<![\w-])(?:afspraken|acti(?:es?|epunten|elijst)|besluiten(?:lijst)?)\b", words, re.IGNORECASE)
    )


def opens_decisions(line: Line) -> bool:
    return bool(DECISIONS.match(line.text)) and len(line.text) < 60


def leads_to_decisions(line: Line) -> bool:
    """Whether the points below it were decided, also behind other sentences: "Na overleg wordt besloten:"."""
    return line.text.endswith(":") and bool(TO_DECIDE.search(line.text))
