"""What is kept about who is signed in: as a file, and all of it gone."""

import io

from django.contrib.auth import logout
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from haarlem_wijken.ground.access import Permission, gate
from haarlem_wijken.ground.erasing import erase, export, subject_of
from haarlem_wijken.ground.models import Account, StaffRole

from ...accounts.second_factor import recent
from ..accounts import forgotten

MOST_SHOWN = 50  # pages that name them still


@never_cache
@require_safe
@gate(Permission.HAVE_ACCOUNT)
@recent
def download(request: HttpRequest) -> FileResponse:
    """All that is kept about them, as a zip."""
    export(subject_of(request.user.email), file := io.BytesIO())
    file.seek(0)
    name = f"haarlem-wijken-{timezone.localdate():%Y-%m-%d}.zip"
    return FileResponse(file, as_attachment=True, filename=name, content_type="application/zip")


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@gate(Permission.HAVE_ACCOUNT)
@recent
def close(request: HttpRequest) -> HttpResponse:
    """One button, and what it does: what goes, what stays. The last admin stays: nobody could invite another."""
    last = _is_last_admin(request.user)
    if request.method != "POST" or last:
        crumbs = [{"name": _("Mijn plek"), "url": reverse("account")}, {"name": _("Haal alles weg")}]
        return render(request, "account/own/close.html", {"last": last, "crumbs": crumbs})
    done = erase(subject_of(request.user.email), by=request.user)
    logout(request)
    pages = list(dict.fromkeys(one.url for one in done.named if one.url))[:MOST_SHOWN]
    return forgotten(render(request, "account/own/closed.html", {"pages": pages}))


def _is_last_admin(account: Account) -> bool:
    admins = Account.objects.filter(role=StaffRole.ADMIN, is_active=True)
    return account.role == StaffRole.ADMIN and not admins.exclude(pk=account.pk).exists()
