"""Sending in an initiative, in two steps. Step 2 carries the values of step 1: nothing is kept until it is sent."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from haarlem_wijken.ground.guard.sending import Marks, Received, receive
from haarlem_wijken.ground.models import PublicVersion
from haarlem_wijken.ground.telling import absence
from haarlem_wijken.ground.town.atlas import atlas

from ... import actions
from ...forms import FORM_VERSION, ProposalForm, SenderForm, WhatForm
from ...forms.basket import Basket
from ...places.street import street_words
from ...proposals.beginning import Begun
from ...proposals.resembling import resembling
from .photos import basket_of

KIND = "proposal"  # what is counted together


@csrf_exempt  # it needs no session, so nobody's right can be abused; and it sets no cookie
@require_http_methods(["GET", "HEAD", "POST"])
def submit(request: HttpRequest) -> HttpResponse:
    """An empty form; or the step that is not right yet; or what was sent, taken in."""
    data = request.POST
    if request.method != "POST":
        request.public_version = PublicVersion.current()
        begun = Begun.read(request.GET)
        return _what(request, WhatForm(initial=begun.initial), Basket(data), begun)
    basket = basket_of(request)
    what = WhatForm(data)
    if data.get("step") == "back":
        return _what(request, WhatForm.typed(data), basket, Begun.again(data))
    if not what.is_valid():
        return _what(request, what, basket, Begun.again(data))
    is_last = data.get("step") == "2" and not basket.pressed
    who = (SenderForm if is_last else SenderForm.typed)(data).hang(basket.cards)
    who.tell(basket.faults)
    if not who.is_valid():
        return _who(request, who, what)
    received = receive(request, KIND)
    return received.answer or _take(received, data, who)


@require_safe
def submitted(request: HttpRequest) -> HttpResponse:
    """What happens next. It does not know who asks."""
    return render(request, "initiatives/submit/submitted.html", {"noindex": True})


def _what(request: HttpRequest, form: WhatForm, basket: Basket, begun: Begun) -> HttpResponse:
    typed = _pairs(request.POST, SenderForm.base_fields)
    marks, carried = Marks.of(request, KIND), [*(typed or begun.carried), *basket.pairs]
    context = {"form": form, "carried": carried, "marks": marks, "crumbs": _crumbs(), "absence": absence()}
    context |= {"fresh": request.method != "POST", "pointed": begun.pointed, "wants": begun.wants}
    return render(request, "initiatives/submit/what.html", context)


def _who(request: HttpRequest, form: SenderForm, what: WhatForm) -> HttpResponse:
    said = what.cleaned_data
    context = {
        "form": form,
        "carried": _carried(what),
        "marks": Marks.of(request, KIND),
        "named": said["title"],
        "area": atlas.latest().by_code[said["place"]["area"]],
        "place": said["place"],
        "address": street_words(said["address"]) if said["place"]["precision"] == "street" else said["address"],
        "like": resembling(said | said["place"]),
        "crumbs": _crumbs(),
    }
    return render(request, "initiatives/submit/who.html", context)


def _take(received: Received, data: QueryDict, who: SenderForm) -> HttpResponse:
    whole = ProposalForm(data)
    whole.full_clean()
    actions.submit_proposal(
        key=received.key,
        values=whole.values(),
        form_version=FORM_VERSION,
        email=who.cleaned_data["email"],
        language=get_language(),
        flags=received.flags,
        photos=who.wished(),
    )
    return HttpResponseRedirect(reverse("submitted"), status=303)


def _carried(what: WhatForm) -> list[tuple[str, str]]:
    """Step 1 as hidden fields, with the point that belongs to its address."""
    place = what.cleaned_data["place"]
    lat, lon = ("" if degrees is None else str(degrees) for degrees in place["given"])
    point = {"lat": lat, "lon": lon, "located": place["located"]}
    typed = [name for name in WhatForm.base_fields if name not in point]
    return [*_pairs(what.data, typed), *point.items()]


def _pairs(data: QueryDict, names) -> list[tuple[str, str]]:
    return [(name, value) for name in names for value in data.getlist(name)]


def _crumbs() -> list[dict]:
    return [{"name": _("Initiatieven"), "url": reverse("initiatives")}, {"name": _("Meld iets moois aan")}]
