"""Names of people."""

PARTICLES = {
    "van",
    "de",
    "der",
    "den",
    "het",
    "'t",
    "’t",
    "ter",
    "ten",
    "te",
    "in",
    "op",
    "von",
    "la",
    "le",
    "el",
    "al",
}


def split_name(text: str) -> dict[str, str]:
    """'Anneke van der Berg' as given_name, tussenvoegsel and family_name. One word is a given name; "" has none."""
    given, *rest = text.split() or [""]
    particles = 0
    while particles < len(rest) - 1 and rest[particles].lower() in PARTICLES:
        particles += 1
    return {
        "given_name": given,
        "tussenvoegsel": " ".join(rest[:particles]),
        "family_name": " ".join(rest[particles:]),
    }
