"""One lesson, question or offer, as a list and its page show it."""

from dataclasses import dataclass
from datetime import date
from html import unescape

from django.utils.html import strip_tags
from django.utils.safestring import SafeString
from django.utils.text import Truncator, capfirst

from haarlem_wijken.ground.prose.markdown import render

from ..models import Exchange, ExchangeKind

SHORT = 40  # words
MOST = 300  # characters, where one word has no end


@dataclass(frozen=True)
class ExchangeRow:
    exchange: Exchange
    today: date

    @property
    def kind(self) -> str:
        return capfirst(self.exchange.get_kind_display())

    @property
    def is_over(self) -> bool:
        return self.exchange.is_over(self.today)

    @property
    def asks(self) -> bool:
        """Whether somebody may want to answer it."""
        return self.exchange.kind != ExchangeKind.LESSON and not self.is_over

    @property
    def story(self) -> SafeString:
        return render(self.exchange.text)

    @property
    def short(self) -> str:
        """The first words, without marks."""
        words = Truncator(unescape(strip_tags(self.story))).words(SHORT)
        return Truncator(words).chars(MOST)
