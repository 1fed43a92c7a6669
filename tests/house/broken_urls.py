"""The portal with addresses that fail, for tests of the error pages."""

import errno

from django.conf.urls.i18n import i18n_patterns
from django.core.exceptions import PermissionDenied, RequestDataTooBig
from django.db import InterfaceError, OperationalError, connection
from django.http import HttpResponse, HttpResponseGone
from django.urls import include, path

from haarlem_wijken import urls
from haarlem_wijken.urls import handler400, handler403, handler404, handler429, handler500

__all__ = ["handler400", "handler403", "handler404", "handler429", "handler500"]


def raising(error):
    def view(request):
        raise error

    return view


def slow(request):
    """A statement that PostgreSQL breaks off."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL statement_timeout = 10; SELECT pg_sleep(1)")


def full(request):
    """What PostgreSQL says when its disk is full."""
    with connection.cursor() as cursor:
        cursor.execute("DO $$ BEGIN RAISE SQLSTATE '53100'; END $$")


def typed(request):
    return HttpResponse("ok")


failing = [
    path("fout/", raising(ValueError("Jan de Vries <jan@example.nl> woont op Kerkstraat 4"))),
    path("fout.json", raising(ValueError("x"))),
    path("weg/", raising(OperationalError("connection refused"))),
    path("weg.json", raising(OperationalError("connection refused"))),
    path("dicht/", raising(InterfaceError("connection already closed"))),
    path("traag/", slow),
    path("vol/", full),
    path("schijf/", raising(OSError(errno.ENOSPC, "No space left on device"))),
    path("verboden/", raising(PermissionDenied("alleen Jan"))),
    path("groot/", raising(RequestDataTooBig("2500000"))),
    path("weggehaald/", lambda request: HttpResponseGone()),
    path("druk/", lambda request: HttpResponse(status=429)),
    path("formulier/", typed),
]
urlpatterns = [*i18n_patterns(path("kapot/", include(failing)), prefix_default_language=False), *urls.urlpatterns]
