"""What is behind a council's gate: not signed in goes to the sign-in page and comes back, a stranger finds nothing."""

from collections.abc import Callable
from functools import wraps

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from ..models import Council


def for_members(view: Callable) -> Callable:
    """Decorates a view that asks a gate of access.py first."""

    @never_cache
    @wraps(view)
    def asked(request: HttpRequest, *args, **kwargs) -> HttpResponse:
        if not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path())
        return view(request, *args, **kwargs)

    return asked


def crumbs(council: Council, *names: str) -> list[dict]:
    """The way from the list to a page behind the gate, whose own names come last."""
    way = [
        {"name": _("Wijkraden"), "url": reverse("councils")},
        {"name": council.name, "url": council.get_absolute_url()},
    ]
    if not names:
        return [*way, {"name": _("Bijhouden")}]
    return [*way, {"name": _("Bijhouden"), "url": reverse("council-keep", args=[council.slug])}] + [
        {"name": name} for name in names
    ]
