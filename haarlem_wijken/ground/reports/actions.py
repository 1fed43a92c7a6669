"""What is done with reports. Each is one transaction."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone

from ..locks import hold
from ..models import AuditEvent, Case, CaseState, Report
from ..models.report import Wrong
from ..queue import cases
from ..register import REPORTS
from .pages import shown_at

REPORT = "report"  # the kind of its case
AT_ONCE = 500


@transaction.atomic
def file_report(*, key: UUID, path: str, wrong: str, language: str, flags=(), **said) -> Report:
    """Take in what somebody says about a page: it waits at once. Sent again with the same `key` it stays one.

    `said`: `part`, `words` and `email`, each may be "". No letter goes to the address before a moderator has decided:
    anybody can type anybody's address.
    """
    hold(f"report {key}")
    if found := Report.objects.filter(key=key).first():
        return found
    shown = shown_at(path)
    others = Report.objects.filter(path=path, case__state=CaseState.WAITING).exists()
    told = [*flags, *(["privacy"] if wrong == Wrong.PRIVACY else []), *(["together"] if others else [])]
    case = Case.objects.create(
        kind=REPORT, language=language, area_id=shown and shown.area_id, flags=told, urgent=wrong == Wrong.PRIVACY
    )
    title = shown.title if shown else path
    made = Report.objects.create(case=case, key=key, path=path, title=title[:200], wrong=wrong, **said)
    AuditEvent.record("report.filed", made)
    cases.confirm(case=case)
    return made


@transaction.atomic
def forget_reports() -> int:
    """Take words and address from what was decided REPORTS ago. How many. Done by the worker."""
    late = Report.objects.filter(case__decided_at__lt=timezone.now() - REPORTS).exclude(words="", email="")
    found = list(late.select_for_update(of=["self"], skip_locked=True)[:AT_ONCE])
    for report in found:
        report.words, report.email = "", ""
        report.save(update_fields=["words", "email"])
        AuditEvent.record("report.forgotten", report, fields=["words", "email"])
    return len(found)
