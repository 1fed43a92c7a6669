"""Days in words."""

from datetime import date
from functools import lru_cache

from django.utils.formats import date_format
from django.utils.translation import get_language


def written(day: date, pattern: str) -> str:
    """As Django's `date_format`, in the language of the moment. Lists say the same few days again and again, and to
    write one takes as long as all the rest of a row's words.
    """
    return _written(day, pattern, get_language())


@lru_cache(maxsize=5000)
def _written(day: date, pattern: str, _language: str) -> str:
    return date_format(day, pattern)
