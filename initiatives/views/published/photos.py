"""Taking a public photo away, for moderators."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from haarlem_wijken.ground.access import Permission, gate

from ...access import moderated_initiative, moderated_photo_of
from ...published.photo import RemovePhoto


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@gate(Permission.MODERATE)
def photo_remove(request: HttpRequest, pk: int, photo: int) -> HttpResponse:
    """First the photo and the letter; then, when the moderator says why, it is gone."""
    found = moderated_initiative(request.user, pk)
    shown = moderated_photo_of(found, photo)
    step = RemovePhoto(shown, found, request.user, request.POST, asked=request.method == "POST")
    pressed = request.POST.get("step")
    if pressed == "take" and step.is_ready:
        step.take()
        messages.success(request, _("De foto is weg."))
        return redirect("moderated-one", found.pk)
    context = {"step": step, "initiative": found, "photo": shown, "form": step.form, "pressed": pressed}
    return render(request, "initiatives/published/photo.html", context)
