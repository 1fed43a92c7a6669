"""A selection in a frame on another site: the one output that is a page, and the one page that may be framed."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial, wraps

from csp.decorators import csp_replace
from django.conf import settings
from django.http import HttpRequest, HttpResponse, QueryDict
from django.template.response import TemplateResponse
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext_lazy as _
from django.views.decorators.clickjacking import xframe_options_exempt
from django_permissions_policy.decorators import permissions_policy_override

from ..caching.public import public
from ..selections.parameters import Number, One, Param
from ..selections.selection import BadSelection, Selection
from ..town.atlas import atlas
from ..town.palette import themes

BOTH, MAP, LIST = "beide", "kaart", "lijst"
SHOWN = {BOTH: _("de kaart en de lijst"), MAP: _("de kaart"), LIST: _("de lijst")}
MOST, USUAL = 25, 10  # rows of the list
SHOW = One("toon", lambda chosen: SHOWN, lambda chosen: BOTH)
ROWS = Number("aantal", 1, MOST, USUAL)
POLICY = {"frame-ancestors": ["*"], "form-action": ["'none'"]}
NOWHERE = {**settings.PERMISSIONS_POLICY, "geolocation": []}


def own_params(*, drawn: bool) -> tuple[Param, ...]:
    """The parameters that only a frame has; `drawn`: of something that has a map."""
    return (SHOW, ROWS) if drawn else (ROWS,)


def apart(query: QueryDict, params: tuple[Param, ...]) -> tuple[QueryDict, Selection]:
    """What `params` do not know of a query string, and what they read in the rest. Raises BadSelection."""
    rest, known = query.copy(), QueryDict(mutable=True)
    for param in params:
        if param.name in rest:
            known.setlist(param.name, rest.pop(param.name))
    return rest, Selection.read(params, known, strict=True)


@dataclass(frozen=True)
class Frame:
    """What a frame is asked to show: a selection, and how."""

    selection: Selection
    own: Selection
    drawn: bool

    @classmethod
    def read(cls, query: QueryDict, read: Callable[[QueryDict], Selection], *, drawn: bool = True) -> "Frame":
        """`read(query, strict=True)` reads the rest, as for a file. Raises BadSelection."""
        rest, own = apart(query, own_params(drawn=drawn))
        return cls(read(rest, strict=True), own, drawn)

    @property
    def show(self) -> str:
        return next(iter(self.own.values["toon"]), BOTH) if self.drawn else LIST

    @property
    def has_map(self) -> bool:
        return self.show != LIST

    @property
    def only_map(self) -> bool:
        """The list is there too, folded: a map never stands alone."""
        return self.show == MAP

    @property
    def most(self) -> int:
        """Rows of the list; of a map alone as many as may be, for they are what is on it."""
        return MOST if self.only_map else self.own.one("aantal", USUAL)

    @property
    def chosen(self) -> str:
        """The query string of the page that shows the same, with its `?` when not empty."""
        return self.selection.query(drop=("pagina",))

    @property
    def query(self) -> str:
        """That of the frame itself."""
        own = self.own.query().removeprefix("?")
        return f"{self.chosen}&{own}" if self.chosen and own else self.chosen or self.own.query()


def embedded(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Decorates a view whose page any site may frame: the same for everybody, without cookies, forms or a place.

    `request.public_version` is set for it; raised BadSelection becomes a page that names the parameter, with 400.
    """

    @public(alike=True)
    @wraps(view)
    def told(request: HttpRequest, *args, **kwargs) -> HttpResponse:
        try:
            return view(request, *args, **kwargs)
        except BadSelection as fault:
            return TemplateResponse(request, "outputs/embed_refused.html", {"problem": fault.problem}, status=400)

    @xframe_options_exempt
    @csp_replace(POLICY)
    @permissions_policy_override(NOWHERE)
    @wraps(view)
    def framed(request: HttpRequest, *args, **kwargs) -> HttpResponse:
        answer = told(request, *args, **kwargs)
        answer.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
        patch_cache_control(answer, public=True, no_cache=True)
        return answer

    framed.may_be_framed = True
    return framed


def map_and_list(request: HttpRequest, read: Callable, overview: Callable, template: str) -> HttpResponse:
    """Of something with places. `read`: of its selection; `overview(selection, tree, palette, n)`: its list.

    Raises BadSelection.
    """
    n = request.public_version
    tree, palette = atlas(n), themes(n)
    frame = Frame.read(request.GET, partial(read, tree=tree, palette=palette))
    listed = overview(frame.selection.less("pagina"), tree, palette, n)
    listed.page_size = frame.most
    return TemplateResponse(request, template, {"frame": frame, "overview": listed})
