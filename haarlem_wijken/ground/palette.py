"""The ten themes, by slug."""

from .by_version import ByVersion
from .models import Theme

themes: ByVersion[dict[str, Theme]] = ByVersion(lambda: {theme.slug: theme for theme in Theme.objects.all()})
