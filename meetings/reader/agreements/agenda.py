"""What comes back another time, and what holds from now on: agreements that need nobody's name."""

import re

from ..dates.words import MONTHS

MEETING = r"(?:\w*vergadering|\w*bijeenkomst|\w*overleg|keer|maand|agenda)"
NEXT_TIME = rf"(?:de\s|het\s|een\s|onze\s)?(?:eerst)?(?:[Vv]olgend|[Kk]omend)e?\s{MEETING}"
BACK = (
    "besproken|geagendeerd|vervolgd|behandeld|terug|opnieuw|besloten|"
    r"vastgesteld|bepaald|doorgenomen|gekozen|geprikt|op\stafel|aan\sde\sorde|aan\sbod|op\sde\sagenda|verder\sover"
)
AGENDA = re.compile(
    r"(?:maken|maakt)\s(?:we\s|wij\s)?(?:dit\s)?tot\sonderwerp|\b(?:[Kk]omt|"
    r"[Kk]omen)\s[^.?!]{0,60}\b(?:op\sde\sagenda|aan\sde\sorde)\b|"
    r"\b(?:zetten|zetten\swe|plaatsen\swe)\s[^.?!]{0,40}\bop\sde\sagenda\b|"
    rf"\b(?:[Kk]omt|[Kk]omen|[Ww]ordt|[Ww]orden)\s[^.?!]{{0,40}}?{NEXT_TIME}\s(?:[^.?!]{{0,30}}\s)?(?:{BACK})\b|"
    rf"^(?:[Dd]e|[Hh]et|[Dd]it|[Dd]at)\s?[\w-]*\s(?:komt|komen|volgt|volgen)\s(?:in\s|op\s|bij\s)?{NEXT_TIME}\s?(?:[.;]|\Z)|"
    rf"\b(?:kiezen|beslissen|bespreken|behandelen)\s(?:we|wij)\s(?:dan\s)?in\s(?:{'|'.join(MONTHS)})\b|"
    rf"^{NEXT_TIME}\s(?:bespreken|behandelen|beslissen|kiezen)\s(?:we|wij)\b|"
    r"\b(?:[Dd]it|[Hh]et|[Hh]ierover|punt|onderwerp|vraag)\swordt\smeegenomen\s(?:in|naar)\s(?:de|het|een)\b|"
    rf"(?:^|:\s)(?:{NEXT_TIME}\s(?:\w+\s){{0,2}}(?:agenderen|bespreken)|(?:[Aa]genderen|[Oo]p\sde\sagenda)\svoor\s{NEXT_TIME})\b|"
    rf"^(?:[Ww]e|[Ww]ij)\s(?:bespreken|behandelen)\s(?:dit|het)\s(?:verder\s)?(?:in\s|op\s)?{NEXT_TIME}\b|"
    rf"\b(?:bespreken|behandelen)\s(?:we|wij)\s(?:op\s|in\s)?{NEXT_TIME}\b|"
    rf"^[^.?!,]{{2,60}}\s(?:komt|komen)\sin\s(?:{'|'.join(MONTHS)})\s(?:weer\s)?(?:terug|op\stafel)\b|"
    r"^(?:[Dd]it|[Hh]et)(?:\s(?:agenda)?punt)?\s(?:schuift\sdoor|komt\sterug)\s?(?:[.;]|\Z)|"
    rf"\b(?:schuift|schuiven)\sdoor\snaar\s{NEXT_TIME}\b|"
    rf"\b(?:wordt|worden)\s(?:\w+\s){{0,3}}(?:doorgeschoven|verschoven|uitgesteld)\s(?:naar|tot)\s{NEXT_TIME}\b|"
    rf"\b(?:[Ww]ordt|[Ww]orden)\s(?:\w+\s){{0,3}}doorgeschoven\snaar\s(?:{'|'.join(MONTHS)})\b|"
    rf"\b[Dd]it(?:\s(?:agenda)?punt|\sonderwerp)?\skomt\sin\s(?:{'|'.join(MONTHS)})\s(?:weer\s)?terug\b|"
    r"\bstaa[nt]\s(?:dan|de\svolgende\skeer)\s(?:weer\s)?op\sde\sagenda\b|"
    rf"\b(?:wordt|worden)\suitgenodigd\s(?:voor|bij|in|op)\s{NEXT_TIME}\b|"
    r"\b(?:[Dd]it|[Hh]ierover|[Dd]aarover)\swordt\s(?:[^.?!]{0,40}\s)?(?:verder|opnieuw|nader)\s(?:gesproken|besproken|overlegd)\b|"
    r"\bwordt\s[^.?!]{0,60}\b(?:geagendeerd|op\sde\sagenda\s(?:gezet|geplaatst))"
)
FROM_NOW = r"^(?:[Vv]oortaan|[Ii]n\shet\svervolg|[Vv]anaf\snu)\b"
WE_DO = "doen|laten|gaan|houden|melden|worden|wordt|gaat|sturen|maken"
THEN = r"(?:we\s|wij\s|ze\s)?(?:voortaan|in\shet\svervolg|vanaf\snu)\b"
STANDING = re.compile(rf"{FROM_NOW}|^[^.?!,]{{3,80}}\b(?:{WE_DO})\s{THEN}")
STANDING_AGREED = re.compile(rf"{FROM_NOW}|^[^.?!,]{{3,80}}\b(?:{WE_DO}|komt|komen|staat|staan)\s{THEN}")
WE_THEN = re.compile(
    r"^(?:(?:[Dd]e|[Oo]p\sde|[Tt]ijdens\sde|[Ii]n\sde)\sv|V)olgende\s(?:bijeenkomst|vergadering|keer)\b"
)
