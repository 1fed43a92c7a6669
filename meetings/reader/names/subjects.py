"""Somebody at a place in a text, or several together: "Jan", "de secretaris", "mevrouw Bos, Piet en Klaas".

What is the same in every text is compiled once; only the names are of this one.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from ..listed import listed
from .bodies import GROUPS_OF, PLURAL, RESIDENTS
from .names import SURNAME

OFFICE = (
    r"(?:[Dd]e\s|[Oo]nze\s|[Hh]et\s)?(?:(?:technisch|vice)[- ]?)?(?:[Vv]oorzitter|[Ss]ecretar(?:is|esse)|"
    r"[Pp]enningmeester|[Nn]otulist|[Ww]ebmaster|[Ss]ecretariaat|[Oo]ndergetekenden?|"
    r"(?<=\b[Dd]e\s)(?:[a-z]{0,20}coördinator|ledenadministrateur|(?:materiaal|tuin|sleutel|kas|terrein|zaal)beheerder|redacteur|contactpersoon))"
)
ABOUT = (
    "groen|verkeer|feest|communicatie|jeugd|energie|veiligheid|afval|website|kunst|wonen|sport|cultuur|activiteiten|"
    "parkeren|duurzaamheid|geluid|zorg|welzijn|natuur|water|openbare\\sruimte|ouderen|klimaat|financiën|verlichting"
)
GROUP = (
    rf"(?:[Dd]e\swerkgroep\s(?:{ABOUT})|[Dd]e\s(?:ouderraad|leerlingenraad|medezeggenschapsraad|jongerenraad)|[Gg]roep\s[1-8]|[Hh]et\s(?:dagelijks\s|DB\b)?(?:bestuur|platform|comité|kernteam|panel)|"
    rf"[Dd]e\s(?i:{RESIDENTS}|{GROUPS_OF}|(?:technische\s|financiële\s)?commissie|kascommissie|redactie|[a-z]{{3,20}}(?<!raads)(?<!gemeente)(?<!gebieds)commissie|"
    rf"(?:bestuurs|commissie|bewoners)leden)(?:\s[A-ZÀ-Þ][\w-]+)?|[Hh]et\s(?i:{RESIDENTS})|[Dd]e\s(?i:{PLURAL})|[Ww]erkgroep\s[A-ZÀ-Þ][\w-]+)"
)
TITLES = "opa|oma|ome|oom|tante|buurman|buurvrouw|juf|meester|dominee|pastoor|de heer|dhr.|mevrouw|mevr.|mw.|meneer"
TITLED = "(?:{})\\s".format(
    "|".join(
        f"[{one[0].upper()}{one[0]}]{one[1:]}".replace(".", "\\.?").replace(" ", "\\s") for one in TITLES.split("|")
    )
)
RELATION = (
    "(?:(?:schoon)?(?:moeder|vader|zus|zoon|dochter|broer)|zwager|man|vrouw|vriendin|vriend|buurman|buurvrouw|ouders|"
    "kinderen|buren|opa|oma|neef|nicht|collega)"
)
KIN = rf"(?:[Dd]e\s)?{RELATION}\svan\s"
HIS = rf"(?:['’]s?|s)\s{RELATION}(?!\w)"  # "Nadia's zus", "Jans broer"
TOGETHER = rf"[Dd]e\s(?:heren|dames)\s{SURNAME.pattern}(?:(?:,|\sen)\s{SURNAME.pattern}){{1,5}}"
WE = r"(?:[Ww]ij|[Ww]e)"
ALL = (
    r"(?:[Aa]llen|[Ee]en\sieder|[Aa]llemaal|[Ii]edereen(?:\svan\s(?:ons|het\sbestuur|de\s(?:werkgroep|commissie|wijkraad)))?|(?:[Ii]eder|[Ee]lk)\s(?:bestuurs|commissie|wijkraads)?lid|[Ii]eder(?!e)|[Ee]en\svan\s(?:ons|de\s(?:bestuursleden|leden))|[Aa]lle\s(?:leden|aanwezigen|wijkraadsleden|"
    r"bestuursleden))"
)
_SEVERAL, _IN_OFFICE, _GROUP, _NOBODY_BY_NAME = map(
    re.compile,
    (TOGETHER, rf"{TITLED}{SURNAME.pattern}|{OFFICE}(?!\w)", rf"{GROUP}(?!\w)", rf"(?:{WE}|{ALL})(?!\w)"),
)
OURSELVES, EVERYBODY, A_GROUP, AN_OFFICE = map(re.compile, (WE, ALL, GROUP, OFFICE))  # and nobody else, or nothing
_BEFORE_NAME = re.compile(rf"(?:{TITLED}|{KIN}|[Ww]ethouder\s|[Ww]ijkagent\s)")
_FIRST = re.compile(r"\w+")
_OPENING = listed(
    "de het onze technisch technischvoorzitter vice vicevoorzitter voorzitter secretaris secretaresse "
    "penningmeester notulist webmaster secretariaat ondergetekende ondergetekenden wethouder wijkagent groep "
    "werkgroep wij we allen een allemaal iedereen ieder elk alle opa oma ome oom tante buurman buurvrouw juf "
    "meester dominee pastoor dhr mevrouw mevr mw meneer moeder vader zus zoon dochter broer schoonmoeder "
    "schoonvader schoonzus schoonzoon schoondochter schoonbroer zwager man vrouw vriendin vriend ouders kinderen "
    "buren neef nicht collega"
)  # the first words of whoever is not called by name alone: what a pattern above begins with stands here too
_COMMA, _AND = re.compile(r",\s"), re.compile(r"\s?(?:en/of|en|of|&|/|\+)\s?")
KEPT = 64  # answers: of one sentence it is asked again and again
COMMAS, ANDS = 4, 3  # how many of them one subject has at most


@dataclass(frozen=True)
class Somebody:
    """`words` as the text has them, from `first` up to `last`; is read as a match is."""

    words: str
    first: int
    last: int

    def __getitem__(self, _group: int) -> str:
        return self.words

    def start(self) -> int:
        return self.first

    def end(self) -> int:
        return self.last


@dataclass(frozen=True, eq=False)
class Subjects:
    """`names`: those that this text knows; None for none."""

    names: re.Pattern | None

    @lru_cache(maxsize=KEPT)  # noqa: B019
    def match(self, text: str, at: int = 0) -> Somebody | None:
        """Who stands at that place."""
        opens = _opens(text, at)
        if opens and (several := _SEVERAL.match(text, at)):
            return Somebody(several[0], at, several.end())
        end = self._person(text, at, opens)
        if end is None:
            found = _NOBODY_BY_NAME.match(text, at) if opens else None
            return Somebody(found[0], at, found.end()) if found else None
        for between, most in ((_COMMA, COMMAS), (_AND, ANDS)):
            end = self._more(text, end, between, most)
        return Somebody(text[at:end], at, end)

    def _more(self, text: str, end: int, between: re.Pattern, most: int) -> int:
        for _more in range(most):
            sign = between.match(text, end)
            following = self._person(text, sign.end(), _opens(text, sign.end())) if sign else None
            if following is None:
                break
            end = following
        return end

    def _person(self, text: str, at: int, opens: bool) -> int | None:
        """Where the name or the office of one of them ends."""
        if opens:
            found = _IN_OFFICE.match(text, at) or self._called(text, at) or _GROUP.match(text, at)
        else:
            found = self.names.match(text, at) if self.names else None
        return found.end() if found else None

    def _called(self, text: str, at: int) -> re.Match | None:
        if self.names is None:
            return None
        before = _BEFORE_NAME.match(text, at)
        return (before and self.names.match(text, before.end())) or self.names.match(text, at)


def _opens(text: str, at: int) -> bool:
    """Whether an office, a title, a group or "we" can stand there: five patterns need not be asked elsewhere."""
    first = _FIRST.match(text, at)
    return first is not None and first[0].casefold() in _OPENING
