"""What somebody will do, with "zal" or "gaat": "Hans zal een meting aanvragen"."""

import re

MODAL = re.compile(r"(?P<modal>zal|zullen|gaat|gaan|moet\snog|moeten\snog)\b\s?(?P<after>.*)", re.DOTALL)
INFINITIVE = re.compile(
    r"\b(?!(?:geen|een|alleen|binnen|buiten|samen|tussen|tegen|boven|beneden|eten|heren|straten|"
    r"keren|\w*(?:er|hier|daar|waar)aan|achteraan|vooraan|voortaan)\b)(?:[^\W\d_]*[^\W\d_](?:en|doen|[gl]aan|staan|zien)|(?<!stil\s)(?<!leeg\s)(?<!goed\s)staan)\b(?<!laan)(?<!baan)"
)
MOVES = re.compile(
    r"\b(?:na\b|naar|naartoe|heen|erheen|rond\b|op\sde\skoffie|gesprek\saan|op\sbezoek|in\soverleg|in\sgesprek|(?:er)?achter.*\baan|in\s(?:de|het)\s\w*(?:groep|commissie|jury|team|comité)\b|(?:er)?achteraan|langs|aan\sde\sslag|om\s(?:de\s)?tafel|heen|mee)\b"
)
LEAVES = (
    r"naar\shuis|van\s\d{1,2}\b.*\btot|verhuizen|stoppen|trouwen|emigreren|met\spensioen|(?:met|op)\svakantie|verlaten|"
    r"missen|minder\swerken"
)
IS = r"niet\smeer|ervan\suit|aanwezig\szijn|afwezig\szijn|zijn|moeten|kunnen|blijven|proberen"
TONIGHT = (
    r"notuleren|voorzitten|verslag\sleggen|vanavond|vandaag|deze\s(?:keer|vergadering|bijeenkomst|\w+vergadering)|"
    r"naar\shet\svolgende\s(?:agenda)?punt"
)
SAID = (  # "gaat akkoord", "gaat erover", "gaat in op"
    r"niet\b|geen\b|akkoord|uiteen\b|over\b(?!leg)|om\b|door\b(?!\w)|goed\b|weg\b|uit\svan|ervan\suit|erom\b|in\sop\b|dieper|mee\sin\b|"
    r"(?:[^\W\d_]+\s){0,2}in\sop\b|(?:wat|iets)?\s?later\skomen\b|ermee\sakkoord|er\s(?:van\suit|vanuit)"
)
CLAUSE = re.compile(r",?\s(?:of|hoe|wat|wie|waar|wanneer|welke)\s|,\s(?:en|maar|dus|want)\s")  # what they will find out
TALK = re.compile(r"(?:over|om)\s(?:[^.,;]*\s)?(?:praten|overleggen|tafel|zitten|bellen|spreken|mailen|schrijven)\b")
ABROAD = (
    "naar\\s(?:Spanje|Frankrijk|Italië|Griekenland|Portugal|Turkije|Marokko|Suriname|Curaçao|Oostenrijk|Duitsland|België|"
    "Engeland|Amerika|Indonesië|Zwitserland|Texel|Terschelling|Ameland|Vlieland|de\\scamping|zijn\\sdochter|haar\\sdochter)"
)
NO_PLAN = re.compile(
    "|".join(
        (
            rf"\b{ABROAD}\b",
            r"^\W*(?:wel\s|nog\s|het\s)*(?:zien|merken|moeten)\s?[.!]?\Z",
            rf"^\W*(?:[^\W\d_]+\s){{0,3}}(?:{LEAVES})\b",
            r"^\W*wel\s(?:[a-z]+\s)?(?:gelijk|zin|tijd)\shebben\b",
            rf"\b(?:{LEAVES}|{IS})\b\.?\Z",
            rf"\b(?:met\spensioen|{TONIGHT})\b",
            rf"^\W*(?:{SAID})",
            r"\b(?:weken|weekje|maand(?:en)?|dagen)\s(?:naar|weg|op)\b",
            r"\b(?:akkoord\smet|dieper\sin|nader\sin)\b",
        )
    )
)


def is_plan(modal: str, after: str) -> bool:
    """Whether "`modal` `after`" is something to do: with "gaat" also where to."""
    if NO_PLAN.search(CLAUSE.split(after, maxsplit=1)[0]) and not TALK.match(after):
        return False
    return bool(INFINITIVE.search(after) or (modal.startswith("ga") and MOVES.search(after)))
