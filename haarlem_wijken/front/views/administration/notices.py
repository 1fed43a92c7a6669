"""Where administrators put a notice above every page."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from haarlem_wijken.ground.access import Permission, gate
from haarlem_wijken.ground.models import PublicNotice, Revision
from haarlem_wijken.ground.public_texts import write_notice

from ...administration.forms import NoticeForm

RECENT = 20


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@gate(Permission.MANAGE)
def notices(request: HttpRequest) -> HttpResponse:
    """What is told now, what will be and what was; and a form for a new one."""
    return _page(request, None)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@gate(Permission.MANAGE)
def notice(request: HttpRequest, pk: int) -> HttpResponse:
    """Change one, or let it end now."""
    return _page(request, get_object_or_404(PublicNotice, pk=pk))


def _page(request: HttpRequest, found: PublicNotice | None) -> HttpResponse:
    form = NoticeForm(request.POST or None, instance=found)
    step = request.POST.get("step", "")
    if form.is_valid() and step == "save":
        write_notice(by=request.user, notice=found, **form.cleaned_data)
        messages.success(request, _("Bewaard."))
        return redirect("public-notices")
    context = {
        "form": form,
        "found": found,
        "preview": form.instance if form.is_bound and form.is_valid() else found,
        "recent": PublicNotice.objects.all()[:RECENT],
        "versions": _versions(found) if found else [],
        "now": timezone.now(),
        "crumbs": _crumbs(found),
    }
    return render(request, "front/texts/notices.html", context)


def _versions(found: PublicNotice) -> list[Revision]:
    kept = Revision.objects.filter(object_type=found._meta.label_lower, object_id=found.pk)
    return list(kept.select_related("by__person").order_by("-version"))


def _crumbs(found: PublicNotice | None) -> list[dict]:
    crumbs = [
        {"name": _("Beheer"), "url": reverse("admin:index")},
        {"name": _("Mededelingen"), "url": reverse("public-notices") if found else ""},
    ]
    return [*crumbs, {"name": _("Aanpassen"), "url": ""}] if found else crumbs
