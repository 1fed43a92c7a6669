"""Two doors to the pages on which calls are managed: the mailed link of an initiative, and signing in.

Behind both are the same views; a `Door` says who came, and what the addresses of the other pages are from there.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from councils.models import Council
from haarlem_wijken.ground.access import Permission, gate
from haarlem_wijken.ground.models import Account

from ...access import linked_proposal
from ...calls.access import call_to_manage, owner_to_ask_for
from ...models import HelpCall, Initiative, Proposal
from ...proposals.standing import Standing
from ..proposals.secret import no_such_link, secret

known_methods = require_http_methods(["GET", "HEAD", "POST"])  # outermost: before anybody is asked who they are


@dataclass(frozen=True)
class Door:
    """`owner`: of the call that is managed, or for which a new one is made."""

    owner: Initiative | Council
    by: Account | None = None
    sender: Proposal | None = None
    token: str = ""

    @property
    def who(self) -> dict:
        """Who does it, as the actions ask."""
        return {"by": self.by, "sender": self.sender}

    def url(self, name: str, call: HelpCall) -> str:
        """The address of a page of `call`: name is manage, edit, write or list."""
        if self.token:
            return reverse(f"link-call-{name}", args=[self.token, call.pk])
        return reverse(f"call-{name}", args=[call.pk])

    @property
    def back(self) -> str:
        """Where who came in belongs."""
        return reverse("proposal", args=[self.token]) if self.token else self.owner.get_absolute_url()


def by_link(view: Callable) -> Callable:
    """For who holds the link of something that was accepted: its initiative, and the calls of that alone."""

    @secret
    @known_methods
    @wraps(view)
    def entered(request: HttpRequest, token: str, pk: int | None = None) -> HttpResponse:
        proposal = linked_proposal("proposal", token)
        if proposal is None:
            return no_such_link(request)
        initiative = Standing(proposal, timezone.now()).initiative
        if initiative is None or initiative.archived_on:
            raise Http404
        door = Door(initiative, sender=proposal, token=token)
        if pk is None:
            return view(request, door)
        found = HelpCall.objects.for_list().filter(pk=pk, initiative=initiative).first()
        if found is None:
            raise Http404
        return view(request, door, found)

    return entered


def signed_in(view: Callable) -> Callable:
    """For who has a seat in the council of the call, and for moderators."""

    @never_cache
    @known_methods
    @gate(Permission.HAVE_ACCOUNT)
    @wraps(view)
    def entered(request: HttpRequest, pk: int) -> HttpResponse:
        found = call_to_manage(request.user, pk)
        return view(request, Door(found.owner, by=request.user), found)

    return entered


def signed_in_for(kind: str, view: Callable) -> Callable:
    """The same for a new call, of the council or the initiative (`kind`) at a slug."""

    @never_cache
    @known_methods
    @gate(Permission.HAVE_ACCOUNT)
    @wraps(view)
    def entered(request: HttpRequest, slug: str) -> HttpResponse:
        return view(request, Door(owner_to_ask_for(request.user, kind, slug), by=request.user))

    return entered
