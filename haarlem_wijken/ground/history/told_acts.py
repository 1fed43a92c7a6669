"""What acts are called by those who read the history: each room has a table of its own, by verb."""

from collections.abc import Mapping

WORDS: dict[str, object] = {}


def tells(words: Mapping[str, object]) -> None:
    """Called by a room's AppConfig.ready(), with its `act_words.WORDS`."""
    WORDS.update(words)


def words_of(verb: str) -> str:
    """In the language that is active; the verb itself of an act that was there before, and is no more."""
    return str(WORDS.get(verb, verb))
