"""What somebody means by the words they type: stems, parts of compounds, typing errors, names of areas.

Words are compared with the stems that stand in the portal's texts (ground.Lexeme). A word that is known finds those
stems ("tuinen": tuin) and, ranked below them, the compounds that hold one (buurttuin, moestuin). A word that nothing
begins with or holds is taken for a typing error, and finds what is nearest to it.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from django.contrib.postgres.search import SearchQueryField
from django.db import connection
from django.db.models import BooleanField, Case, Expression, F, Func, IntegerField, Model, Q, QuerySet, Value, When
from django.db.models.functions import Cast
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from rapidfuzz.distance import OSA

from ..texts import DUTCH, ENGLISH, WORD, InTitle, fold, spellings, words_of
from ..town.atlas import Atlas

MOST_WORDS = 12
LONGEST_ENDING = 4  # letters a word may have after its stem
BEGINS, HOLDS = 3, 4  # letters a stem must have to find words that begin with it, that hold it
MOST_COMPOUNDS = 500  # per word, shortest first
ONE_SLIP, TWO_SLIPS = 4, 8  # letters a word must have to hold as many typing errors; "garden" is not "groen"
WHOLE, TITLE = F("search"), InTitle("search")


@dataclass(frozen=True)
class Word:
    """One word typed. All are lexemes of the portal's texts; `parts` and `near` are empty where they do not count."""

    typed: str
    stems: tuple[str, ...]
    parts: tuple[str, ...] = ()
    near: tuple[str, ...] = ()

    @property
    def whole(self) -> tuple[str, ...]:
        return self.near or self.stems

    @property
    def all(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys([*self.whole, *self.parts]))


@dataclass(frozen=True)
class Term:
    """Words that stand for one thing: one word, or the words of an area's name with the ids of it and its parts."""

    words: tuple[Word, ...]
    area_ids: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Query:
    """What was typed, understood. Every term must be found."""

    text: str
    terms: tuple[Term, ...]

    @property
    def words(self) -> Iterator[Word]:
        return (word for term in self.terms for word in term.words)

    @cached_property
    def corrected(self) -> str:
        """The text as it was searched, where a typing error was mended; else empty. Stems, so not always a word."""
        if not any(word.near for word in self.words):
            return ""
        return " ".join(word.near[0] if word.near else word.typed for word in self.words)

    @cached_property
    def lexemes(self) -> frozenset[str]:
        return frozenset(lexeme for word in self.words for lexeme in word.all)

    def condition(self, in_areas: Callable[[frozenset[int]], Q] | None = None) -> Q:
        """That a row with a column `search` is found; where `in_areas` is given, the name of its area counts too."""
        placed = [term for term in self.terms if in_areas and term.area_ids]
        words = [word.all for term in self.terms if term not in placed for word in term.words]
        found = Q(Matches(_all_of(words))) if words else Q()
        for term in placed:
            found &= Q(Matches(_all_of(word.all for word in term.words))) | in_areas(term.area_ids)
        return found

    def tiers(self) -> list[Q]:
        """From best to least: whole words in the title, whole words, parts of words in the title, anything."""
        # The name of an area is no ground to put one row before another that lies there too.
        words = [word for term in self.terms if not term.area_ids for word in term.words] or list(self.words)
        whole, parts = _all_of(word.whole for word in words), _all_of(word.all for word in words)
        return [Q(Matches(whole, TITLE)), Q(Matches(whole)), Q(Matches(parts, TITLE)), Q()]

    def rank(self) -> Case:
        """The place of a row's tier, 0 for the best. Compares each row with every tier: for some hundreds at most."""
        *tiers, _anything = self.tiers()
        whens = [When(tier, then=Value(place)) for place, tier in enumerate(tiers)]
        return Case(*whens, default=Value(len(whens)), output_field=IntegerField())


@dataclass(frozen=True)
class Ranked:
    """Rows from best to least, of equals as they come in `found`; asked for by slice.

    Each tier is read only when those before it do not fill the slice: to rank every row of a common word would take
    longer than a page may.
    """

    found: QuerySet
    query: Query

    def __getitem__(self, wanted: slice) -> list[Model]:
        rows: list[Model] = []
        better = Q(pk__in=[])
        for tier in self.query.tiers():
            if len(rows) < wanted.stop:
                rows += self.found.filter(tier & ~better)[: wanted.stop - len(rows)]
            better |= tier
        return rows[wanted]


class Matches(Func):
    """That `vector` matches a tsquery written out in lexemes."""

    template = "%(expressions)s"
    arg_joiner = " @@ "
    output_field = BooleanField()
    conditional = True

    def __init__(self, query: str, vector: Expression = WHOLE):
        super().__init__(vector, Cast(Value(query), SearchQueryField()))


def understand(text: str, tree: Atlas) -> Query | None:
    """What `text` means; None when it holds no letter or digit, or more than MOST_WORDS words. 1 query.

    3 more or so for a word that is known nowhere. Words too common to tell anything apart ("in", "de") are left out,
    unless there are no others.
    """
    typed = words_of(text)
    if not typed or len(typed) > MOST_WORDS:
        return None
    words = _understood(typed)
    if not any(words):
        words = [Word(word, (word,)) for word in typed]
    terms, at = [], 0
    while at < len(words):
        end, ids = _area_at(typed, at, tree)
        if here := tuple(filter(None, words[at:end])):
            terms.append(Term(here, ids))
        at = end
    return Query(text, tuple(terms))


