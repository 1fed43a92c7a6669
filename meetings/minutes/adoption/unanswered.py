"""What readers said about minutes that go round, and nobody has answered."""

from collections.abc import Iterable

from django.utils.translation import ngettext

from ...models import MinutesComment, MinutesSection
from ...workflow import CommentState


class Unanswered:
    """Of these parts, the longest ago first. 1 query."""

    def __init__(self, sections: Iterable[MinutesSection]):
        open_ones = MinutesComment.objects.filter(section__in=list(sections), state=CommentState.OPEN)
        self.sections = list(open_ones.values_list("section", flat=True))

    def __bool__(self) -> bool:
        return bool(self.sections)

    @property
    def first(self) -> str:
        """Where it stands on the screen where minutes are written."""
        return f"#deel-{self.sections[0]}"

    @property
    def words(self) -> str:
        n = len(self.sections)
        return ngettext("%(n)s opmerking wacht op antwoord", "%(n)s opmerkingen wachten op antwoord", n) % {"n": n}
