"""Every version of one part of minutes, and going back to one."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from haarlem_wijken.ground.access import Permission, gate
from haarlem_wijken.ground.prose.differences import pieces

from ... import actions
from ...access import writable_section
from ...actions.minutes.starting import revisions
from ...seeing import Access
from ..detail import crumbs

signed_in = gate(Permission.HAVE_ACCOUNT)


@require_safe
@signed_in
@never_cache
def versions(request: HttpRequest, pk: int) -> HttpResponse:
    """Every version of one part, and what changed with it."""
    section = writable_section(Access(request.user), pk)
    kept = list(revisions(section)[:200])
    asked = request.GET.get("versie", "")
    chosen = next((one for one in kept if str(one.version) == asked), kept[0] if kept else None)
    before = next((one for one in kept if chosen and one.version < chosen.version), None)
    texts = [(one.values or {}).get("body", "") if one else "" for one in (before, chosen)]
    context = {
        "section": section,
        "meeting": section.minutes.meeting,
        "versions": kept,
        "chosen": chosen,
        "pieces": pieces(*texts) if chosen else [],
        "crumbs": crumbs(section.minutes.meeting, _("Versies")),
    }
    return render(request, "meetings/versions.html", context)


@require_POST
@signed_in
def restore(request: HttpRequest, pk: int) -> HttpResponse:
    """Put a former version back, as a new one."""
    section = writable_section(Access(request.user), pk)
    asked = request.POST.get("versie", "")
    try:
        version = _number(asked)
        section.version = _number(request.POST.get("version", ""))
        if actions.restore_section(by=request.user, section=section, version=version):
            messages.success(request, _("De oude versie staat er weer, als nieuwe versie."))
    except actions.Stale:
        messages.warning(request, _("Iemand anders heeft dit deel net gewijzigd, of het verslag is vastgesteld."))
    return redirect("minutes-versions", pk)


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 9 else 0
