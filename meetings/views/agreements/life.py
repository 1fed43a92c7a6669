"""What became of an agreement: every version of it, and the trail from its sentence to the map."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from haarlem_wijken.ground.caching.public import public
from haarlem_wijken.ground.town.atlas import atlas, bbox_words

from ... import actions
from ...access import access_of, readable_agreement, writable_agreement
from ...agreements.page import AgreementShown
from ...agreements.trail import Trail
from ...agreements.versions import Former
from ...seeing import Access
from .register import crumbs, signed_in


@require_safe
@public
def history(request: HttpRequest, council: str, number: str) -> HttpResponse:
    """Every version that whoever asks may see, and what changed with it."""
    access = access_of(request)
    found = readable_agreement(access, council, number)
    context = {
        "agreement": found,
        "former": Former(found, access),
        "may_write": access.may_write(found.council_id),
        "crumbs": crumbs(found, _("Versies")),
        "noindex": True,
    }
    return TemplateResponse(request, "meetings/agreement_history.html", context)


@require_POST
@signed_in
def restore(request: HttpRequest, council: str, number: str) -> HttpResponse:
    """Put a former version back as the next one."""
    access = Access(request.user)
    found = writable_agreement(access, council, number)
    asked = request.POST.get("versie", "")
    kept = [one.kept for one in Former(found, access).versions if str(one.kept.version) == asked]
    if not kept:
        raise Http404
    try:
        if actions.restore_agreement(by=request.user, agreement=found, kept=kept[0]):
            messages.success(request, _("De versie staat er weer."))
        else:
            messages.info(request, _("Wat er in die versie stond, staat er nu ook. Er is niets veranderd."))
    except actions.Stale:
        messages.warning(request, _("Iemand anders was net eerder. Kijk hoe de afspraak nu staat."))
    return redirect(found)


@require_safe
@public
def trail(request: HttpRequest, council: str, number: str) -> HttpResponse:
    """One page: the sentence, the agreement, how it went, what came of it, where that is."""
    access, tree = access_of(request), atlas(request.public_version)
    found = readable_agreement(access, council, number)
    shown = AgreementShown(found, access)
    whole = Trail(shown, tree)
    context = {
        "agreement": found,
        "shown": shown,
        "trail": whole,
        "access": access,
        "bbox": bbox_words(whole.shown_areas),
        "crumbs": crumbs(found, _("Het spoor")),
        "canonical": request.path,
        "noindex": found.visibility != "openbaar",
    }
    return TemplateResponse(request, "meetings/trail.html", context)
