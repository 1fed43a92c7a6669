"""Going through what is open, one after another: a line of each with its meeting."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from haarlem_wijken.ground.access import Permission, gate

from ... import actions
from ...access import writable_meeting
from ...agreements.answers import ways
from ...agreements.going_through import GoingThrough
from ...forms import LineForm
from ...models import Agreement, AgreementReview, Meeting
from ...seeing import Access
from ..detail import crumbs

signed_in = gate(Permission.HAVE_ACCOUNT)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
@never_cache
def go_through(request: HttpRequest, slug: str) -> HttpResponse:
    """`afspraak` in the address is the number of the one to speak of; without it the first that is left."""
    access = Access(request.user)
    meeting = writable_meeting(access, slug)
    if meeting.is_cancelled:
        raise Http404
    through = GoingThrough(meeting, access, request.GET.get("afspraak", ""))
    if request.method == "POST":
        return _say(request, through)
    return _page(request, through)


@require_POST
@signed_in
def take_back(request: HttpRequest, slug: str) -> HttpResponse:
    """Drop the line `line`, and have its agreement be what it was."""
    access = Access(request.user)
    meeting = writable_meeting(access, slug)
    wanted = request.POST.get("line", "")
    if not (wanted.isascii() and wanted.isdecimal() and len(wanted) < 19):
        raise Http404
    seen = Agreement.objects.visible_to(access).filter(council=meeting.council_id).values("pk")
    lines = AgreementReview.objects.select_related("agreement__council")
    line = get_object_or_404(lines, pk=wanted, meeting=meeting, agreement__in=seen)
    try:
        agreement = actions.undo_review(by=request.user, line=line)
    except actions.Stale:
        messages.warning(request, _("Dat kan niet meer: het is te lang geleden, of er is daarna iets gebeurd."))
        return redirect(_address(meeting))
    return redirect(f"{_address(meeting)}?afspraak={agreement.number}#nu")


def _say(request: HttpRequest, through: GoingThrough) -> HttpResponse:
    now = through.now
    if now is None or now.number != through.asked:
        words = _("Van deze afspraak is net al gezegd dat die klaar is of vervalt.")
        messages.warning(request, words)
        return redirect(_address(through.meeting))
    form = LineForm(request.POST, agreement=now)
    if not form.is_valid():
        return _page(request, through, form)
    now.version = form.cleaned_data["version"]
    try:
        actions.review_agreement(by=request.user, agreement=now, meeting=through.meeting, **form.values)
    except ValidationError as fault:
        form.add_error(None, fault.messages)
        return _page(request, through, form)
    except actions.Stale:
        fresh = GoingThrough(through.meeting, through.access, through.asked)
        return _page(request, fresh, form if fresh.now == now else None, stale=True)
    return redirect(f"{_address(through.meeting)}#nu")


def _page(request: HttpRequest, through: GoingThrough, form: LineForm | None = None, *, stale: bool = False):
    context = {
        "through": through,
        "meeting": through.meeting,
        "access": through.access,
        "ways": ways(through.now, form) if through.now else [],
        "action": f"{_address(through.meeting)}?afspraak={through.now.number}#nu" if through.now else "",
        "stale": stale,
        "crumbs": crumbs(through.meeting, _("Afspraken doorlopen")),
    }
    return render(request, "meetings/going_through.html", context, status=409 if stale else 200)


def _address(meeting: Meeting) -> str:
    return reverse("meeting-review", args=[meeting.slug])
