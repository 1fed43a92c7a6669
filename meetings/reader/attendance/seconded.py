"""Who sits at the table for an organisation, as the office behind a name tells: "dhr. Smit, opbouwwerker SWW"."""

import re

from ..names.names import ORGANISATIONS

OFFICE = (
    r"(?P<office>\w*(?:werker|werkster|agente?|manager|regisseur|ambtenaar|adviseur|consulent|coördinator|beheerder|"
    r"verpleegkundige|projectleider|makelaar|verbinder|meester|wethouder|handhaver|opzichter|medewerker))"
)
ORGANISATION = rf"(?:[A-Z][A-Z&]{{2,}}|(?:van\s)?(?:de\s)?{ORGANISATIONS.pattern}(?:\s[\w'’-]+){{0,3}})"
OF_ORGANISATION = re.compile(rf"{OFFICE}\s{ORGANISATION}")  # "opbouwwerker SWW"
WITH_ORGANISATION = re.compile(rf"(?P<name>[^,()]{{3,40}}),\s{OFFICE}\s{ORGANISATION}")  # came for it
