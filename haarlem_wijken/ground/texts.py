"""How text becomes something that can be found: its words, and columns for any table that has some."""

import re
import unicodedata
from functools import lru_cache

from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.db.models import Case, Func, GeneratedField, When

# Both fold accents away ("cafe" finds café) before they stem; made in ground/migrations/0003.
DUTCH, ENGLISH = "plain_dutch", "plain_english"

WORD = re.compile(r"[^\W_]+")
DOUBLE = re.compile(r"([aeou])\1")


def words_of(text: str) -> list[str]:
    """The words of `text`, folded."""
    return [fold(word) for word in WORD.findall(text)]


def has_stem(word: str, stem: str) -> bool:
    """Whether a folded word begins with `stem`."""
    return any(form.startswith(stem) for form in spellings(word))


def spellings(word: str) -> tuple[str, str]:
    """A folded word as it is written, and as stems write it: Dutch ones have a double vowel once ("boom" has "bom")."""
    return word, DOUBLE.sub(r"\1", word)


@lru_cache(maxsize=20_000)
def fold(text: str) -> str:
    """Lower case without accents. Kept: texts say the same words again and again."""
    plain = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).lower()


def _vector(config: str, weights: dict[str, str]):
    """`weights`: A (weighs most) to D, each to the names of its columns."""
    vectors = [SearchVector(*columns.split(), weight=weight, config=config) for weight, columns in weights.items()]
    whole = vectors[0]
    for vector in vectors[1:]:
        whole += vector
    return whole


class InTitle(Func):
    """The part of a text search vector with weight A. Indexed as such, so that PostgreSQL knows how common it is."""

    template = "ts_filter(%(expressions)s, '{a}')"
    output_field = SearchVectorField()


def search_column(**weights: str) -> GeneratedField:
    """The text search vector of a table, kept by PostgreSQL itself: `search_column(A="title", D="story")`."""
    return GeneratedField(expression=_vector(DUTCH, weights), output_field=SearchVectorField(), db_persist=True)


def search_column_by_language(**weights: str) -> GeneratedField:
    """The same for a table whose column `language` says which language a row is in."""
    return GeneratedField(
        expression=Case(When(language="en", then=_vector(ENGLISH, weights)), default=_vector(DUTCH, weights)),
        output_field=SearchVectorField(),
        db_persist=True,
    )
