"""What somebody is at a meeting, as it is written and as it is called."""

import re

NAMED = {  # role: how else it is written
    "voorzitter": (
        "voorz, vz, vrz, v, chair, gespreksleider, voorzitster, technisch voorzitter, onafhankelijk voorzitter, "
        "waarnemend voorzitter, wnd. voorzitter, dagvoorzitter"
    ),
    "vicevoorzitter": "plv. voorzitter, vice-voorzitter, vice voorzitter, plaatsvervangend voorzitter",
    "secretaris": "secr, sec, secretaresse, ambtelijk secretaris",
    "penningmeester": "penningm, pm, penn, penningmeesteres",
    "notulist": (
        "notuliste, notulen, not, verslag, verslaglegging, verslaglegger, verslaggever, notuleert, "
        "verslagleggers, notulering"
    ),
    "lid": "leden",
    "wijkraadslid": "wijkraadsleden",
    "bestuurslid": "bestuursleden, algemeen bestuurslid",
    "aspirant-lid": "aspirant lid",
    "bewoner": "bewoners, bewoonster, wijkbewoner, buurtbewoner",
    "wijkagent": "wijkagente, politie",
    "inleider": "spreker",
}
AS_WRITTEN = (
    "wijkcoördinator, gebiedsregisseur, gebiedsverbinder, gebiedsmanager, stadsdeelregisseur, wijkmanager, "
    "wijkregisseur, wijkbeheerder, opbouwwerker, sociaal werker, projectleider, wethouder, raadslid, "
    "beheerder, administrateur, huismeester, buurtwerker, participatiemakelaar, webmaster, redactie, gast, toehoorder, "
    "adviseur, jongerenwerker, handhaver, coördinator, boa"
)
ROLES = {word: role for role, words in NAMED.items() for word in (role, *words.split(", "))} | {
    word: word for word in AS_WRITTEN.split(", ")
}
DISTINCT = frozenset({"voorzitter", "notulist", "secretaris", "penningmeester", "vicevoorzitter"})
ALTERNATIVES = "|".join(re.escape(word) for word in sorted(ROLES, key=len, reverse=True) if len(word) > 3)
BETWEEN_NAMES = re.compile(rf"(?<=[a-zà-ÿ]\s)(?:{ALTERNATIVES}|lid|vz)(?=\s[A-ZÀ-Þ])")  # "Jan voorzitter Els"
ROLE = re.compile(rf"(?:{ALTERNATIVES})\b", re.IGNORECASE)


def role_of(words: str) -> str:
    """ "voorzitter" of "vz." or "(technisch voorzitter)"; of "wijkraadslid/notulist" the one that says more; "" for
    what is no role.
    """
    parts = [part.strip(" .()").casefold() for part in re.split(r"[/&+,]|\ben\b", words)]
    roles = [ROLES.get(part, "") for part in parts]
    if not all(roles):
        return ""
    distinct = [role for role in roles if role in DISTINCT]
    return (distinct or roles)[-1 if len(distinct) > 1 else 0]
