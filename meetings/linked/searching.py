"""Looking for what to link with."""

from haarlem_wijken.ground.search.meaning import understand
from haarlem_wijken.ground.town.atlas import atlas

from ..seeing import Access
from . import of_meetings, of_others
from .end import End

MOST = 5  # of each kind
LONGEST = 100


def search(access: Access, words: str) -> list[End]:
    """What `access` may see and the words are found in, by kind; empty for no words. 9 queries at most."""
    query = understand(words[:LONGEST], atlas.latest()) if words.strip() else None
    if query is None:
        return []
    return [*of_meetings.found(access, query, MOST), *of_others.found(access, query, MOST)]
