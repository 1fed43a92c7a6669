"""What somebody is at a meeting, as it is written and as it is called."""

import re

ROLES = {
    "voorzitter": "voorzitter", "voorz": "voorzitter", "vz": "voorzitter", "vrz": "voorzitter", "v": "voorzitter",
    "chair": "voorzitter", "gespreksleider": "voorzitter", "voorzitster": "voorzitter",
    "technisch voorzitter": "voorzitter", "waarnemend voorzitter": "voorzitter", "wnd. voorzitter": "voorzitter",
    "dagvoorzitter": "voorzitter", "plv. voorzitter": "vicevoorzitter", "vice-voorzitter": "vicevoorzitter",
    "vice voorzitter": "vicevoorzitter", "vicevoorzitter": "vicevoorzitter", "plaatsvervangend voorzitter": "vicevoorzitter",
    "secretaris": "secretaris", "secr": "secretaris", "sec": "secretaris", "secretaresse": "secretaris",
    "penningmeester": "penningmeester", "penningm": "penningmeester", "pm": "penningmeester", "penn": "penningmeester",
    "penningmeesteres": "penningmeester",
    "notulist": "notulist", "notuliste": "notulist", "notulen": "notulist", "not": "notulist", "verslag": "notulist",
    "verslaglegging": "notulist", "verslaglegger": "notulist", "verslaggever": "notulist", "notuleert": "notulist",
    "verslagleggers": "notulist", "notulering": "notulist",
    "lid": "lid", "leden": "lid", "wijkraadslid": "wijkraadslid", "wijkraadsleden": "wijkraadslid",
    "bestuurslid": "bestuurslid", "bestuursleden": "bestuurslid", "aspirant-lid": "aspirant-lid", "aspirant lid": "aspirant-lid",
    "algemeen bestuurslid": "bestuurslid", "bewoner": "bewoner", "bewoners": "bewoner",
    "bewoonster": "bewoner", "wijkbewoner": "bewoner", "buurtbewoner": "bewoner",
    "wijkagent": "wijkagent", "wijkagente": "wijkagent", "politie": "wijkagent", "wijkcoördinator": "wijkcoördinator",
    "gebiedsregisseur": "gebiedsregisseur", "gebiedsverbinder": "gebiedsverbinder", "gebiedsmanager": "gebiedsmanager",
    "stadsdeelregisseur": "stadsdeelregisseur", "wijkmanager": "wijkmanager", "wijkregisseur": "wijkregisseur",
    "wijkbeheerder": "wijkbeheerder", "opbouwwerker": "opbouwwerker", "sociaal werker": "sociaal werker",
    "projectleider": "projectleider", "wethouder": "wethouder", "raadslid": "raadslid", "beheerder": "beheerder",
    "huismeester": "huismeester", "buurtwerker": "buurtwerker", "participatiemakelaar": "participatiemakelaar",
    "webmaster": "webmaster", "redactie": "redactie", "inleider": "inleider", "spreker": "inleider", "gast": "gast",
    "toehoorder": "toehoorder", "adviseur": "adviseur", "jongerenwerker": "jongerenwerker", "handhaver": "handhaver",
    "coördinator": "coördinator", "ambtelijk secretaris": "secretaris",
}  # fmt: skip
DISTINCT = frozenset({"voorzitter", "notulist", "secretaris", "penningmeester", "vicevoorzitter"})
ALTERNATIVES = "|".join(re.escape(word) for word in sorted(ROLES, key=len, reverse=True) if len(word) > 3)
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
