"""Photos that come in with a form."""

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from haarlem_wijken.ground.guard.limits import count_sent

from ... import actions
from ...forms import SenderForm
from ...forms.basket import Basket
from ...forms.card import Card
from ...forms.photos import MOST
from ...models import Initiative

MOST_AN_HOUR = 240  # from one visitor: an evening of thirty people on one wifi must work


def basket_of(request: HttpRequest, initiative: Initiative | None = None) -> Basket:
    """The photos of the form that was sent, with those that were chosen now taken in."""
    basket = Basket(request.POST, initiative)
    files, room = request.FILES.getlist("photos"), basket.room
    for file in files[:room]:
        try:
            basket.cards.append(_taken(request, file))
        except ValidationError as refusal:
            basket.faults.append(f"“{file.name[:60]}”: {' '.join(refusal.messages)}")
    if len(files) > room:
        basket.faults.append(_("Er passen er %(most)s in. De andere foto’s zijn niet toegevoegd.") % {"most": MOST})
    return basket


@csrf_exempt  # it needs no session, as the form it belongs to
@require_POST
def photo_add(request: HttpRequest) -> HttpResponse:
    """One photo for a form that stays open: its fields, as a piece of that form; or one sentence why not."""
    files = request.FILES.getlist("photos")
    if len(files) != 1 or request.headers.get("Sec-Fetch-Site", "same-origin") != "same-origin":
        return HttpResponse(_("Kies een foto."), status=422, content_type="text/plain; charset=utf-8")
    try:
        card = _taken(request, files[0])
    except ValidationError as refusal:
        return HttpResponse(" ".join(refusal.messages), status=422, content_type="text/plain; charset=utf-8")
    form = SenderForm().hang([card])
    response = render(request, "initiatives/submit/photo.html", {"card": card, "fields": form.lines[0][1]})
    response.headers["Cache-Control"] = "no-store"
    return response


def _taken(request: HttpRequest, file) -> Card:
    """Raises ValidationError."""
    if count_sent(request, "photo") > MOST_AN_HOUR:
        raise ValidationError(_("Vanaf deze plek komen nu heel veel foto’s. Probeer het over een uur nog eens."))
    photo = actions.take_photo(file=file)
    return Card(f"n{photo.pk}", photo)
