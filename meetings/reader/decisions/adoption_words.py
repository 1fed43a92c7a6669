"""The words in which minutes are adopted, as lists, and how they are put together."""

import re

from ..listed import one_of

CHANGES = ("wijziging", "aanvulling", "correctie", "aanpassing", "verbetering", "toevoeging")
REMARKS = (
    *CHANGES,
    r"aanmerk\w{2,4}?",
    r"opmerk\w{2,4}?",
    r"opm\b",
    "bijzonderheden",
)  # alone they change nothing; also mistyped
ADOPTED = (
    "goedgekeurd", "goedgekeurt", "goed gekeurd", "goed gekeurt", "goed bevonden", "goedkeuring", "vastgesteld",
    "vast gesteld", "akkoord", "accoord", "akk", "geaccordeerd", "gefiatteerd", "bekrachtigd", "gearresteerd",
    "aangenomen", "oke", "oké", "ok", "ongewijzigd",
)  # fmt: skip
NOT_YET = (
    "niet", "later", "moeten", "moet eerst", "kunnen", "kan", "zullen", "aangehouden", "doorgeschoven", "uitgesteld",
    "volgende keer", "volgende vergadering", "volgende bijeenkomst", "nog geen",
)  # fmt: skip
CHANGED = (
    "gewijzigd", "gewijzigde", "aangepast", "gecorrigeerd", "toegevoegd", "verbeterd", "met inachtneming",
    "verkeerd gespeld", "verkeerd is gespeld", "moet worden", "hersteld", "zijn eruit", "is eruit", "gaat eruit",
    "geschrapt", "klopt niet", "klopte niet", "komt te staan", "na verwerking",
)  # fmt: skip
FURTHER = (
    "goedgekeurd",
    "akkoord",
    "accoord",
    "akk",
    "vastgesteld",
    "ongewijzigd",
    "wordt",
    "worden",
    "is",
    "zijn",
    "geen",
    r"(?:goed|prima|in\sorde|oké|oke|ok)(?=\s?(?:[.,;!]|\Z))",
)  # "verder …"
SOME = ("één", "een", "1", "twee", "2", "kleine", "enkele", "paar", "volgende")  # so many remarks
THESE = ("deze", "die", "de genoemde", "bovenstaande", "genoemde")
OTHER = ("agenda", "begroting", "jaarrekening", "jaarplan", "jaarverslag", r"beleid\w*", "financieel", r"kas\w*")


CHANGE, REMARK = (rf"(?:{one_of(words)}(?:en|s)?)" for words in (CHANGES, REMARKS))
ADDS = r"(?:pas(?:t|sen)\s(?:dit|het|deze)\saan|voegt\s(?:dit|het|deze|die)\s(?:\w+\s)?toe)"  # "Joke past dit aan"
CORRECTS = r"(?:moet|dient|hoort)\s(?:\S+\s){0,3}(?:te\s)?(?:zijn|worden|staan)"  # "Mehmed moet Mehmet zijn"
COUNTED = rf"{one_of(SOME)}\s(?:\w+\s){{0,2}}(?:opmerking(?:en)?|tekstuele|punt(?:en)?)"
NOTED = r"(?:opmerking|aantekening)(?:en)?"
WITH_THESE = (
    rf"(?:met\s(?:{one_of(THESE)}\s\w+|de\s{NOTED}\s(?:van|dat))|onder\s(?:de\s)?{NOTED}\sdat)"  # "met die wijziging"
)
BUT_FOR = r"op\s(?:\w+\s){1,4}?na(?=\s(?:goed|akkoord|prima|in\sorde|vastgesteld|oké|ok)\b)"  # "op één ding na"

