"""What happened to a case, in words. They are as true years later, when whoever did it has no account any more."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from haarlem_wijken.ground.models import Account, AuditEvent, Case
from haarlem_wijken.ground.models.case import DECISIONS
from haarlem_wijken.ground.queue.cases import KINDS

from .lines import name_of

DONE = {  # by a person
    "case.undone": _lazy("besluit teruggedraaid"),
    "case.noted": _lazy("notitie geschreven"),
    "case.own": _lazy("besloten over een eigen inzending"),
    "case.handed_over": _lazy("doorgegeven"),
    "case.reopened": _lazy("opnieuw geopend na bezwaar"),
    "case.entered": _lazy("ingevoerd voor een ander"),
} | {f"case.{state}": state.label for state in DECISIONS}
BY_ITSELF = {  # by the worker, or by who sent it in
    "case.confirmed": _lazy("ingestuurd en bevestigd"),
    "case.resubmitted": _lazy("opnieuw ingestuurd"),
    "case.withdrawn": _lazy("teruggetrokken door de inzender"),
    "case.reminded": _lazy("inzender herinnerd aan de vraag"),
    "case.expired": _lazy("verlopen zonder antwoord"),
}
MOST = 50


def events(case: Case) -> list[AuditEvent]:
    """What happened to it, newest first, each with `.words`, and `.who` for what a person did. 2 queries at most."""
    about = AuditEvent.objects.filter(object_type=case._meta.label_lower, object_id=str(case.pk))
    found = list(about.select_related("by__person")[:MOST])
    receivers = _receivers(found)
    for event in found:
        event.words = _words(event, case, receivers)
        event.who = "" if event.verb in BY_ITSELF and event.by is None else _who(event)
    return found


def _words(event: AuditEvent, case: Case, receivers: dict[str, Account]) -> str:
    words = str((DONE | BY_ITSELF).get(event.verb, event.verb))
    if event.verb == "case.handed_over" and event.reason in receivers:
        return _("doorgegeven aan %(name)s") % {"name": name_of(receivers[event.reason])}
    kind = KINDS.get(case.kind)
    reason = kind.reasons.get(event.reason) if kind else None
    return f"{words}: {reason}" if reason else words


def _who(event: AuditEvent) -> str:
    return name_of(event.by) if event.by else _("iemand die hier geen account meer heeft")


def _receivers(found: list[AuditEvent]) -> dict[str, Account]:
    """ "account 5" to that account, of what was handed over. At most 1 query."""
    keys = {event.reason for event in found if event.verb == "case.handed_over"}
    ids = [int(key.removeprefix("account ")) for key in keys]
    accounts = Account.objects.filter(pk__in=ids).select_related("person") if ids else []
    return {f"account {account.pk}": account for account in accounts}
