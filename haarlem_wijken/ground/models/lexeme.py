"""The words that can be found."""

from django.contrib.postgres.indexes import GinIndex
from django.db import models


class Lexeme(models.Model):
    """A stem that stands in some text of the portal; what is typed is compared with these (ground/search/meaning.py).

    A trigger on each table with a `search` column adds to it, so that no way of writing can forget to.
    """

    word = models.CharField(primary_key=True, max_length=2046)  # as long as PostgreSQL lets a lexeme be

    class Meta:
        indexes = [GinIndex(fields=["word"], opclasses=["gin_trgm_ops"], name="lexeme_trigrams")]

    def __str__(self):
        return self.word
