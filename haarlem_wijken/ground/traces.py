"""What the ground keeps about somebody: how it is found, and what becomes of it. See erasing/traces.py."""

from django.db.models import Exists, F, OuterRef, QuerySet
from django.utils import timezone

from .erasing.traces import Trace
from .models import Alert, Case, Conversation, Letter, Report
from .queue import cases

UNKNOWABLE = "a hash of one day: nobody can tell whose it is"


def withdraw_cases(rows: QuerySet) -> None:
    """Whatever of these rows waits for somebody waits no longer."""
    for case in Case.objects.filter(pk__in=rows.exclude(case=None).values("case")):
        cases.withdraw(case=case)


def remove(rows: QuerySet) -> None:
    rows.model._base_manager.filter(pk__in=[one.pk for one in rows]).delete()


def follow(rows: QuerySet, address: str) -> None:
    rows.update(email=address)


def follow_with_new_links(rows: QuerySet, address: str) -> None:
    """Of what was confirmed; the links in letters at the former address stop. The rest is for who can confirm it."""
    rows.exclude(confirmed_at=None).update(email=address, link_generation=F("link_generation") + 1)


def _unname(rows: QuerySet) -> None:
    """Minutes and agreements keep a person without a name."""
    kept = {"given_name": "", "tussenvoegsel": "", "family_name": "", "name_is_public": False, "account": None}
    rows.model.objects.filter(pk__in=[one.pk for one in rows]).update(erased_at=timezone.now(), **kept)


def _letters_follow(rows: QuerySet, address: str) -> None:
    """What was not sent yet."""
    Letter.objects.waiting().filter(pk__in=rows.values("pk")).update(to=address)


def _conversations_follow(rows: QuerySet, address: str) -> None:
    rows.exclude(confirmed_at=None).update(email=address, generation=F("generation") + 1)


def _alerts_follow(rows: QuerySet, address: str) -> None:
    """Of what was confirmed, and once; the links in letters at the former address stop."""
    there = Alert.objects.filter(email=address, kind=OuterRef("kind"), query=OuterRef("query"))
    rows.filter(Exists(there)).delete()
    rows.exclude(confirmed_at=None).update(email=address, generation=F("generation") + 1)


def _remove_conversations(rows: QuerySet) -> None:
    withdraw_cases(rows)
    Conversation.objects.filter(pk__in=[one.pk for one in rows]).delete()


def _empty_reports(rows: QuerySet) -> None:
    """What is wrong on a page stays to be looked at: where it is, and in which way."""
    Report.objects.filter(pk__in=[one.pk for one in rows]).update(words="", email="")


TRACES = (
    Trace("ground.Conversation", address=("email",), gone=("name", "email"), names=("name",),
          erase=_remove_conversations, follow=_conversations_follow, withheld=("key",)),
    Trace("ground.Message", address=("conversation__email",), free=("text",)),
    Trace("ground.Report", address=("email",), gone=("email",), free=("words",), erase=_empty_reports,
          follow=follow, withheld=("key",)),
    Trace("ground.Alert", address=("email",), gone=("email", "query"), erase=remove, follow=_alerts_follow),
    Trace("ground.Letter", address=("to",), gone=("to",), copies=("context",), erase=remove,
          follow=_letters_follow),
    Trace("ground.AuditEvent", account=("by",), copies=("reason",)),
    Trace("ground.Revision", account=("by",), copies=("values",)),
    Trace("ground.Case", account=("claimed_by", "decided_by", "given_to"), free=("reason",)),
    Trace("ground.CaseDecision", account=("by",), free=("reason", "words"), own=("reason", "words")),
    Trace("ground.CaseNote", account=("by",), free=("text",), own=("text",)),
    Trace("ground.Document", free=("title", "author")),
    Trace("ground.DocumentVersion", account=("by",), free=("name", "link"),
          stays={"file": "a piece of a council: who leads it takes it away"}),
    Trace("ground.Tally", stays={"visitor": UNKNOWABLE}),
    Trace("ground.UsedProof", stays={"content": UNKNOWABLE}),
    Trace("ground.Erasure", stays={"digest": "keeps somebody away who was taken away, when a backup is put back"}),
    Trace("ground.Session", account=("account",), gone=("session_data",), withheld=("session_data",)),
    Trace("ground.SignInLink", account=("account",), gone=("digest",), withheld=("digest",)),
    Trace("ground.RecoveryCode", account=("account",), gone=("digest",), withheld=("digest",)),
    Trace("ground.Person", person=("pk",), account=("account",), gone=("given_name", "tussenvoegsel", "family_name"),
          erase=_unname),
    Trace("ground.Account", address=("email",), gone=("email",)),
)  # fmt: skip

# Of libraries. Their rows go with the account.
LIBRARIES = (
    Trace("mfa.Authenticator", account=("user",), gone=("data",), withheld=("data",)),
    Trace("account.EmailAddress", address=("email",), account=("user",), gone=("email",), erase=remove, follow=follow),
    Trace("account.EmailConfirmation", address=("email_address__email",), gone=("key",), withheld=("key",)),
    Trace("admin.LogEntry", account=("user",), copies=("object_repr", "change_message")),
)
