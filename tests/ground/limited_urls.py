"""The portal's addresses, and three that are limited: a page and files that answer at once."""

from django.http import HttpResponse
from django.urls import path

from haarlem_wijken.ground.guard.limits import limited
from haarlem_wijken.urls import handler400, handler403, handler404, handler429, handler500, urlpatterns

__all__ = ["handler400", "handler403", "handler404", "handler429", "handler500"]


@limited("search")
def find(request):
    return HttpResponse("gevonden")


@limited("export")
def take(request):
    return HttpResponse("rij")


urlpatterns = [
    path("vind/", find),
    path("en/vind/", find),
    path("alles.csv", take),
    path("alles.geojson", take),
    *urlpatterns,
]
