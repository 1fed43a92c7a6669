"""What tells of deciding by its form, whatever is decided: "wordt aanvaard", "is vastgesteld op", "aldus besloten"."""

import re

from .dates.words import A_MONTH

OTHERS = (
    r"gemeente|gemeenteraad|raad|raadscommissie|college|provincie|corporatie|wethouder|rechter|school|ministerie|fonds|"
    r"waterschap|politie|bank|rijk"
)
DONE = r"(?:goedgekeurd|aanvaard|aangenomen|toegekend|verworpen|afgewezen)"
BODY = (
    r"(?:[Hh]et\s(?:bestuur|wijkplatform|platform|comité)|[Dd]e\s(?:voorzitter|vergadering|ledenvergadering|wijkraad|"
    r"dorpsraad|werkgroep|klankbordgroep|groep|commissie|bewoners|bewonersleden|leden|aanwezigen|ALV))"
)
MONEY = r"(?:contributie|bijdrage|inleg|entree|inlegprijs|prijs|vergoeding|toeslag)"
WE = r"(?:[Ww]e|[Ww]ij|[Ii]edereen|[Aa]llen|[Mm]en)"
COUNT = r"\d+\s(?:stem(?:men)?\s)?(?:voor|tegen|blanco|onthouding(?:en)?)"
FORMS = re.compile(
    rf"(?:De|Het|Deze|Dit)\s(?!agenda\b)[^?!]{{3,120}}\s(?:wordt|worden)\s(?:(?!niet|door|vaak|altijd|pas)\w+\s){{0,2}}{DONE}(?:\s?\.?\Z|\sen\s)|"
    r"[^?!]{3,160}\bdécharge\sverleend\b|"
    r"(?:De|Het)\s[^.?!,]{3,60}\s(?:is|zijn|wordt|worden)\svastgesteld\sop\s(?:€\s?)?\d|"
    r"[^?!:]{3,80}:\s€\s?\d[\d.,]*\stoegekend\s?\.?\Z|"
    r"[^.?!]{8,160},\saldus\s(?:is\s|wordt\s)?(?:unaniem\s)?besloten\s?\.?\Z|"
    rf"{BODY}\s(?:geeft|geven)\s(?:(?:er|hier|daar)voor\s|hier\s)?toestemming\b|"
    rf"{BODY}\s(?:geeft|geven)\s(?:hierover\s)?een\s(?:unaniem\s)?(?:positief|negatief)\sadvies\b|"
    rf"{BODY}\s(?:heeft|hebben)\s(?:daar|hier|er)mee\singestemd\s?\.?\Z|"
    r"(?:[^.?!,]{3,60}\s)?[Bb]esluiten\s(?:we|wij)\sals\s[a-z]+\s[^.?!]{3,100}\bte\s[a-zà-ÿ]{3,}|"
    r"[^.?!]{8,160}\s(?:is|wordt)\smet\s\w+\s(?:tegen\s\w+\s)?stemmen\s(?:verworpen|aangenomen|afgewezen|goedgekeurd)\s?\.?\Z|"
    rf"De\s{MONEY}\s(?:gaat|wordt)\s(?:met\singang\svan|per|vanaf)\s(?:\d{{1,2}}\s)?{A_MONTH}\s(?:\d{{4}}\s)?(?:naar\s)?(?:€\s?)?\d|"
    rf"{BODY}\sspr(?:eekt|eken|ak|aken)\szich\s[^?!]{{0,80}}(?:\buit\s(?:voor|tegen)\b|\btegen\suit\b)|"
    rf"[^.?!,]{{3,60}}\sspr(?:eekt|eken|ak|aken)\s{BODY}\szich\s[^?!]{{0,80}}(?:\buit\s(?:voor|tegen)\b|\btegen\suit\b)|"
    rf"(?:{WE}|{BODY})\s(?:zijn|is|was|waren)\shet\s(?:er\s|erover\s)?(?:unaniem\s|allemaal\s)?(?:over\s|mee\s)?eens(?:\sdat\b|:\s)|"
    r"[^.?!,]{8,120},\s(?:dat\sis\s|is\s)?besloten\s?[.!]?\Z|[^.?!]{3,120},\s(?:dat|zo)\s(?:hebben\s(?:we|wij)|is)\s(?:[^.?!,]{1,20}\s)?besloten\s?[.!]?\Z|"
    rf"{BODY}\s(?:vindt|vinden)\s(?:het|hem|haar|dit|dat)\s(?:prima|goed|akkoord)\b|"
    rf"{BODY}\sverle(?:ent|nen)\s[^.?!]{{3,60}}\sd[eé]charge\b|"
    rf"{BODY}\s(?:krijgt|krijgen)\s(?:van\sde\sleden\s)?(?:het\s)?mandaat\b|"
    r"(?:De|Het)\s[^?!]{3,100}\skrijg(?:t|en)\s(?:van\sons\s)?een\s(?:positief|negatief)\sadvies\s?\.?\Z|"
    rf"Met\s{COUNT}(?:(?:,|\sen|,\sen)\s{COUNT}){{0,2}}\s(?:wordt|is|besluit)\s(?:de|het|dit|dat)\s[^.?!]{{3,120}}|"
    r"Akkoord\smet\s(?:de|het|een)\s[^.?!]{3,80}\.?\Z|"
    r"Daarmee\s(?:is|wordt)\s(?:de|het|dit|dat)\s[^.?!,]{3,60}\s(?:aangenomen|verworpen|afgewezen|goedgekeurd)\s?\.?\Z|"
    rf"{BODY}\s(?:is|zijn)\sakkoord\smet\s|{WE}\s(?:zijn|is)\sakkoord\sgegaan\smet\s|{BODY}\sstemden\sin\smet\s|"
    r"(?:We|Wij)\shebben\s(?:unaniem\s)?gekozen\svoor\s|[^.?!,]{3,30}\skozen\s(?:we|wij)\svoor\s|"
    r"Iedereen\s(?:vond|vindt)\shet\sgoed\sdat\s|Dat\s(?:vonden|vinden)\s(?:we|wij)\s(?:allemaal\s)?(?:prima|goed),\s(?:we\sdoen\shet|dus\sdoen)\b"
)
NEVER = re.compile(
    rf"\b(?:{OTHERS})\b|\b(?:niet|nog\sgeen|vorige?|destijds|eerder|indien|mits)\b|\Aals\b", re.IGNORECASE
)
ASIDE = re.compile(r"\bdoor\sde\s")


def decides(sentence: str) -> bool:
    """Whether its form tells that we decide; of others it is news."""
    found = FORMS.match(sentence)
    return bool(found) and not NEVER.search(sentence) and not ASIDE.search(sentence)
