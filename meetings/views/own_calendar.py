"""One's own calendar: the page about its secret address, and the file behind it."""

from datetime import timedelta

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseNotFound
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from haarlem_wijken.ground.access import Permission, gate
from haarlem_wijken.ground.guard.secret import secret
from haarlem_wijken.ground.outputs.answers import MEDIA_TYPES
from haarlem_wijken.ground.post import signed_link

from .. import actions
from ..access import calendar_of
from ..models import CalendarAddress, Meeting
from ..planning import calendar
from ..seeing import Access

A_YEAR = timedelta(days=365)


@require_http_methods(["GET", "HEAD", "POST"])
@gate(Permission.HAVE_ACCOUNT)
@never_cache
def own_calendar(request: HttpRequest) -> HttpResponse:
    """The address, and buttons to get one, another one, or none."""
    if request.method == "POST":
        if request.POST.get("act") == "stop":
            actions.stop_calendar_address(by=request.user)
            messages.success(request, _("Het adres werkt niet meer."))
        else:
            actions.give_calendar_address(by=request.user)
            messages.success(request, _("Dit is je nieuwe adres. Een ouder adres werkt niet meer."))
        return redirect(reverse("own-calendar"))
    found = CalendarAddress.objects.filter(account=request.user, is_on=True).first()
    context = {
        "address": found and signed_link("own-calendar-file", found.pk, found.generation),
        "seats": Access(request.user).seats,
        "crumbs": [{"name": _("Bijeenkomsten"), "url": reverse("meetings")}, {"name": _("Je eigen agenda")}],
        "noindex": True,
    }
    return render(request, "meetings/own_calendar.html", context)


@secret
@require_safe
def own_calendar_file(request: HttpRequest, token: str) -> HttpResponse:
    """What the seats of its owner show, now: the meetings of the last year and those to come. For them alone;
    404 for an address that was replaced or taken back.
    """
    access = calendar_of(token)
    if access is None:
        return HttpResponseNotFound()
    found = (
        Meeting.objects.visible_to(access).of_councils(access.member_of).between(timezone.localdate() - A_YEAR, None)
    )
    latest = found.order_by("-date", "-pk").for_list()[: calendar.MOST]
    content = calendar.write(f"{settings.SITE_NAME}: {_('mijn bijeenkomsten')}", latest, access)
    return HttpResponse(content, content_type=MEDIA_TYPES["ics"])
