"""What the mailed links lead to: confirm what was sent in, follow it, change it, and tend what came of it."""

from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from haarlem_wijken.ground.models import CaseState
from haarlem_wijken.ground.post import read_signed, signed_link

from ... import actions
from ...access import linked_proposal
from ...forms import FORM_VERSION, LinkForm, ProposalForm
from ...forms.basket import cards_of
from ...forms.card import Card
from ...models import HelpCall, Proposal
from ...presentation import freshness
from ...proposals.standing import Standing
from .photos import basket_of
from .secret import no_such_link, secret

ACTS = {
    "still-true": actions.still_true,
    "finish": actions.finish_initiative,
    "stop": actions.stop_initiative,
    "hide-place": actions.hide_place,
    "archive": actions.archive_initiative,
    "hide": actions.hide_own,
}
SAVED = "#verstuurd"  # tells static/js/draft/ that it need not keep what was typed any more
with_form = require_http_methods(["GET", "HEAD", "POST"])


@secret
@with_form
def confirm(request: HttpRequest, token: str) -> HttpResponse:
    """One button. Looking confirms nothing: programs that preview links look too."""
    found = linked_proposal("proposal-confirm", token)
    if found is None:
        return no_such_link(request)
    if found.case.state == CaseState.UNCONFIRMED:
        if read_signed("proposal-confirm", token, max_age=actions.CONFIRM_WITHIN) is None:
            return no_such_link(request, expired=True)
        if request.method != "POST":
            return render(request, "initiatives/proposal/confirm.html", {"noindex": True})
        actions.confirm_proposal(proposal=found)
    return _to(found)


@secret
@with_form
def proposal(request: HttpRequest, token: str) -> HttpResponse:
    """How it stands, and what the sender can do."""
    found = linked_proposal("proposal", token)
    if found is None:
        return no_such_link(request)
    standing = Standing(found, timezone.now())
    if request.method == "POST":
        _act(standing, request.POST)
        return _to(found)
    public = standing.initiative
    fresh = freshness(public, timezone.localdate())[0] if public else ""
    context = {"standing": standing, "case": found.case, "public": public, "fresh": fresh, "token": token}
    context["cards"] = cards_of(found.photos.select_related("photo", "public__photo")) if standing.is_open else []
    context["change"] = _waiting_change(standing)
    context["photos"] = list(public.photos.select_related("photo")) if public and not public.hidden_at else []
    context["calls"] = list(HelpCall.objects.of_initiative(public).order_by("-pk")) if public else []
    return render(request, "initiatives/proposal/manage.html", context | {"noindex": True})


@secret
@with_form
def edit(request: HttpRequest, token: str) -> HttpResponse:
    """The form with what was sent in, or with what is public; and beside its fields what a moderator asks."""
    found = linked_proposal("proposal", token)
    if found is None:
        return no_such_link(request)
    standing = Standing(found, timezone.now())
    if not standing.is_open and (standing.initiative is None or standing.initiative.archived_on):
        return _to(found)  # which says why
    form = _form(request, standing)
    if form.is_valid() and _keep(standing, form):
        return _to(found, SAVED)
    if form.is_bound and form.is_valid():
        form.add_error(None, _("Een moderator heeft intussen iets besloten. Kijk op de pagina van je inzending."))
    _show(standing, form)
    context = {"form": form, "standing": standing, "token": token, "noindex": True}
    return render(request, "initiatives/proposal/edit.html", context)


@secret
@with_form
def new_link(request: HttpRequest) -> HttpResponse:
    """Mail the links again. Whoever asks learns nothing of who sent in what."""
    form = LinkForm(request.POST or None)
    asked = request.method == "POST" and form.is_valid()
    if asked:
        actions.mail_links(email=form.cleaned_data["email"], language=get_language())
    return render(request, "initiatives/proposal/new_link.html", {"form": form, "asked": asked, "noindex": True})


def _to(found: Proposal, told: str = "") -> HttpResponse:
    return HttpResponseRedirect(_path(found) + told, status=303)


def _path(found: Proposal) -> str:
    return urlsplit(signed_link("proposal", found.pk, found.link_generation)).path


def _act(standing: Standing, data: QueryDict) -> None:
    """What cannot be done (any more) is not done: the page shows how it stands."""
    act = data.get("act")
    if act == "withdraw" and standing.is_open:
        actions.withdraw_proposal(proposal=standing.proposal)
    elif act == "remove-photo":
        _remove_photo(standing, data.get("photo", ""))
    elif act in standing.acts:
        ACTS[act](initiative=standing.initiative, sender=standing.proposal)


def _remove_photo(standing: Standing, pk: str) -> None:
    """Take a public photo away, if there is (still) one of that number that is the sender's."""
    if standing.initiative and pk.isascii() and pk.isdecimal():
        photo = standing.initiative.photos.filter(pk=pk[:18]).first()
        if photo:
            actions.remove_photo(photo=photo, sender=standing.proposal)


def _form(request: HttpRequest, standing: Standing) -> ProposalForm:
    """The form of `edit`: as it was, as it was sent, or, when a button of the photos was pressed, as it is so far."""
    if request.method != "POST":
        return ProposalForm.of(_filled_in(standing)).hang(_cards(standing))
    basket = basket_of(request, standing.initiative)
    if basket.removed.startswith("p"):
        _remove_photo(standing, basket.removed[1:])
    form = (ProposalForm.typed if basket.pressed else ProposalForm)(request.POST).hang(basket.cards)
    form.tell(basket.faults)
    return form


def _filled_in(standing: Standing) -> dict:
    """The open values over what is public and theirs."""
    found = standing.proposal
    if standing.initiative is None:
        return found.values
    mine = _change_of(standing)
    return actions.formed(found.initiative) | (mine.values if mine else {})


def _cards(standing: Standing) -> list[Card]:
    """The photos that are asked for, and those that are public."""
    public = standing.initiative
    mine = standing.proposal if public is None else _change_of(standing)
    asked = mine.photos.select_related("photo", "public__photo") if mine else ()
    return cards_of(asked, public.photos.select_related("photo") if public else ())


def _change_of(standing: Standing) -> Proposal | None:
    """What this sender wants to change of what is public."""
    found = standing.proposal
    if found.is_change:
        return found
    changes = Proposal.objects.open().filter(initiative=found.initiative, email=found.email)
    return changes.filter(base_version__isnull=False).first()


def _waiting_change(standing: Standing) -> dict | None:
    """What the sender asked to change of what is public, when that is not what this page is about: {standing, url}."""
    found = _change_of(standing) if standing.initiative else None
    if found is None or found == standing.proposal:
        return None
    return {"standing": Standing(found, standing.now), "url": _path(found)}


def _keep(standing: Standing, form: ProposalForm) -> bool:
    """False when it was decided meanwhile, or is not right: then the form says so."""
    found = standing.proposal
    said = {"values": form.values(), "form_version": FORM_VERSION, "photos": form.wished()}
    if standing.initiative is None:
        return actions.resubmit_proposal(proposal=found, **said)
    try:
        actions.propose_change(initiative=found.initiative, sender=found, language=get_language(), **said)
    except ValidationError as wrong:
        form.add_error(None, wrong)
        return False
    return True


def _show(standing: Standing, form: ProposalForm) -> None:
    for label, words, anchor in standing.asked:
        field = form.fields.get(anchor.removeprefix("id_").removesuffix("_0"))
        if field and label:
            field.help_text = format_html("{} <strong>{} {}</strong>", field.help_text, _("Vraag:"), words)