def _area_at(typed: list[str], at: int, tree: Atlas) -> tuple[int, frozenset[int]]:
    """Where the longest name of an area that begins at word `at` ends, with the ids of the areas of that name."""
    for end in range(min(len(typed), at + tree.longest_name), at, -1):
        if ids := tree.by_words.get(tuple(typed[at:end])):
            return end, ids
    return at + 1, frozenset()


def _understood(typed: list[str]) -> list[Word | None]:
    """Each word with its stems and compounds; None for one that is too common."""
    words = [Word(word, stems, parts) if stems else None for word, stems, parts in _looked_up(typed)]
    unknown = {word: near for word in words if word and not word.parts and (near := _nearest(word))}
    if not unknown:
        return words
    compounds = {lexeme: parts for lexeme, _stems, parts in _looked_up([near[0] for near in unknown.values()])}
    return [
        Word(word.typed, word.stems, compounds[unknown[word][0]], unknown[word]) if word in unknown else word
        for word in words
    ]


LOOK_UP = f"""
    SELECT typed, stems, array(
        SELECT DISTINCT ON (length(word), word) word FROM unnest(stems) stem JOIN ground_lexeme ON
            word = stem
            OR length(stem) >= {BEGINS} AND word LIKE stem || '%%'
            OR length(stem) >= {HOLDS} AND word LIKE '%%' || stem || '%%'
        ORDER BY length(word), word LIMIT {MOST_COMPOUNDS}
    ) AS parts
    FROM unnest(%s::text[]) WITH ORDINALITY AS words (typed, place)
    CROSS JOIN LATERAL (SELECT to_tsvector('{DUTCH}', typed) nl, to_tsvector('{ENGLISH}', typed) en) vectors
    CROSS JOIN LATERAL (
        SELECT CASE WHEN nl = '' OR en = '' THEN '{{}}' ELSE tsvector_to_array(nl || en) END AS stems
    ) stemmed
    ORDER BY place"""  # noqa: S608 - only our own names and numbers


def _looked_up(typed: list[str]) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """Per word: itself, its stems (none when Dutch or English calls it too common), known lexemes that hold one."""
    with connection.cursor() as cursor:
        cursor.execute(LOOK_UP, [typed])
        return [(word, tuple(stems), tuple(parts)) for word, stems, parts in cursor]


def _nearest(word: Word) -> tuple[str, ...]:
    """The known lexemes that differ least from a word, by letters left out, added, changed or swapped.

    From the word as typed too: a slip near its end gives a stem far from the right one. Numbers are no typing errors:
    another year or postcode is another thing.
    """
    if any(letter.isdigit() for letter in word.typed):
        return ()
    slips: dict[str, int] = {}
    for form in dict.fromkeys([*word.stems, word.typed]):
        most = (len(form) >= ONE_SLIP) + (len(form) >= TWO_SLIPS)
        for known in _candidates(form, most) if most else ():
            slips[known] = min(slips.get(known, most), OSA.distance(form, known))
    best = min(slips.values(), default=0)
    return tuple(sorted(known for known, count in slips.items() if count == best))


def _candidates(form: str, most: int) -> list[str]:
    """Known lexemes about as long, with the same first letter or letters that follow each other in both."""
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT word FROM ground_lexeme
               WHERE (word LIKE left(%(form)s, 1) || '%%' OR word %% %(form)s)
                 AND length(word) BETWEEN %(least)s AND %(most)s""",
            {"form": form, "least": len(form) - most, "most": len(form) + most},
        )
        return [known for (known,) in cursor if OSA.distance(form, known, score_cutoff=most) <= most]


def marked(text: str, query: Query) -> SafeString:
    """`text`, escaped, with <mark> around the words that were found."""
    out, at = [], 0
    for match in WORD.finditer(text):
        if _is_found(fold(match[0]), query):
            out += [escape(text[at : match.start()]), "<mark>", escape(match[0]), "</mark>"]
            at = match.end()
    return mark_safe("".join([*out, escape(text[at:])]))  # noqa: S308 - each piece is escaped above


def _is_found(word: str, query: Query) -> bool:
    """Whether the stem of a folded `word` is among the lexemes: a stem is what a word begins with, give or take its
    ending. Looked up by length: a common part is in hundreds of lexemes, and a page has hundreds of words.
    """
    shortest = max(1, len(word) - LONGEST_ENDING)
    return any(form[:length] in query.lexemes for form in spellings(word) for length in range(shortest, len(form) + 1))


def _all_of(words: Iterable[tuple[str, ...]]) -> str:
    """A tsquery: of each of `words` (its lexemes) one."""
    return " & ".join(f"({' | '.join(map(_quoted, lexemes))})" for lexemes in words)


def _quoted(lexeme: str) -> str:
    word = lexeme.replace("\\", "\\\\").replace("'", "''")
    return f"'{word}'"
