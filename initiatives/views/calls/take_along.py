"""Who comes to help, as a file for the organisers. See door.py."""

from collections.abc import Iterator

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from haarlem_wijken.ground.outputs import csv_file

from ...models import HelpCall
from .door import Door

COLUMNS = {"naam": "name", "e-mail": "email", "hoeveel": "amount", "stand": "state", "bericht": "words"}


@require_safe
def take_along(request: HttpRequest, door: Door, call: HelpCall) -> HttpResponse:
    """Who comes and who waits, as a table for a spreadsheet."""
    response = HttpResponse("".join(_lines(call)), content_type="text/csv; charset=utf-8")
    name = f"{_('oproep')}-{slugify(call.title)[:60]}-{timezone.localdate()}.csv"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _lines(call: HelpCall) -> Iterator[str]:
    rows = [
        {name: one.get_state_display() if field == "state" else getattr(one, field) for name, field in COLUMNS.items()}
        for one in call.sign_ups.on_list()
    ]
    return csv_file.write(COLUMNS, [rows])
