"""Is this process alive, and can it do its work? For machines."""

import platform
from datetime import datetime

import django
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.db.models import Min
from django.http import JsonResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from haarlem_wijken.ground.models import Letter, WorkerRun
from haarlem_wijken.revision import revision


@never_cache
@require_safe
def health(request):
    """This process answers; asks no database. `revision`: 40 hex digits, or zeros outside a checkout."""
    return JsonResponse({"revision": revision(), "python": platform.python_version(), "django": django.__version__})


@never_cache
@require_safe
def ready(request):
    """200 when pages can be made, else 503: {"database", "migrations", "oldest_letter_seconds", "worker_seconds"}.

    Ages are in seconds, null for none. A worker that stands still is told, not a 503: taking the web server out of
    service for it would help nobody.
    """
    try:
        answer = {"database": True, "migrations": _migrations_applied()}
        if answer["migrations"]:
            answer |= _background()
    except DatabaseError:
        connection.close()
        answer = {"database": False, "migrations": None}
    is_ready = bool(answer["database"] and answer["migrations"])
    return JsonResponse({"ready": is_ready, **answer}, status=200 if is_ready else 503)


def _migrations_applied() -> bool:
    executor = MigrationExecutor(connection)
    return not executor.migration_plan(executor.loader.graph.leaf_nodes())


def _background() -> dict:
    due = Letter.objects.filter(state="queued", not_before__lte=timezone.now()).aggregate(at=Min("not_before"))["at"]
    worker = WorkerRun.objects.order_by("-at").values_list("at", flat=True).first()
    return {"oldest_letter_seconds": _age(due), "worker_seconds": _age(worker)}


def _age(moment: datetime | None) -> int | None:
    return round((timezone.now() - moment).total_seconds()) if moment else None