EXCEPT = (
    r"(?:behalve|met\sdien\sverstande|"
    r"(?:alleen|wel)\s(?:\w+\s)?(?:was|is|had|moet|moest|heet|heette|staat|stond|mist|ontbreekt))\b"
)
GOOD = r"(?:goed|prima|in\sorde)(?=\s?(?:[.,:;!]|\Z|bevonden))"
RATHER = r"(?:is|heet|moet|was|waren)\s(?:\w+\s)?\S+,\s(?:en\s)?niet\s\S+"  # "de naam is Visser, niet Fisser"
# "niet in 1871 maar in 1817"
NOT_BUT = r"niet\s(?:(?:in|op|om|van|bij|de|het)\s){0,2}(?-i:[\"'“‘]?[A-ZÀ-Þ\d])\S*\smaar"
FOR_THE_REST = (
    r"(?:verder|overigens|voor\s(?:het\soverige|de\srest)(?:\s(?:is|was|zijn))?|"
    r"(?<!voor\sde\s)rest(?=\s(?:goed|prima|akk|oké)))"
)
SAYS_ADOPTED = re.compile(
    rf"\b(?:{one_of(ADOPTED)}|conform(?=\s(?:het\s)?(?:ontwerp|concept)))(?!\w)|\A\W*(?:(?:(?:deze|die|ze)\s)?(?:was|is|waren|zijn)\s|{BUT_FOR}\s|(?:de\s)?{FOR_THE_REST}\s(?:alles\s)?)?{GOOD}|"
    rf"\b(?:notulen|verslag)\b[^.;]{{0,40}}\b(?:was|is|waren|zijn|vond(?:en)?\s(?:we|iedereen))\s{GOOD}|"
    r"\b(?:notulen|verslag)\b[^.;]{0,60}\baanvaard\b|\A\W*(?:met\sdank\s|ongewijzigd\s)?aanvaard\b|"
    r"\bstel(?:t|len)\s[^.;,]{0,15}(?:notulen|verslag)(?:\songewijzigd)?\svast(?!\w)|"
    r"\bkeur(?:t|en)\s[^.;,]{0,30}(?:notulen|verslag)[^.;,]{0,30}\sgoed(?!\w)|"
    rf"\b(?:op|over|met)\s(?:het|de)\s(?:vorige\s)?(?:notulen|verslag)\b[^.;,]{{0,25}}\s(?:(?:had|heeft)\sniemand\siets|was\siedereen\shet\seens|"
    rf"(?:waren|zijn|kwamen)\s(?:er\s)?geen\s(?:op-?\s?(?:of|en)\s)?{REMARK})",
    re.IGNORECASE,
)  # "conform het ontwerp" of minutes means that they are
BUT_THEN = re.compile(rf"[,;]?\s(?:maar|{EXCEPT})", re.IGNORECASE)  # after it was told
SAYS_EXCEPT = re.compile(rf"[,;]?\s{EXCEPT}", re.IGNORECASE)
READ_OUT = re.compile(
    r"\b(?:het|de)\s(?:vorige\s)?(?:verslag|notulen)\b(?!\svan\s(?:de\s)?(?:kas|penning))", re.IGNORECASE
)
SO_ADOPTED = re.compile(
    r"\b(?:het|dit|ze|die|deze|dus|zo|daarom|daarmee)\b[^.,;]{0,25}\b(?:goedgekeurd|vastgesteld)\s?[.!]?\Z|"
    r"\A(?:verder|overigens|voor\shet\soverige)\s(?:goedgekeurd|vastgesteld|akkoord|goed|in\sorde)\s?[.!]?\Z",
    re.IGNORECASE,
)  # in a sentence after it
SAYS_NOT_YET = re.compile(rf"\b{one_of(NOT_YET)}\b", re.IGNORECASE)
SAYS_CHANGED = re.compile(
    rf"\b(?:{CHANGE}|{one_of(CHANGED)}|{FOR_THE_REST}\s{one_of(FURTHER)}|{NOT_BUT}|{CORRECTS}|{ADDS}|{COUNTED}|{WITH_THESE}|{BUT_FOR}|{RATHER})(?!\w)",
    re.IGNORECASE,
)
UNCHANGED = re.compile(
    r"\b(?:geen|zonder)\s(?:verdere\s|inhoudelijke\s)?(?:op-?\s{0,2}(?:of|en)\s)?(?:tekstuele\s)?"
    rf"{REMARK}(?:\s(?:of|en)\s{REMARK})?|\bongewijzigd\b",
    re.IGNORECASE,
)
NO_REMARKS = re.compile(
    r"(?:(?:v\.?d\.?|van)\s(?:de\s)?vorige\s\w+\s?[,:]\s|gelezen,?\s(?:en\s)?|complimenten?\s[^.,]{3,30},\s)?"
    rf"(?:(?:er\s(?:zijn|waren)|hier\szijn|hierop\szijn)\s)?(?:{UNCHANGED.pattern}|"
    r"(?:niks|niets)\s(?:\w+\s){0,2}aan\ste\smerken|niemand\s(?:had|heeft)\s(?:een\s|op-\sof\s)?(?:opmerking|aanmerking)|geen\s(?:commentaar|reacties?)\b)",
    re.IGNORECASE,
)  # below the title of the minutes before, as all that was said
NO_FURTHER = re.compile(
    rf"\A\W*{FOR_THE_REST}\s(?:(?:zijn|waren)\ser\s)?(?:{UNCHANGED.pattern})", re.IGNORECASE
)  # behind what was put right
TEXTUAL = re.compile(
    r"\b(?:tekstue\w+|kleine\s(?:wijziging|correctie|aanpassing)|"
    r"(?:blz|pag(?:ina)?|punt)\b\.?\s?\d{1,2}\b.*\b(?:wijziging|moet|correctie|aanvulling))",
    re.IGNORECASE,
)  # in the sentence after it: "Bij punt 6 tekstueel een kleine wijziging"
PRAISE = r"(?:prima|goede?|mooie?|heldere?|nette?|keurige?|duidelijke?|uitstekende?|uitgebreide?)"
PRAISED = re.compile(
    rf"(?:(?:een\s)?{PRAISE}\s(?:verslag(?:je)?|notulen)(?:\s?[.!,]|\Z)|(?:(?:het\s)?verslag\s)?(?:het\s)?klopte?(?:\shelemaal)?\s?(?:[.!]|\Z)|"
    r"(?:het\s)?(?:zag|ziet)\s(?:er\s)?(?:\w+\s)?goed\suit|niemand\s(?:had|heeft)\s(?:er\s)?iets(?=\s?[.!]|\Z|\s(?:op\s)?aan\ste|\sover\s?[.!])|"
    r"geen\svragen\s?(?:[.!,]|\Z)|"
    r"iedereen\s(?:vond|vindt|was|is)\s(?:het\s|er\s)?(?:goed|prima|mee\seens|tevreden)(?:\sover\s(?:het\sverslag|de\snotulen))?\s?(?:[.!]|\Z))",
    re.IGNORECASE,
)  # right below that title, as the first that was said: it adopts them
BUT = re.compile(
    r"(?:,|\A)\s?(?:alleen|wel|maar|behalve|op\séén\sding\sna)\s(?:\w+\s){0,2}?(?:moet|dient|was|waren|is|staat|mist|ontbr)",
    re.IGNORECASE,
)
BY_OTHER = re.compile(
    r"\b(?:verslag|notulen)\svan\s(?:de|het|onze)\s(?:kas|penningmeester|commissie|werkgroep|wijkagent|gemeente)",
    re.IGNORECASE,
)
WAS_READ = re.compile(r"\b(?:gelezen|las|rondgestuurd|rondgemaild|toegestuurd|ontvangen)\b", re.IGNORECASE)
OF_OTHER = re.compile(rf"^\W*(?:de\s|het\s)?{one_of(OTHER)}\b", re.IGNORECASE)  # also adopted, and no minutes
