"""The notices above every page: which are shown now."""

from django.utils import timezone

from ..caching.by_version import ByVersion
from ..models import PublicNotice

# What has not ended yet; whether it has begun is asked each time, so that it begins and ends to the second.
coming: ByVersion[list[PublicNotice]] = ByVersion(
    lambda: list(PublicNotice.objects.filter(ends_at__gt=timezone.now()).order_by("-kind", "starts_at", "pk"))
)


def shown(n: int | None = None) -> list[PublicNotice]:
    """The notices of this moment; `n`: the public version, where it is known. At most 2 queries."""
    return _of_now(coming(n))


def known() -> list[PublicNotice]:
    """The same, as this process knew them last. No query."""
    return _of_now(coming.held[1]) if coming.held else []


def _of_now(notices: list[PublicNotice]) -> list[PublicNotice]:
    now = timezone.now()
    return [notice for notice in notices if notice.starts_at <= now < notice.ends_at]
