"""Who may do what. One enum; roles are lists of it with a sentence for people; the page about roles is drawn from here.

A seat is scoped: it gives rights in its own council only. Rooms find out whether somebody has one and pass the answer
in.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.db.models import TextChoices
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from .models.account import Account, StaffRole


class Permission(TextChoices):
    """One right. Its label is what it lets people do, in words."""

    READ = "read", _("lezen en meenemen wat op de site staat")
    HAVE_ACCOUNT = "have-account", _("inloggen en een eigen pagina hebben, met je naam")
    WRITE_FOR_COUNCIL = "write-for-council", _("schrijven voor je eigen wijkraad, wijkplatform of werkgroep")
    GIVE_SEATS = "give-seats", _("mensen een zetel geven in je eigen wijkraad, wijkplatform of werkgroep")
    MODERATE = "moderate", _("inzendingen beoordelen: plaatsen, een vraag stellen of afwijzen")
    MANAGE = "manage", _("het beheer openen: mensen, thema’s en brieven")


@dataclass(frozen=True)
class Role:
    """`sentence` says how one gets it; `scoped` means: only where one has a seat."""

    slug: str
    name: Promise
    sentence: Promise
    permissions: frozenset[Permission]
    scoped: bool = False


_VISITOR = frozenset({Permission.READ})
_ACCOUNT = _VISITOR | {Permission.HAVE_ACCOUNT}
_MEMBER = _ACCOUNT | {Permission.WRITE_FOR_COUNCIL}
_MODERATOR = _ACCOUNT | {Permission.MODERATE}

ROLES = (
    Role("visitor", _("Bezoeker"), _("Iedereen die de site bekijkt. Inloggen hoeft niet."), _VISITOR),
    Role(
        "account",
        _("Account"),
        _("Wie zijn e-mailadres bevestigt met een code. Dat geeft nog geen recht om voor anderen te schrijven."),
        _ACCOUNT,
    ),
    Role(
        "member",
        _("Lid met een zetel"),
        _("Wie in een wijkraad, wijkplatform of werkgroep zit. Het geldt alleen daar en zolang de zetel duurt."),
        _MEMBER,
        scoped=True,
    ),
    Role(
        "leader",
        _("Voorzitter of secretaris"),
        _("Wie een wijkraad, wijkplatform of werkgroep leidt. Ook dit geldt alleen daar en zolang de zetel duurt."),
        _MEMBER | {Permission.GIVE_SEATS},
        scoped=True,
    ),
    Role(
        "moderator", _("Moderator"), _("Wie door een beheerder is gevraagd om inzendingen te beoordelen."), _MODERATOR
    ),
    Role(
        "admin",
        _("Beheerder"),
        _("Wie de site draaiende houdt en anderen uitnodigt. Alles wat een beheerder verandert, wordt bewaard."),
        _MODERATOR | {Permission.MANAGE, Permission.GIVE_SEATS},
    ),
)
_BY_SLUG = {role.slug: role for role in ROLES}
_BY_STAFF_ROLE = {StaffRole.NONE: "account", StaffRole.MODERATOR: "moderator", StaffRole.ADMIN: "admin"}


def role_of(account: Account | None) -> Role:
    """The role over the whole portal. An anonymous user, a closed account and None are visitors.

    Who has a role and did not take the second step in this session is an account like any other.
    """
    if account is None or not account.is_authenticated or not account.is_active:
        return _BY_SLUG["visitor"]
    return _BY_SLUG[_BY_STAFF_ROLE[account.role if account.proved else StaffRole.NONE]]


def role_given(account: Account, *, has_seat: bool = False, leads: bool = False) -> Role:
    """The role somebody was given, also before they take the second step: for their own page. With a seat that is what
    they are, unless they have a role over the whole portal.
    """
    if account.role == StaffRole.NONE and has_seat:
        return _BY_SLUG["leader" if leads else "member"]
    return _BY_SLUG[_BY_STAFF_ROLE[account.role]]


def permissions_of(account: Account | None, *, has_seat: bool = False, leads: bool = False) -> frozenset[Permission]:
    """Everything `account` may. `has_seat`: it sits in the council the question is about, `leads`: as its chair or
    secretary; the room asks that.
    """
    role = role_of(account)
    if not (has_seat or leads) or Permission.HAVE_ACCOUNT not in role.permissions:
        return role.permissions
    return role.permissions | _BY_SLUG["leader" if leads else "member"].permissions


def may(account: Account | None, permission: Permission, *, has_seat: bool = False, leads: bool = False) -> bool:
    """Whether `account` has the right. No query."""
    return permission in permissions_of(account, has_seat=has_seat, leads=leads)


def require(
    account: Account | None,
    permission: Permission,
    *,
    visible: bool = True,
    has_seat: bool = False,
    leads: bool = False,
) -> None:
    """The gate's last step: returns when allowed.

    Raises Http404 when the object is not even visible to this account (a 403 would tell that it exists), else
    PermissionDenied.
    """
    if may(account, permission, has_seat=has_seat, leads=leads):
        return
    if not visible:
        raise Http404
    raise PermissionDenied


def _lacks_second_step(account: Account, permission: Permission) -> bool:
    """Whether the second step is all that is missing."""
    if not account.is_authenticated or account.proved or may(account, permission):
        return False
    return permission in role_given(account).permissions


def gate(permission: Permission) -> Callable:
    """Decorator for views: not signed in goes to the sign-in page and comes back, with a role but without the second
    step goes to the page about that, signed in without the right is 403.
    """

    def decorate(view: Callable) -> Callable:
        @wraps(view)
        def gated(request: HttpRequest, *args, **kwargs) -> HttpResponse:
            if not request.user.is_authenticated and not may(None, permission):
                return redirect_to_login(request.get_full_path())
            if _lacks_second_step(request.user, permission):
                return redirect_to_login(request.get_full_path(), reverse(settings.SECOND_STEP_URL))
            require(request.user, permission)
            return view(request, *args, **kwargs)

        return gated

    return decorate
