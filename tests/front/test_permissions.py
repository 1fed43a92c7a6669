"""Every address of the URLconf, for every role, as tests/permissions_table.py says."""

import re

import pytest
from django.urls import URLPattern, get_resolver
from django.urls.converters import IntConverter
from django.urls.resolvers import LocalePrefixPattern

from tests import cast
from tests.permissions_table import TABLE, Row

ALLOWED = {
    "public": set(cast.ROLES),
    "signed-in": set(cast.ROLES) - {"visitor"},
    "moderator": {"moderator", "admin"},
    "admin": {"admin"},
}
_PART = re.compile(r"<(?:(\w+):)?(\w+)>|\(\?P<(\w+)>[^()]*\)")


def walk(patterns, prefix="/", namespace=""):
    """(name, address) of every route; the address has {fields}. A route without a name goes by its pattern."""
    for entry in patterns:
        part = "" if isinstance(entry.pattern, LocalePrefixPattern) else str(entry.pattern)
        address = prefix + _PART.sub(lambda found: f"{{{found[2] or found[3]}}}", part).strip("^$")
        if isinstance(entry, URLPattern):
            yield namespace + (entry.name or part), address, entry.pattern.converters
        else:
            inner = f"{entry.namespace}:" if entry.namespace else namespace
            yield from walk(entry.url_patterns, address, inner)


ROUTES = list(walk(get_resolver().url_patterns))


def rows(name: str) -> tuple[Row, ...]:
    row = TABLE[name]
    return row if isinstance(row, tuple) else (row,)


def samples(converters: dict) -> dict:
    return {key: 1 if isinstance(one, IntConverter) else "bestaat-niet" for key, one in converters.items()}


def expected(row: Row, role: str) -> int:
    if role in ALLOWED[row.who]:
        return row.status if role == "visitor" or row.signed_in is None else row.signed_in
    return 302 if role == "visitor" else 403


def test_every_address_has_a_row():
    assert sorted({name for name, *_ in ROUTES} - TABLE.keys()) == []


def test_every_row_has_an_address():
    assert sorted(TABLE.keys() - {name for name, *_ in ROUTES}) == []


@pytest.mark.django_db
@pytest.mark.parametrize("role", cast.ROLES)
def test_it_is_as_the_table_says(role, city, visitor):
    account = cast.somebody(role)
    wrong = {}
    for name, address, converters in ROUTES:
        for row in rows(name):
            if account:
                account.refresh_from_db()  # to sign out everywhere is one of the addresses
                visitor.force_login(account)
            status = getattr(visitor, row.method)(address.format(**samples(converters) | row.args)).status_code
            if status != expected(row, role):
                wrong[f"{row.method} {name}"] = f"{status}, not {expected(row, role)}"
    assert "\n".join(f"{place}: {fault}" for place, fault in wrong.items()) == ""


@pytest.mark.django_db
def test_a_right_that_is_taken_away_is_gone_at_once(visitor):
    admin = cast.somebody("admin")
    visitor.force_login(admin)
    assert visitor.get("/beheer/").status_code == 200
    admin.role = ""
    admin.save(update_fields=["role"])
    assert visitor.get("/beheer/").status_code == 403
