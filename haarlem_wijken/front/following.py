"""The buttons beside what somebody follows, on the page of a mailed link and on one's own."""

from django.http import QueryDict
from django.utils.translation import gettext as _

from haarlem_wijken.ground.following import actions
from haarlem_wijken.ground.following.mine import own_alert
from haarlem_wijken.ground.models import Account
from haarlem_wijken.ground.models.alert import Every


def act(email: str, posted: QueryDict, *, by: Account | None = None) -> str:
    """Do what was pressed (`act` for the `alert`); what happened in a sentence, or "" for nothing."""
    if posted.get("act") == "stop-all":
        return _("Je volgt niets meer. Bedenk je je, dan kan het een week lang terug.") * bool(
            actions.stop_all(email=email, by=by)
        )
    number = posted.get("alert", "")
    alert = own_alert(email, int(number)) if number.isascii() and number.isdecimal() and len(number) < 19 else None
    if alert is None:
        return ""
    match posted.get("act"):
        case "stop":
            return _("Je volgt dit niet meer.") if actions.stop(alert=alert, by=by) else ""
        case "resume":
            return _("Je volgt dit weer.") if actions.resume(alert=alert, by=by) else ""
        case Every.DAY | Every.WEEK as every:
            return _("Bewaard.") if actions.change(alert=alert, every=every, by=by) else ""
    return ""
