"""What letters about following are filled with when they are sent.

So no row holds what somebody follows, and what was hidden, or stopped, since it was written is in no letter.
"""

from datetime import datetime

from ..models import Alert, PublicVersion
from ..post import fills, heads, signed_link
from ..selections.selection import BadSelection
from .kinds import KINDS

TEMPLATES = ("alert-confirm", "alert-known", "alert-news", "alert-broken")
CONFIRM, STOP, TEND = "alert-confirm", "alert-stop", "alert-tend"  # the pages of signed links
MOST = 20  # in one letter; the list has the rest


def register_letters() -> None:
    """Called when the ground is ready."""
    for template in TEMPLATES:
        fills(template, _fill)
    fills("alert-news", _fill_news)
    fills("alert-broken", _fill_broken)
    heads("alert-news", _one_click)
    heads("alert-broken", _one_click)


def _fill(context: dict) -> dict | None:
    """The words of what is followed. None when it was taken away meanwhile."""
    alert = _alert(context)
    if alert is None or alert.kind not in KINDS:
        return None
    followed = KINDS[alert.kind]
    return {
        "words": followed.called(alert.query, PublicVersion.current()),
        "url": followed.url(alert.query),
        "list_url": followed.url(""),
    }


def _fill_news(context: dict) -> dict | None:
    """The same with what is new and still there. None when there is nothing left, or it was stopped."""
    alert, filled = _alert(context), _fill(context)
    if filled is None or alert.stopped_at or not alert.confirmed_at:
        return None
    followed = KINDS[alert.kind]
    since, until = (datetime.fromisoformat(context[name]) for name in ("since", "until"))
    try:
        selection = followed.parse(alert.query)
    except BadSelection:
        return None
    count = followed.count(selection, since, until)
    news = followed.news(selection, since, until, MOST)
    return filled | {"count": count, "news": news, "more": count - len(news)} if news else None


def _fill_broken(context: dict) -> dict | None:
    """The same with the parameter that is not understood. None when it is again, or it was stopped."""
    alert, filled = _alert(context), _fill(context)
    if filled is None or alert.stopped_at:
        return None
    try:
        KINDS[alert.kind].parse(alert.query)
    except BadSelection as fault:
        return filled | {"name": fault.problem.name, "value": fault.problem.value}
    return None


def _alert(context: dict) -> Alert | None:
    return Alert.objects.filter(pk=context["pk"], generation=context["generation"]).first()


def _one_click(context: dict) -> dict[str, str]:
    """So that a mail program has a button to stop (RFC 8058)."""
    link = signed_link(STOP, context["pk"], context["generation"])
    return {"List-Unsubscribe": f"<{link}>", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click"}
