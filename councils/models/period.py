"""Boundaries of a period that are not always sure: a date, its certainty and its precision."""

from datetime import date

from django.db.models import Q
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from ..workflow import Certainty, Precision


def boundary_is_whole(name: str) -> Q:
    """The condition that `{name}_on` and `{name}_certainty` are both there or both not.

    Only a known date can be a month or a year: "before 2024" is written as before 1 January 2024.
    """
    unknown = Q(**{f"{name}_on": None, f"{name}_certainty": Certainty.UNKNOWN, f"{name}_precision": Precision.DAY})
    known = Q(
        **{
            f"{name}_on__isnull": False,
            f"{name}_certainty": Certainty.KNOWN,
            f"{name}_precision__in": Precision.values,
        }
    )
    beside = Q(
        **{
            f"{name}_on__isnull": False,
            f"{name}_certainty__in": [Certainty.BEFORE, Certainty.AFTER],
            f"{name}_precision": Precision.DAY,
        }
    )
    return unknown | known | beside


def is_web(name: str) -> Q:
    """The condition that the column `name` is empty or an address of the web."""
    return Q(**{name: ""}) | Q(**{f"{name}__startswith": "https://"}) | Q(**{f"{name}__startswith": "http://"})


def moment(on: date | None, certainty: str, precision: str) -> str:
    """A boundary in words of the running language; empty where it is not known."""
    if on is None:
        return ""
    if precision == Precision.YEAR:
        return _("in %(year)s") % {"year": on.year}
    if precision == Precision.MONTH:
        return _("in %(month)s") % {"month": date_format(on, "F Y")}
    day = {"day": date_format(on, "j F Y")}
    if certainty == Certainty.BEFORE:
        return _("vóór %(day)s") % day
    if certainty == Certainty.AFTER:
        return pgettext("na een dag", "na %(day)s") % day
    return _("op %(day)s") % day
