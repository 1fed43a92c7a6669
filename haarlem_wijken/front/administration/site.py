"""Django's admin behind the portal's own sign-in: there is no second login page and no password page."""

from collections.abc import Callable

from django.contrib.admin import AdminSite
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from haarlem_wijken.ground.access import Permission, gate, may

from ..views.accounts import sign_out

_NOT_HERE = {"login", "autocomplete", "password_change", "password_change_done"}


class PortalAdminSite(AdminSite):
    """Beheer."""

    site_header = site_title = _("Beheer van Haarlem Wijken")
    index_title = _("Wat er is")
    enable_nav_sidebar = False  # it repeats the front page, and its filter is the only inline style

    def has_permission(self, request: HttpRequest) -> bool:
        return may(request.user, Permission.MANAGE)

    def admin_view(self, view: Callable, cacheable: bool = False) -> Callable:
        """The portal's own gate around every page: strangers go to its sign-in page, anyone else gets a 403."""
        return gate(Permission.MANAGE)(super().admin_view(view, cacheable))

    def logout(self, request: HttpRequest, extra_context=None) -> HttpResponse:
        return sign_out(request)

    def get_urls(self) -> list:
        return [url for url in super().get_urls() if getattr(url, "name", None) not in _NOT_HERE]
