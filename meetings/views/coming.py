"""Answering an invitation from its letter, without an account."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from haarlem_wijken.ground.guard.secret import secret

from .. import actions
from ..access import linked_invitation
from ..workflow import Answer

BUTTONS = (Answer.YES, Answer.MAYBE, Answer.NO)


@secret
@require_http_methods(["GET", "HEAD", "POST"])
def answer(request: HttpRequest, token: str) -> HttpResponse:
    """Three buttons. Looking answers nothing: programs that preview links look too."""
    told = linked_invitation(token)
    if told is None:
        return render(request, "meetings/no_invitation.html", {"noindex": True}, status=404)
    if request.method == "POST":
        said = request.POST.get("answer", "")
        if said in BUTTONS:
            actions.answer_invitation(attendance=told.attendance, answer=Answer(said))
        return HttpResponseRedirect(request.path, status=303)
    context = {"told": told, "meeting": told.meeting, "buttons": BUTTONS, "token": token, "noindex": True}
    return render(request, "meetings/coming.html", context)
