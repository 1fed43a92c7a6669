"""Documents of a council: their list for who may read them, and keeping them."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from haarlem_wijken.ground.caching.public import public
from haarlem_wijken.ground.documents import hand_out
from haarlem_wijken.ground.documents.actions import Changed
from haarlem_wijken.ground.models import Visibility

from .. import actions
from ..access import council_to_write, document_to_change, readable_document, seat_of
from ..documents.selection import documents_offer, kinds_of, read, select
from ..forms import DocumentForm
from ..models import Council
from .member import crumbs, for_members

PER_PAGE = 25
with_form = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
@public
def documents(request: HttpRequest, slug: str) -> HttpResponse:
    """Those that whoever asks may read, the newest first, of one kind where `soort` says so."""
    council = get_object_or_404(Council, slug=slug)
    seat = seat_of(request.user, council) if request.user.is_authenticated else None
    selection = read(request.GET)
    found = select(selection, council, seat)
    page = Paginator(found.prefetch_related("document__versions"), PER_PAGE).get_page(request.GET.get("pagina"))
    context = {
        "council": council, "page": page, "mine": seat, "kinds": kinds_of(council, seat),
        "chosen": selection.one("soort", ""), "offer": documents_offer(council, selection.query(drop=("pagina",))),
        "crumbs": [*crumbs(council)[:2], {"name": _("Stukken")}],
    }  # fmt: skip
    return render(request, "councils/documents.html", context)


@require_safe
def document(request: HttpRequest, slug: str, pk: int, number: int | None = None) -> HttpResponseBase:
    """The newest version, or the one with this number. Asked for at every download: who may not read it gets 404."""
    found = readable_document(request.user, slug, pk)
    versions = found.document.versions.all()
    version = get_object_or_404(versions, number=number) if number else versions.first()
    return hand_out(version, public=found.document.visibility == Visibility.PUBLIC)


@with_form
@for_members
def document_add(request: HttpRequest, slug: str) -> HttpResponse:
    """A new document."""
    council = council_to_write(request.user, slug)
    form = DocumentForm(request.POST or None, request.FILES or None, leads=council.seat.leads)
    if request.method == "POST" and form.is_valid():
        actions.add_council_document(council=council, by=request.user, **form.given())
        messages.success(request, _("Het stuk staat erbij."))
        return redirect("council-documents", slug)
    context = {"council": council, "form": form, "crumbs": crumbs(council, _("Een stuk erbij"))}
    return render(request, "councils/keep/document.html", context)


@with_form
@for_members
def document_change(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Other words about it, and new versions."""
    found = document_to_change(request.user, slug, pk)
    council, leads = found.council, found.council.seat.leads
    form = DocumentForm.of(found.document, leads=leads)
    status = 200
    if request.method == "POST":
        form = DocumentForm(request.POST, request.FILES, leads=leads, document=found.document)
        if form.is_valid():
            if _changed(request, found, form):
                return redirect("council-documents", slug)
            status = 409
    versions = found.document.versions.select_related("by__person")
    context = {"council": council, "document": found.document, "form": form, "versions": versions}
    context["crumbs"] = crumbs(council, str(found.document))
    return render(request, "councils/keep/document.html", context, status=status)


@require_POST
@for_members
def document_remove(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Take a document from the lists, with the way back."""
    found = document_to_change(request.user, slug, pk)
    actions.remove_council_document(document=found.document, by=request.user)
    context = {"council": found.council, "document": found.document}
    return render(request, "councils/keep/document_removed.html", context)


@require_POST
@for_members
def document_restore(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Put a removed document back."""
    found = document_to_change(request.user, slug, pk, removed=True)
    actions.restore_council_document(document=found.document, by=request.user)
    messages.success(request, _("Het stuk staat er weer."))
    return redirect("council-documents", slug)


def _changed(request: HttpRequest, found, form: DocumentForm) -> bool:
    """Whether it was written; where somebody was first, the form says so and holds their version number."""
    try:
        actions.change_council_document(
            document=found.document, base_version=form.cleaned_data["version"] or 0, by=request.user, **form.given()
        )
    except Changed:
        form.data = form.data.copy()
        form.data["version"] = found.document.version
        form.add_error(
            None,
            _("Iemand heeft dit stuk intussen veranderd. Het heet nu “%(title)s”. Bewaar opnieuw als jouw tekst klopt.")
            % {"title": found.document.title},
        )
        return False
    except ValidationError as fault:
        form.add_error(None, fault)
        return False
    messages.success(request, _("Bewaard."))
    return True
