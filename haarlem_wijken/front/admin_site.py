"""Django's admin behind the portal's own sign-in: there is no second login page and no password page."""

from django.contrib.admin import AdminSite
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from haarlem_wijken.ground.access import Permission, may

from .views.accounts import sign_out

_NO_PASSWORDS = {"password_change", "password_change_done"}


class PortalAdminSite(AdminSite):
    """Beheer."""

    site_header = site_title = _("Beheer van Haarlem Wijken")
    index_title = _("Wat er is")
    enable_nav_sidebar = False  # it repeats the front page, and its filter is the only inline style

    def has_permission(self, request: HttpRequest) -> bool:
        return may(request.user, Permission.MANAGE)

    def login(self, request: HttpRequest, extra_context=None) -> HttpResponse:
        """Where whoever has no right here is sent: strangers to the sign-in page, anyone else gets a 403."""
        if request.user.is_authenticated and not self.has_permission(request):
            raise PermissionDenied
        return redirect_to_login(request.GET.get("next") or request.path)

    def logout(self, request: HttpRequest, extra_context=None) -> HttpResponse:
        return sign_out(request)

    def get_urls(self) -> list:
        return [url for url in super().get_urls() if getattr(url, "name", None) not in _NO_PASSWORDS]
