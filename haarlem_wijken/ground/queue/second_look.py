"""What was refused and objected to is decided by another moderator, where there is one."""

from django.utils.translation import gettext_lazy as _

from ..models import Account, Case, CaseDecision, CaseState

OBJECTION = "objection"  # the flag of a case that was refused and waits again
REFUSED_BEFORE = _("Jij wees dit eerder af. Na een bezwaar beslist een andere moderator.")


def refused_before(case: Case, by) -> bool:
    """Whether `by` refused what is looked at again, and somebody else could decide it. At most 2 queries."""
    if OBJECTION not in case.flags or by is None:
        return False
    refused = CaseDecision.objects.filter(case=case, state=CaseState.DECLINED, by=by)
    return refused.exists() and Account.objects.moderators().exclude(pk=by.pk).exists()
