"""Keeping a council's own page: what there is to do, the words, and that it still lives."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from haarlem_wijken.ground.prose.differences import pieces

from .. import actions
from ..access import council_to_write
from ..actions import Clash
from ..forms import PageForm
from ..page.content import label_of, values_of, words_of
from .member import crumbs, for_members

SAVED = "#bewaard"  # tells static/js/draft/ that it need not keep what was typed any more


@require_safe
@for_members
def keep(request: HttpRequest, slug: str) -> HttpResponse:
    """Where a member begins: everything that can be kept, and how it stands."""
    council = council_to_write(request.user, slug)
    today = timezone.localdate()
    context = {
        "council": council,
        "seats": council.seats.on(today).in_order().select_related("person"),
        "last": actions.versions(council).select_related("by__person").first(),
        "themes": council.themes.count(),
        "waiting": actions.open_change(council),
        "documents": council.documents.filter(document__removed_at=None).count(),
        "crumbs": crumbs(council),
    }
    return render(request, "councils/keep/start.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@for_members
def keep_page(request: HttpRequest, slug: str) -> HttpResponse:
    """The words of the page. Who was later than another sees both texts; what they typed stays."""
    council = council_to_write(request.user, slug)
    clash = None
    if request.method != "POST":
        form = PageForm.of(values_of(council), council.version)
    else:
        form = PageForm(request.POST)
        if form.is_valid():
            try:
                return _kept(request, council, form)
            except Clash as late:
                clash, form = late, PageForm.of(late.merged, late.version)
    context = {
        "council": council,
        "form": form,
        "clash": clash and _both(clash),
        "crumbs": crumbs(council, _("De pagina")),
    }
    if clash:
        context["last"] = actions.versions(council).select_related("by__person").first()
    return render(request, "councils/keep/page.html", context, status=409 if clash else 200)


@require_POST
@for_members
def still_here(request: HttpRequest, slug: str) -> HttpResponse:
    """A member says that the council lives."""
    council = council_to_write(request.user, slug)
    actions.sign_of_life(council=council, by=request.user, reason="said")
    messages.success(request, _("Bewaard. Op de pagina staat dat jullie er nog zijn."))
    return redirect("council-keep", slug)


def _kept(request: HttpRequest, council, form: PageForm) -> HttpResponse:
    changed = actions.keep_page(
        council=council, values=form.values(), base_version=form.cleaned_data["version"], by=request.user
    )
    words = _("De pagina is bewaard.") if changed else _("Er was niets veranderd.")
    messages.success(request, words)
    return redirect(reverse("council-keep", args=[council.slug]) + SAVED)


def _both(clash: Clash) -> list[dict]:
    """Per text that both changed: what it is called, what stands there now, and how mine differs from it."""
    return [
        {
            "label": label_of(key),
            "now": (now := words_of(clash.now, key)),
            "mine": (mine := words_of(clash.merged, key)),
            "pieces": pieces(now, mine),
            "field": f"id_{key}",
        }
        for key in clash.keys
    ]
