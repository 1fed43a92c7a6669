"""Two persons who turn out to be one: an admin sees both beside each other, and says who stays."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from haarlem_wijken.ground.access import Permission, gate
from haarlem_wijken.ground.accounts.merging import merge_persons, tied_to
from haarlem_wijken.ground.models import Person


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@gate(Permission.MANAGE)
def merge(request: HttpRequest, one: int, other: int) -> HttpResponse:
    """What points at each, and the button that makes them one."""
    found = {person.pk: person for person in Person.objects.select_related("account").filter(pk__in=[one, other])}
    if len(found) < 2:
        raise Http404
    keep = found.get(int(request.POST.get("keep", "")) if request.POST.get("keep", "").isdecimal() else 0)
    fault = None
    if request.method == "POST" and keep is not None:
        gone = next(person for person in found.values() if person != keep)
        try:
            merge_persons(keep=keep, gone=gone, by=request.user)
        except ValidationError as refused:
            fault = " ".join(refused.messages)
        else:
            messages.success(request, _("Samengevoegd. Wat van de ander was, is nu van %(name)s.") % {"name": keep})
            return redirect("admin:ground_person_changelist")
    elif request.method == "POST":
        fault = _("Kies wie er blijft.")
    context = {
        "persons": [(person, tied_to(person)) for person in (found[one], found[other])],
        "both": all(person.account_id for person in found.values()),
        "fault": fault,
        "crumbs": [{"name": _("Beheer"), "url": reverse("admin:index")}, {"name": _("Twee personen samenvoegen")}],
    }
    return render(request, "front/merge_persons.html", context)
