"""Sending in an initiative, in two steps. Step 2 carries the values of step 1: nothing is kept until it is sent."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from haarlem_wijken.ground.atlas import atlas
from haarlem_wijken.ground.limits import in_last_hour
from haarlem_wijken.ground.telling import absence

from .. import actions
from ..forms import FORM_VERSION, Marks, ProposalForm, SenderForm, WhatForm
from ..forms.sending import TRAP
from ..models import Proposal
from ..resembling import resembling

MANY, TOO_MANY = 5, 60  # an hour from one visitor: an evening of thirty people on one wifi must work


@csrf_exempt  # it needs no session, so nobody's right can be abused; and it sets no cookie
@require_http_methods(["GET", "HEAD", "POST"])
def submit(request: HttpRequest) -> HttpResponse:
    """An empty form; or the step that is not right yet; or what was sent, taken in."""
    data = request.POST
    if request.method != "POST":
        return _what(request, WhatForm(), data)
    what, who = WhatForm(data), SenderForm(data)
    if data.get("step") == "back":
        return _what(request, WhatForm.typed(data), data)
    if not what.is_valid():
        return _what(request, what, data)
    if data.get("step") != "2":
        return _who(request, SenderForm.typed(data), what)
    if not who.is_valid():
        return _who(request, who, what)
    return _send(request, what, who)


@require_safe
def submitted(request: HttpRequest) -> HttpResponse:
    """What happens next. It does not know who asks."""
    return render(request, "initiatives/submit/submitted.html", {"noindex": True})


def _what(request: HttpRequest, form: WhatForm, data: QueryDict) -> HttpResponse:
    marks = Marks.read(data) or Marks.new()
    carried = [*marks.pairs, *_pairs(data, SenderForm.base_fields)]
    context = {"form": form, "carried": carried, "crumbs": _crumbs(), "absence": absence()}
    return render(request, "initiatives/submit/what.html", context)


def _who(request: HttpRequest, form: SenderForm, what: WhatForm, status: int = 200) -> HttpResponse:
    said = what.cleaned_data
    context = {
        "form": form,
        "carried": _carried(what),
        "trap": TRAP,
        "named": said["title"],
        "area": atlas.latest().by_code[said["place"]["area"]],
        "place": said["place"],
        "address": said["address"],
        "like": resembling(said | said["place"]),
        "crumbs": _crumbs(),
    }
    return render(request, "initiatives/submit/who.html", context, status=status)


def _send(request: HttpRequest, what: WhatForm, who: SenderForm) -> HttpResponse:
    marks = Marks.read(what.data)
    if marks is None or marks.is_quick or what.data.get(TRAP):
        return _once_more(request, what, marks)
    many = 0
    if not Proposal.objects.filter(key=marks.key).exists():  # sent twice is no more than once
        many = in_last_hour(request)
    if many > TOO_MANY:
        who.add_error(None, _("Vanaf deze plek komen nu heel veel inzendingen. Probeer het over een uur nog eens."))
        return _who(request, who, what, status=429)
    _take(marks.key, what.data, flags=["many"] if many > MANY else [], email=who.cleaned_data["email"])
    return HttpResponseRedirect(reverse("submitted"), status=303)


def _take(key: UUID, data: QueryDict, *, flags: list[str], email: str) -> None:
    whole = ProposalForm(data)
    whole.full_clean()
    actions.submit_proposal(
        key=key, values=whole.values(), form_version=FORM_VERSION, email=email, language=get_language(), flags=flags
    )


def _once_more(request: HttpRequest, what: WhatForm, marks: Marks | None) -> HttpResponse:
    """It looks as if a program sent it. Whoever is none, presses once more: the trap is left out, the clock goes on."""
    marks = marks or Marks.new()
    carried = [*_carried(what, marks), *_pairs(what.data, SenderForm.base_fields), ("step", "2")]
    return render(request, "initiatives/submit/once_more.html", {"carried": carried, "noindex": True})


def _carried(what: WhatForm, marks: Marks | None = None) -> list[tuple[str, str]]:
    """Step 1 as hidden fields, with the point that belongs to its address."""
    marks = marks or Marks.read(what.data) or Marks.new()
    place = what.cleaned_data["place"]
    point = {name: "" if place[name] is None else str(place[name]) for name in ("lat", "lon", "located")}
    typed = [name for name in WhatForm.base_fields if name not in point]
    return [*marks.pairs, *_pairs(what.data, typed), *point.items()]


def _pairs(data: QueryDict, names) -> list[tuple[str, str]]:
    return [(name, value) for name in names for value in data.getlist(name)]


def _crumbs() -> list[dict]:
    return [{"name": _("Initiatieven"), "url": reverse("initiatives")}, {"name": _("Meld iets moois aan")}]
