"""Names of files as people gave them."""

import unicodedata
from pathlib import PurePosixPath

MOST = 120
HIDDEN = {"Cc", "Cf", "Co", "Cs", "Zl", "Zp"}  # among them marks that turn the reading direction: "exe.gpj"


def plain_name(name: str) -> str:
    """A name without folders, without what cannot be seen, not longer than MOST; "bestand" when nothing is left."""
    last = PurePosixPath(name.replace("\\", "/")).name
    composed = unicodedata.normalize("NFC", last)
    seen = "".join(letter for letter in composed if unicodedata.category(letter) not in HIDDEN)
    stem, dot, ending = " ".join(seen.split()).rpartition(".")
    if not dot:
        return (ending or "bestand")[:MOST]
    return f"{(stem.strip(' .') or 'bestand')[: MOST - len(ending) - 1]}.{ending}"
