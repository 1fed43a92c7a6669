"""Saying that something on a page is wrong."""

from django import forms
from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from haarlem_wijken.ground.guard.sending import Marks, receive
from haarlem_wijken.ground.reports.actions import file_report
from haarlem_wijken.ground.reports.pages import path_of, shown_at

from ..forms.report import ReportForm

KIND = "report"  # what is counted together


@csrf_exempt  # it needs no session, so nobody's right can be abused; and it sets no cookie
@require_http_methods(["GET", "HEAD", "POST"])
def report(request: HttpRequest) -> HttpResponse:
    """The form, about the page it was opened from; or what was sent, taken in."""
    if request.method != "POST":
        begun = {name: request.GET.get(name, "") for name in ("pagina", "deel")}
        return _show(request, ReportForm(initial=begun), begun["pagina"])
    form = ReportForm(request.POST)
    if not form.is_valid():
        return _show(request, form, request.POST.get("pagina", ""))
    received, said = receive(request, KIND), form.cleaned_data
    if received.answer:
        return received.answer
    file_report(
        key=received.key, path=said["pagina"], part=said["deel"], wrong=said["wrong"], words=said["words"],
        email=said["email"], language=get_language(), flags=received.flags,
    )  # fmt: skip
    return HttpResponseRedirect(reverse("reported"), status=303)


@require_safe
def reported(request: HttpRequest) -> HttpResponse:
    """What happens next. It does not know who asks."""
    return render(request, "front/reported.html", {"hours": settings.PROMISE_HOURS, "noindex": True})


def _show(request: HttpRequest, form: ReportForm, page: str) -> HttpResponse:
    path = path_of(page)
    shown = shown_at(path) if path else None
    if path:
        form.fields["pagina"].widget = forms.HiddenInput()
    context = {"form": form, "marks": Marks.of(request, KIND), "about": shown.title if shown else path, "path": path}
    return render(request, "front/report.html", context | {"noindex": True})
