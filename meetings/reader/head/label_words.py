"""The words before a colon in the head of minutes, as lists, and how they are put together. Dots may be left out."""

from ..listed import one_of

SOME_WORDS = r"[^:.,]{2,40}"
COLON = r"(?=\s?:)"  # words that are a label only right before the colon

SORTS = (r"\w{0,20}leden", r"(?:oud-)?(?:vrijwilligers|bewoners|huurders|eigenaren|ouders|buren|tuinders|ondernemers)")

PRESENT = (
    "aanwezig", "aanwezigen", "aanwezige", r"aanw\.?", "present", "presenten", "presentie", "presentielijst",
    "aanwezigheid", "oanwêzich(?:en)?", "deelgenomen hebben", "van de partij", "(?:ter vergadering )?verschenen",
    "deelnemers", "tegenwoordig", "opkomst", "erbij", "erbij waren", "er waren", "wie was er", "wie was erbij",
    "wie (?:waren|was) d?er", rf"wie{COLON}", "wie waren erbij", rf"er(?: (?:was|waren))?{COLON}",
    rf"waren er(?:bij)?{COLON}",
    "(?:(?:vandaag|vanavond|gisteren) )?(?:aan|om|rond) (?:de )?tafel", "ter vergadering aanwezig",
    rf"(?:aan (?:de|het|deze) \w{{4,20}} )?(?:namen|nemen) deel{COLON}", r"overige aanwezigen",
    "(?:digitaal|gedeeltelijk|deels|later) aanwezig", "wie er(?:bij)? (?:was|waren)",
    rf"(?:bestuur|wijkraad|dorpsraad|commissie|{one_of(SORTS)}) aanwezig",
    r"wie (?:zat|zaten|was|waren|deed|deden)(?! [^?:]{0,30}(?:niet|gast|bezoek))(?: \w+){1,4}(?=\s?[?:])",
    rf"(?:online|digitaal|telefonisch|(?:(?:in de|via) )?(?:zoom|teams)|te laat|deels|vanaf [\d.:]{{1,5}} uur){COLON}",
    rf"later(?: (?:aangeschoven|erbij|binnen))?{COLON}", "later (?:gekomen|aangeschoven|binnengekomen)",
    "eerder (?:weg|vertrokken)",
    rf"(?:er|we|wij) waren (?:met )?\w{{1,8}} (?:mensen|personen|man|leden|buren){COLON}",
)  # fmt: skip
BELOW = (  # a label only below another
    r"online|digitaal|telefonisch|af|later.*|te\slaat|deels|vanaf\s[\d.:]{1,5}\suur|vakantie|extra|aangeschoven"
)
AND_REPRESENTED = r"aanwezig(?:en|e)?\s?(?:/|en)\s?vertegenwoordigd"
FOR_WHOM = (  # "Namens de gemeente:", "Van het bestuur: dhr. Smit"
    rf"namens\s{SOME_WORDS}{COLON}|van\s(?:de|het)\s{SOME_WORDS}(?=:\s(?:dhr|mw|mevr|de\sheer|mevrouw)\b)|"
    rf"van\s(?:de|het)\s(?:gemeente|politie|corporatie|woningcorporatie|provincie|beheerder|aannemer|ontwikkelaar){COLON}"
)
WE_WERE = r"(?:we|wij)\swaren(?:\ser)?(?:\smet\s(?:z'n|zijn|ons)\s\w+)?"
OF_THESE = (  # "Aanwezig zijn", "Aanwezige bestuursleden", "Aanwezig namens de huurders"
    r"(?:zijn|waren)(?:\s(?:namens|vanuit|van)\s[^:]{1,40}(?=:))?|\w{0,20}leden|bestuur|bewoners|wijkraad|commissie|online|via\s\w+|als\s(?:te\s)?gast|"
    r"(?:namens|vanuit|van)\s[^:]{1,40}|\d{1,2}\s[a-z]{3,9}(?=\s?:)|[^\W\d_]{2,20}(?:\s[^\W\d_]{2,20})?(?=\s?:)"
)
HERE = rf"(?:{one_of(PRESENT)}|{AND_REPRESENTED}|{FOR_WHOM}|{WE_WERE})(?:\s(?:[–-]\s)?(?:{OF_THESE}))?"

