"""Verbs of doing in sayings that do nothing: "haalt haar schouders op", "neemt zijn woorden terug"."""

_IDIOMS = {  # verb: what stands behind it, set apart by commas
    "bekijkt/bekijken": "zonnige kant, andere kant, met argusogen",
    "betaalt/betalen": "te veel, teveel, minder, te weinig, al jaren",
    "bezoekt/bezoeken": "zijn moeder, haar moeder, zijn vader, haar vader, familie",
    "breekt/breken": "lans, het hoofd, het ijs",
    "brengt/brengen": "met een lach, met een glimlach, een toast, te berde, naar voren, in verlegenheid",
    "doet/doen": (
        "beklag, er niet toe, goed werk, stof opwaaien, de opening, de aftrap, de afsluiting, het welkomstwoord, "
        "dat erg, dat heel, dat al, een rondje hoe, een rondje langs, een rondje met"
    ),
    "gooit/gooien": "akkoordje, handdoek, roet in het eten, olie op het vuur",
    "haalt/halen": "zijn kleinzoon, haar kleinzoon, zijn kleinkinderen, haar kleinkinderen, zijn zoon, haar zoon, "
    "zijn dochter, haar dochter, schouders op, gelijk, bakzeil, herinneringen op",
    "helpt/helpen": "zijn vrouw, haar man, zijn moeder, haar moeder, zijn ouders, haar ouders",
    "klopt/kloppen": "af",
    "koopt/kopen": "een huis, een woning",
    "past/passen": "op de kat, op de hond, op de kinderen, op haar, op zijn",
    "zorgt/zorgen": "voor haar zieke, voor zijn zieke, voor haar moeder, voor zijn moeder",
    "drukt/drukken": "op het hart",
    "kookt/koken": "graag",
    "laat/laten": "liggen, hierbij, daarbij, erbij, er niet bij zitten, dat merken",
    "let/letten": "op zijn, op haar",
    "loopt/lopen": "punten langs, lijst langs, actielijst langs, punten na, lijst door",
    "maakt/maken": "kachel aan, er een potje van, het bont",
    "neemt/nemen": (
        "woorden terug, cijfers door, begroting door, jaarrekening door, blad voor de mond, loopje, het verslag over"
    ),
    "pakt/pakken": "zijn jas, haar jas, zijn spullen, haar spullen, zijn tas, haar tas",
    "regelt/regelen": "thuis alles, altijd alles",
    "schudt/schudden": "hoofd",
    "steekt/steken": "hand op, de draak, handen uit de mouwen",
    "tikt/tikken": "tegen, op de vingers, op tafel",
    "trekt/trekken": "aan de bel, wenkbrauwen op, neus op",
    "vangt/vangen": "bot",
    "vergelijkt/vergelijken": "het met, dit met, dat met",
    "vult/vullen": "presentielijst",
    "zamelt/zamelen": "vrije tijd",
    "zet/zetten": "handtekening onder het verslag, presentielijst, toon, kwaad bloed, hakken in het zand",
}


def idioms() -> dict[str, str]:
    """For each pair of forms the pattern of its sayings."""
    return {pair: rf"\b(?:{words.replace(', ', '|').replace(' ', chr(92) + 's')})\b" for pair, words in _IDIOMS.items()}
