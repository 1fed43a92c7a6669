""" "Mijn plek": the page of who is signed in, and the small forms on it."""

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from councils.access import seats_of
from haarlem_wijken.ground import actions
from haarlem_wijken.ground.access import Permission, gate, permissions_of, role_given
from haarlem_wijken.ground.accounts.sessions import open_sessions
from haarlem_wijken.ground.factors import has_factor
from haarlem_wijken.ground.following.mine import lines
from haarlem_wijken.ground.messages.mine import OwnConversation, own_conversations
from initiatives.access import own_proposals
from initiatives.calls.mine import own_calls, own_sign_ups
from meetings.mine import OwnMeetings, open_with

from ...accounts.claims import claims_of_councils, claims_of_initiatives
from ...accounts.forms import LanguageForm, LettersForm, NameForm

MOST_SHOWN = 100  # of what somebody sent in
FEW_SHOWN = 5  # of their conversations; a page of its own has all


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@gate(Permission.HAVE_ACCOUNT)
def account(request: HttpRequest) -> HttpResponse:
    """Everything that is theirs, and their name."""
    person = getattr(request.user, "person", None)
    form = NameForm(request.POST or None, instance=person)
    if form.is_valid():
        actions.name_person(account=request.user, **form.cleaned_data, by=request.user)
        messages.success(request, _("Je naam is bewaard."))
        return redirect("account")
    seats = list(seats_of(request.user))
    seated = {"has_seat": bool(seats), "leads": any(seat.leads for seat in seats)}
    context = {
        "form": form,
        "role": role_given(request.user, **seated),
        "second_step": has_factor(request.user),
        "permissions": [one for one in Permission if one in permissions_of(request.user, **seated)],
        "seats": seats,
        "seat_claims": claims_of_councils(request.user),
        "initiative_claims": claims_of_initiatives(request.user),
        "proposals": list(own_proposals(request.user)[:MOST_SHOWN]),
        "calls": own_calls(request.user, [seat.council_id for seat in seats]),
        "sign_ups": own_sign_ups(request.user),
        "conversations": [OwnConversation(one) for one in own_conversations(request.user)[: FEW_SHOWN + 1]],
        "follows": lines(request.user.email),
        "few_shown": FEW_SHOWN,
        "agreements": open_with(request.user),
        "meetings": OwnMeetings(request.user),
        "sessions": open_sessions(request.user, request.session.session_key),
        "language_form": LanguageForm(initial={"language": request.user.language}),
        "letters_form": LettersForm(initial={"hears": request.user.hears}),
    }
    return render(request, "front/own_place.html", context)


@never_cache
@require_POST
@gate(Permission.HAVE_ACCOUNT)
def language(request: HttpRequest) -> HttpResponse:
    """The language of letters, and of the page they go on with."""
    form = LanguageForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Kies een taal."))
        return redirect("account")
    chosen = form.cleaned_data["language"]
    actions.choose_language(account=request.user, language=chosen, by=request.user)
    with translation.override(chosen):
        name = dict(settings.LANGUAGES)[chosen]
        messages.success(request, _("Je brieven komen voortaan in deze taal: %(name)s.") % {"name": name})
        return redirect(reverse("account") + "#taal")


@never_cache
@require_POST
@gate(Permission.MODERATE)
def moderator_letters(request: HttpRequest) -> HttpResponse:
    """How somebody who decides wants to hear that something waits."""
    form = LettersForm(request.POST)
    if form.is_valid():
        actions.choose_letters(account=request.user, hears=form.cleaned_data["hears"], by=request.user)
        messages.success(request, _("Je keuze is bewaard."))
    else:
        messages.error(request, _("Kies hoe je wilt horen dat er iets wacht."))
    return redirect(reverse("account") + "#brieven")
