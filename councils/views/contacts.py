"""Organisations outside and whom to talk to there: for members of any council."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from .. import actions
from ..access import council_to_write
from ..forms import ContactForm
from ..models import Contact
from .member import crumbs, for_members

PER_PAGE = 30


@require_http_methods(["GET", "HEAD", "POST"])
@for_members
def contacts(request: HttpRequest, slug: str) -> HttpResponse:
    """Every contact there is, by organisation; and a form for another."""
    council = council_to_write(request.user, slug)
    form = ContactForm(request.POST or None, initial={"kind": "gemeente"})
    if form.is_valid():
        actions.add_contact(by=request.user, **form.cleaned_data)
        messages.success(request, _("Bewaard."))
        return redirect("council-contacts", slug)
    found = Contact.objects.filter(until=None).select_related("organisation", "person")
    page = Paginator(found, PER_PAGE).get_page(request.GET.get("pagina"))
    context = {"council": council, "page": page, "form": form, "crumbs": crumbs(council, _("Contacten"))}
    return render(request, "councils/keep/contacts.html", context)


@require_POST
@for_members
def contact_end(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Somebody is not the contact any more."""
    council_to_write(request.user, slug)
    contact = get_object_or_404(Contact, pk=pk, until=None)
    actions.end_contact(contact=contact, by=request.user)
    messages.success(request, _("%(name)s is geen contact meer.") % {"name": contact.person})
    return redirect("council-contacts", slug)
