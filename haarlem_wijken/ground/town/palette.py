"""The ten themes, by slug."""

from collections.abc import Iterable
from functools import cached_property

from ..caching.by_version import ByVersion
from ..models import Theme


class Palette(dict[str, Theme]):
    """Slug to theme, in the order of the themes."""

    @cached_property
    def by_id(self) -> dict[int, Theme]:
        return {theme.pk: theme for theme in self.values()}

    def of(self, ids: Iterable[int]) -> list[Theme]:
        """The themes with these ids; one that came after this palette was made is left out."""
        return [self.by_id[pk] for pk in ids if pk in self.by_id]


themes: ByVersion[Palette] = ByVersion(lambda: Palette((theme.slug, theme) for theme in Theme.objects.all()))
