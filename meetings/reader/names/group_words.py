"""What other groups call themselves: the last part of the word tells ("heemkundekring", "Repair Café", "wijkblad").

These are words of a heading only: in a sentence many of them are something else.
"""

from ..listed import listed

ENDINGS = (
    "groep", "team", "raad", "kring", "vereniging", "comité", "comite", "commissie", "coöperatie", "cooperatie",
    "platform", "stichting", "café", "cafe", "tuin", "tuinen", "buurthuis", "dorpshuis", "clubhuis", "huiskamer",
    "buurtkamer", "belang", "belangen", "blad", "krant", "preventie", "fonds", "club", "bond", "gilde", "koor",
    "boerderij", "weide", "genootschap", "maatschappij", "voedselbos", "collectief", "netwerk", "initiatief",
    "buurtbus", "wijkbus", "dorpsbus", "belbus", "buurtapp", "hulpdienst", "burenhulp", "werkplaats", "bibliotheek",
    "redactie", "vve", "buurtwacht", "steunpunt", "soos", "centrum", "inloop", "eettafel", "vrienden",
    "v.v.e.", "speelplek", "speelplaats", "speelveld", "weggeefwinkel", "ruilwinkel", "buurtwinkel", "dorpswinkel",
    "buurtkeuken", "voedselbank", "brigade", "klusploeg", "ambassadeurs", "fanfare", "buurthub", "wijkhub",
    "kinderboerderij", "organisatie", "comitee", "comittee", "groepje", "clubje", "denktank",
    "dorpstafel", "wijktafel", "buurttafel",
    "bewonerskern", "buurtvrouwen", "buurtmoeders", "buurtvaders", "wijkmoeders",
    r"(?:speeltuin|huurders|bewoners|bew\.|buurt|wijk|tuin|dorps)ver\.",
)  # fmt: skip
BEFORE = listed(  # words in front of such a word that may have no capital
    "historische plaatselijk plaatselijke lokale repair buurt vrijwillige openbare oude"
)
NO_GROUP = listed("gemeenteraad weekblad dagblad")
