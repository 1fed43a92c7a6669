"""Following a selection by letter, without an account: ask, confirm, stop, and see all of it."""

from urllib.parse import urlsplit

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from haarlem_wijken.ground.following import actions
from haarlem_wijken.ground.following.kinds import KINDS, Followed, called, canonical
from haarlem_wijken.ground.following.letters import CONFIRM, STOP, TEND
from haarlem_wijken.ground.following.limits import TooMany
from haarlem_wijken.ground.following.mine import lines
from haarlem_wijken.ground.guard.secret import secret
from haarlem_wijken.ground.guard.sending import Marks, receive
from haarlem_wijken.ground.models import Alert, PublicVersion
from haarlem_wijken.ground.post import read_signed, signed_link
from haarlem_wijken.ground.register import UNCONFIRMED_ALERTS
from haarlem_wijken.ground.selections.selection import BadSelection, Selection

from ..following import act
from ..forms.follow import FollowForm, OwnFollowForm

KIND = "follow"  # what is counted together
with_form = require_http_methods(["GET", "HEAD", "POST"])


@csrf_exempt  # it needs no session, so nobody's right can be abused
@never_cache
@with_form
def follow(request: HttpRequest, kind: str) -> HttpResponse:
    """The form. Who is signed in sends it to their own page (own/follows.py), others here."""
    followed, selection = selected(request, kind)
    if isinstance(selection, BadSelection):
        return unknown(request, followed, selection)
    query, status = canonical(selection), 200
    form = FollowForm(request.POST or None)
    if form.is_valid():
        received = receive(request, KIND)
        if received.answer:
            return received.answer
        try:
            actions.ask(kind=kind, query=query, language=get_language(), **form.cleaned_data)
        except TooMany:
            form.add_error(None, _("Voor dit adres is het laatste uur veel gevraagd. Probeer het later."))
            status = 429
        else:
            return HttpResponseRedirect(reverse("follow-asked"), status=303)
    signed_in = request.user.is_authenticated
    context = {
        "form": OwnFollowForm() if signed_in else form,
        "words": followed.words(selection),
        "comes": followed.comes(selection),
        "all_of_it": not query,
        "url": followed.url(query),
        "own_url": reverse("own-follow", args=[kind]) + (f"?{query}" if query else "") if signed_in else "",
        "marks": None if signed_in else Marks.of(request, KIND),
        "noindex": True,
    }
    return render(request, "front/follow/ask.html", context, status=status)


@require_safe
def asked(request: HttpRequest) -> HttpResponse:
    """What happens next. It does not know who asks, nor what is followed already."""
    return render(request, "front/follow/asked.html", {"noindex": True})


@secret
@with_form
def confirm(request: HttpRequest, token: str) -> HttpResponse:
    """One button. Looking confirms nothing: programs that preview links look too."""
    alert = _linked(CONFIRM, token)
    if alert is None or (not alert.confirmed_at and read_signed(CONFIRM, token, max_age=UNCONFIRMED_ALERTS) is None):
        return _no_such_link(request)
    if alert.confirmed_at is None:
        if request.method != "POST":
            return _one_button(request, "front/follow/confirm.html", alert)
        try:
            actions.confirm(alert=alert)
        except TooMany:
            return render(request, "front/follow/too_many.html", {"noindex": True}, status=429)
        return _tend(alert, "#gelukt")
    return _tend(alert)


@secret
@with_form
def stop(request: HttpRequest, token: str) -> HttpResponse:
    """One button, also that of a mail program (RFC 8058), which gets no page. Looking stops nothing."""
    alert = _linked(STOP, token)
    if "List-Unsubscribe" in request.POST:
        if alert:
            actions.stop(alert=alert)
        return HttpResponse(_("Je volgt dit niet meer."), content_type="text/plain; charset=utf-8")
    if alert is None:
        return _no_such_link(request)
    if request.method != "POST":
        return _one_button(request, "front/follow/stop.html", alert)
    actions.stop(alert=alert)
    return _tend(alert)


@secret
@with_form
def tend(request: HttpRequest, token: str) -> HttpResponse:
    """All that the address of this letter follows: stop, take that back, or change how often."""
    alert = _linked(TEND, token)
    if alert is None or alert.confirmed_at is None:
        return _no_such_link(request)
    if request.method == "POST":
        act(alert.email, request.POST)
        return _tend(alert)
    return render(request, "front/follow/tend.html", {"follows": lines(alert.email), "noindex": True})


def selected(request: HttpRequest, kind: str) -> tuple[Followed, Selection | BadSelection]:
    """What the address selects, or the fault that names its parameter. Raises Http404 for what cannot be followed."""
    if kind not in KINDS:
        raise Http404
    followed = KINDS[kind]
    try:
        return followed, followed.read(request.GET, strict=True)
    except BadSelection as fault:
        return followed, fault


def unknown(request: HttpRequest, followed: Followed, fault: BadSelection) -> HttpResponse:
    """Never the whole town by accident."""
    context = {"problem": fault.problem, "url": followed.url(""), "noindex": True}
    return render(request, "front/follow/unknown.html", context, status=400)


def _one_button(request: HttpRequest, template: str, alert: Alert) -> HttpResponse:
    words = called(alert.kind, alert.query, PublicVersion.current())
    return render(request, template, {"words": words, "alert": alert, "noindex": True})


def _linked(purpose: str, token: str) -> Alert | None:
    told = read_signed(purpose, token)
    return Alert.objects.filter(pk=told[0], generation=told[1]).first() if told else None


def _tend(alert: Alert, told: str = "#inhoud") -> HttpResponse:
    """To all that they follow. `told`: what the page says on arrival, for there is no session to keep it.

    Never without: a browser takes the mark of the former address along to one that has none.
    """
    path = urlsplit(signed_link(TEND, alert.pk, alert.generation)).path
    return HttpResponseRedirect(path + told, status=303)


def _no_such_link(request: HttpRequest) -> HttpResponse:
    return render(request, "front/follow/no_link.html", {"noindex": True}, status=404)