NOTICE = ("kennisgeving", "bericht", "afmelding", "volmacht", "machtiging")
SHORT_NOTICE = (
    r"m\.?k\.?",
    r"z\.?k\.?",
    r"[mz]\.?b\.?(?:v\.?)?",
    r"m\.?k\.?g\.?",
)  # "met kennisgeving", "met bericht van verhindering"
ABSENT = (
    "afwezig", r"afwezige \w{0,20}leden", "niet verschenen",
    r"wie (?:(?:waren|was|kon|konden|kwam|kwamen) )?(?:er )?niet(?: \w+){0,2}(?=\s?[:?])", rf"{one_of(SORTS)} afwezig",
    rf"(?:wie )?ontbra(?:k|ken){COLON}", rf"thuis (?:bleef|bleven|gebleven){COLON}",
    rf"niet(?! vergeten| doen| meer)(?: [a-zà-ÿ]+){{1,5}}{COLON}",
    "afwezigen", "[oô]fwêzich(?:en)?", "net oanwêzich", "[oô]fmel(?:d|ding)", r"afw\.?", r"afm\.?(?=\s?:)", "afmelding",
    "afmeldingen", "afgemeld", "afgemelden",
    "verhinderd", "verhindering", "verhinderingen", "berichte?n? van verhindering",
    "afbericht", "afberichten", "afgezegd", "afzegging", "afzeggingen", rf"(?-i:[mz]k|[MmZz]\.[Kk]\.){COLON}",
    "niet aanwezig", r"niet aanw\.?", "niet erbij", "er waren niet", "absent", "absentie", r"m\.?k\.?a\.?",
    r"m\.?k\.? afwezig", "ziek",
    rf"(?-i:(?:[Aa]\.\s?)?(?:[mz][bk]|[MmZz]\.\s?[BbKk]\.)|[Aa]\.\s?[BbKk]\.){COLON}",
    rf"vakantie{COLON}", "verontschuldigd", "verontschuldigden", rf"af{COLON}",
    rf"(?:er )?niet(?: er)?(?: (?:was|waren))?(?: bij)?{COLON}",
    rf"(?:met|zonder) {one_of(NOTICE)}(?: afwezig| verhinderd| weg)?",
    rf"kon(?:den)? (?:er )?niet(?: bij)?(?: zijn| komen)?{COLON}", rf"waren er niet(?: bij)?{COLON}", rf"zonder{COLON}",
    rf"(?:vertegenwoordigd )?(?:bij|per|via) (?:volmacht|machtiging)(?: vertegenwoordigd)?{COLON}",
    rf"afwezig (?:wegens|vanwege|door|i\.?v\.?m\.?) [^:.,]{{2,20}}{COLON}",
)  # fmt: skip
HOW_ABSENT = (
    "met", "zonder", *SHORT_NOTICE, *NOTICE, "afgemeld", "opgave", "reden", "van", "is", "was", "zijn", "waren",
    r"\w{0,12}l(?:id|eden)", "verhindering", "verhinderd", "wegens", "ziekte", "en", "afwezig", r"\)",
    r"\d{1,2} [a-z]{3,9}(?=\s?:)", r"(?:namens|vanuit) [^:]{2,40}(?=\s?:)",
)  # fmt: skip
AWAY = rf"{one_of(ABSENT)}(?:[ ,(/]{{1,3}}{one_of(HOW_ABSENT)}{{1,3}}\.?\)?){{0,4}}"

INVITED = (
    "te gast", "genodigd", r"gast(?:en|\(en\))?(?: [^:,.;]{1,40})?", "genodigden", "uitgenodigd", "uitgenodigden",
    "toehoorder", "toehoorders", "bezoekers", "publiek", "gastspreker", "gastsprekers", "spreker", "sprekers",
    rf"(?:met ons )?(?:praatten?|dachten?) mee{COLON}", rf"met ons mee (?:praatten?|dachten?){COLON}",
    rf"(?:op bezoek|aangeschoven|extra|extern(?:en?)?|met medewerking van){COLON}",
    r"wie (?:kwam|kwamen|schoof|schoven|was|waren)(?: er)? (?:ook )?(?:buurten|aan|langs|op bezoek|te gast)(?=\s?[:?])",
)  # fmt: skip
GUESTS = rf"(?:(?:tevens|ook|verder|mede|voorts|daarnaast)\saanwezig|{one_of(INVITED)})(?:\s(?:is|was|zijn|waren))?"
MEMBERS = r"(?:(?:toegevoegd|aspirant|kandidaat)[\s-]?lid|leden)(?:\s(?:wijkraad|bestuur|werkgroep|commissie))?"

OFFICE = one_of((
    "(?:technisch |waarnemend |onafhankelijk |extern |dag)?voorzitt(?:er|ster)",
    r"voorz\.?", r"vz\.?", "notulist", "notuliste", "notulant",
    "notulen", "notulen door", "notulering", "verslag", "verslag door", "verslaglegging", "verslaglegger", "secretaris",
    "penningmeester", "wijkagent", "opbouwwerker", "wijkcoördinator", "gebiedsregisseur", "gebiedsverbinder",
    "gespreksleider", "gespreksleiding",
))  # fmt: skip
OTHER = one_of((
    "datum", "vergaderdatum", r"datum (?:vergadering|overleg|bijeenkomst)",
    r"d\.d\.", "plaats", "locatie", "tijd", "tijdstip", "aanvang", "betreft", "onderwerp",
    "waar", "wanneer", "agenda", "cc", "kopie aan", "status",
    rf"(?:volmacht|machtiging)(?:en)?{COLON}",
))  # fmt: skip
KINDS = (("away", AWAY), ("here", HERE), ("guests", GUESTS), ("members", MEMBERS), ("office", OFFICE), ("other", OTHER))
LABEL = "|".join(f"(?P<{kind}>{words})" for kind, words in KINDS)
