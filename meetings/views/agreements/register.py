"""The register of agreements, and one of them with everything that was said of it."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from councils.models import Council
from haarlem_wijken.ground.access import Permission, gate
from haarlem_wijken.ground.caching.public import public
from haarlem_wijken.ground.outputs.offer import offer
from haarlem_wijken.ground.selections.page_or_part import page_or_part
from haarlem_wijken.ground.selections.tidy import tidy
from haarlem_wijken.ground.town.atlas import atlas

from ... import actions
from ...access import access_of, readable_agreement, readable_meeting, writable_agreement, writable_council
from ...agreements.page import AgreementShown
from ...forms import AgreementForm, ReviewForm
from ...models import Agreement
from ...overview.agreements import Register
from ...seeing import Access
from ...selection.agreements import read
from ...workflow import ReviewResult
from ..detail import crumbs as meeting_crumbs

signed_in = gate(Permission.HAVE_ACCOUNT)
ENDINGS = ("csv", "xlsx", "atom", "ics")
FORM = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
@tidy
@public
def agreements(request: HttpRequest) -> HttpResponse:
    """The list and its filters; only the part that changes when htmx asks for it."""
    tree, access = atlas(request.public_version), access_of(request)
    register = Register(read(request.GET, tree, access=access), tree, request.public_version, access)
    files = None
    if not register.is_mine:
        files = offer("agreements", ENDINGS, register.file_query, str(register.title), count=register.count)
    return page_or_part(request, "meetings/agreements.html", register, access=access, offer=files)


@require_safe
@public
def agreement_page(request: HttpRequest, council: str, number: str) -> HttpResponse:
    """One agreement: what, who, when, and a line for each time it was on the table."""
    access = access_of(request)
    found = readable_agreement(access, council, number)
    context = {
        "shown": AgreementShown(found, access),
        "agreement": found,
        "access": access,
        "crumbs": crumbs(found),
        "canonical": found.get_absolute_url(),
        "noindex": found.visibility != "openbaar",
    }
    return TemplateResponse(request, "meetings/agreement_page.html", context)


@FORM
@signed_in
@never_cache
def write_down(request: HttpRequest, slug: str) -> HttpResponse:
    """A new agreement of the council at `slug`; `bijeenkomst` in the address says where it was made."""
    access = Access(request.user)
    council = writable_council(access, slug)
    meeting = readable_meeting(access, request.GET["bijeenkomst"]) if request.GET.get("bijeenkomst") else None
    if meeting and meeting.council_id != council.pk:
        meeting = None
    form = AgreementForm(request.POST or None, council=council, made_in=meeting)
    if request.method == "POST" and form.is_valid():
        made = actions.make_agreement(by=request.user, council=council, made_in=meeting, due=form.due, **form.values)
        messages.success(request, _("De afspraak staat er, en blijft op tafel tot die is nagekomen."))
        return redirect(made)
    heading = _("Schrijf een afspraak op")
    way = meeting_crumbs(meeting, heading) if meeting else crumbs_of(council, heading)
    context = {"form": form, "council": council, "meeting": meeting, "crumbs": way}
    return render(request, "meetings/agreement_form.html", context)


@FORM
@signed_in
@never_cache
def change(request: HttpRequest, council: str, number: str) -> HttpResponse:
    """Put its words, owner or date right."""
    found = writable_agreement(Access(request.user), council, number)
    form = AgreementForm(request.POST or None, council=found.council, agreement=found)
    context = {"form": form, "council": found.council, "agreement": found, "crumbs": crumbs(found, _("Wijzig"))}
    if request.method == "POST" and form.is_valid():
        found.version = form.cleaned_data["version"] or found.version
        try:
            actions.change_agreement(by=request.user, agreement=found, due=form.due, **form.values)
            return redirect(found)
        except actions.Stale as stale:
            data = request.POST.copy()
            data["version"] = stale.now.version
            form = AgreementForm(data, council=found.council, agreement=stale.now)
            form.add_error(None, _("Iemand anders heeft de afspraak net gewijzigd. Kijk wat nu klopt."))
            return render(
                request, "meetings/agreement_form.html", context | {"form": form, "now": stale.now}, status=409
            )
    return render(request, "meetings/agreement_form.html", context)


@require_POST
@signed_in
def review(request: HttpRequest, council: str, number: str) -> HttpResponse:
    """Say how it stands, between two meetings."""
    found = writable_agreement(Access(request.user), council, number)
    form = ReviewForm(request.POST, agreement=found)
    if form.is_valid():
        found.version = form.cleaned_data["version"]
        try:
            actions.review_agreement(
                by=request.user, agreement=found, result=ReviewResult(form.cleaned_data["result"]),
                note=form.cleaned_data["note"], due=form.new_due,
            )  # fmt: skip
            messages.success(request, _("Het staat erbij."))
            return redirect(found)
        except ValidationError as fault:
            form.add_error(None, fault) if not hasattr(fault, "error_dict") else _add(form, fault)
        except actions.Stale:
            messages.warning(request, _("Iemand anders was net eerder. Kijk hoe de afspraak nu staat."))
            return redirect(found)
    context = {"form": form, "agreement": found, "crumbs": crumbs(found, _("Voortgang"))}
    return render(request, "meetings/review.html", context)


def _add(form: ReviewForm, fault: ValidationError) -> None:
    for name, words in fault.message_dict.items():
        form.add_error(name if name in form.fields else None, words)


def crumbs(agreement: Agreement, *further: str) -> list[dict]:
    this = {"name": agreement.number, "url": agreement.get_absolute_url()}
    return [*crumbs_of(agreement.council), this, *({"name": name} for name in further)]


def crumbs_of(council: Council, *further: str) -> list[dict]:
    """All agreements, those of the council; and what is done with them."""
    top = reverse("agreements")
    return [
        {"name": _("Afspraken"), "url": top},
        {"name": council.name, "url": f"{top}?groep={council.slug}"},
        *({"name": name} for name in further),
    ]
