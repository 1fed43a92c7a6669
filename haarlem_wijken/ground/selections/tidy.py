"""One address for a form that was sent without script."""

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect


def tidy(view: Callable) -> Callable:
    """Send a browser on to the address without the fields that were left empty, which a form without script adds."""

    @wraps(view)
    def tidied(request: HttpRequest, *args, **kwargs) -> HttpResponse:
        if request.htmx or request.method != "GET" or not any(value == "" for _, value in _pairs(request)):
            return view(request, *args, **kwargs)
        query = request.GET.copy()
        query.clear()
        for name, value in _pairs(request):
            if value:
                query.appendlist(name, value)
        return HttpResponseRedirect(f"{request.path}?{query.urlencode()}".removesuffix("?"))

    return tidied


def _pairs(request: HttpRequest) -> list[tuple[str, str]]:
    return [(name, value) for name, values in request.GET.lists() for value in values]
