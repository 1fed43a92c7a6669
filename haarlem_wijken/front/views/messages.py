"""Messages to whoever keeps something: write one, confirm it, read it on either side, and answer."""

from urllib.parse import urlsplit

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from haarlem_wijken.ground.guard.sending import Marks, receive
from haarlem_wijken.ground.messages import actions
from haarlem_wijken.ground.messages.receivers import Receiver, receiver
from haarlem_wijken.ground.models import Conversation, Silence
from haarlem_wijken.ground.post import read_signed, signed_link
from haarlem_wijken.ground.register import UNCONFIRMED_MESSAGES
from initiatives.views.proposals.secret import secret

from ..forms.message import ADDRESS, MessageForm, ReplyForm

KIND = "message"  # what is counted together
with_form = require_http_methods(["GET", "HEAD", "POST"])


@csrf_exempt  # it needs no session, so nobody's right can be abused; and it sets no cookie
@with_form
def write(request: HttpRequest, slug: str, kind: str) -> HttpResponse:
    """The form; or what was sent, kept until its sender confirms."""
    to = receiver(kind, slug)
    if to is None:
        raise Http404
    if _is_silent(to):
        return render(request, "front/message/silent.html", {"to": to, "noindex": True})
    form, status = MessageForm(request.POST or None, to_moderators=not to.addresses), 200
    if form.is_valid():
        received = receive(request, KIND)
        if received.answer:
            return received.answer
        if _begin(received.key, to, form.cleaned_data):
            return HttpResponseRedirect(reverse("message-written"), status=303)
        form.add_error(None, _("Vanaf dit adres zijn het laatste uur veel berichten geschreven. Probeer het later."))
        status = 429
    context = {"form": form, "to": to, "marks": Marks.of(request, KIND), "noindex": True}
    return render(request, "front/message/write.html", context, status=status)


@require_safe
def written(request: HttpRequest) -> HttpResponse:
    """What happens next. It does not know who asks."""
    return render(request, "front/message/written.html", {"noindex": True})


@secret
@with_form
def confirm(request: HttpRequest, token: str) -> HttpResponse:
    """One button. Looking sends nothing: programs that preview links look too."""
    found = _linked("message-confirm", token, "generation")
    if found is None:
        return _no_such_link(request)
    if found.confirmed_at is None:
        if read_signed("message-confirm", token, max_age=UNCONFIRMED_MESSAGES) is None:
            return _no_such_link(request)
        if request.method != "POST":
            context = {"title": found.title, "noindex": True}
            return render(request, "front/message/confirm.html", context)
        try:
            actions.confirm(conversation=found)
        except actions.Unwanted:
            return render(request, "front/message/unwanted.html", {"noindex": True}, status=403)
    return _to(actions.SENDER, found.pk, found.generation)


@secret
@with_form
def sent(request: HttpRequest, token: str) -> HttpResponse:
    """The conversation as its sender sees it."""
    found = _linked(actions.SENDER, token, "generation")
    if found is None or found.confirmed_at is None:
        return _no_such_link(request)
    return _conversation(request, found, from_sender=True)


@secret
@with_form
def received(request: HttpRequest, token: str) -> HttpResponse:
    """The conversation as the organisers see it; they can answer, want no more of it, or call it abuse."""
    found = _linked(actions.ORGANISER, token, "organiser_generation")
    if found is None:
        return _no_such_link(request)
    act = request.POST.get("act", "")
    if request.method == "POST" and act:
        _act(found, act)
        return _to(actions.ORGANISER, found.pk, found.organiser_generation)
    return _conversation(request, found, from_sender=False)


def _begin(key, to: Receiver, said: dict) -> bool:
    shares = said.get("answer") == ADDRESS
    try:
        actions.begin(
            key=key, to=to, text=said["text"], email=said["email"], language=get_language(), name=said["name"],
            shares_address=shares,
        )  # fmt: skip
    except actions.TooMany:
        return False
    return True


def _conversation(request: HttpRequest, found: Conversation, *, from_sender: bool) -> HttpResponse:
    to = receiver(found.to_kind, found.to_id)
    form, status = ReplyForm(request.POST or None), 200
    if form.is_valid():
        try:
            actions.reply(conversation=found, text=form.cleaned_data["text"], from_sender=from_sender)
        except actions.TooMany:
            form.add_error(None, _("Het laatste uur is er veel geschreven. Probeer het later; je tekst staat er nog."))
            status = 429
        else:
            purpose = actions.SENDER if from_sender else actions.ORGANISER
            return _to(purpose, found.pk, found.generation if from_sender else found.organiser_generation)
    context = {
        "conversation": found,
        "written": found.messages.all(),
        "from_sender": from_sender,
        "to": to,
        "may_write": bool(to and to.addresses and not found.closed_at),
        "silent": bool(to) and _is_silent(to),
        "form": form,
        "hours": settings.PROMISE_HOURS,
        "noindex": True,
    }
    return render(request, "front/message/conversation.html", context, status=status)


def _act(found: Conversation, act: str) -> None:
    """What cannot be done (any more) is not done: the page shows how it stands."""
    if act == "close":
        actions.close(conversation=found)
    elif act == "report":
        actions.report(conversation=found)
    elif act in ("silent", "open"):
        actions.be_silent(kind=found.to_kind, pk=found.to_id, silent=act == "silent")


def _is_silent(to: Receiver) -> bool:
    return Silence.objects.filter(to_kind=to.kind, to_id=to.pk).exists()


def _linked(purpose: str, token: str, generation: str) -> Conversation | None:
    told = read_signed(purpose, token)
    if told is None:
        return None
    return Conversation.objects.select_related("case").filter(pk=told[0], **{generation: told[1]}).first()


def _to(purpose: str, pk: int, generation: int) -> HttpResponse:
    return HttpResponseRedirect(urlsplit(signed_link(purpose, pk, generation)).path, status=303)


def _no_such_link(request: HttpRequest) -> HttpResponse:
    return render(request, "front/message/no_link.html", {"noindex": True}, status=404)
