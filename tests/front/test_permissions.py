"""Every address of the URLconf, for every role, method and owner, as permissions_table.py and owners_table.py say."""

import re
from urllib.parse import quote

import pytest
from django.conf import settings
from django.db import transaction
from django.urls import URLPattern, get_resolver
from django.urls.converters import IntConverter
from django.urls.resolvers import LocalePrefixPattern

from tests import cast
from tests.owners_table import IN_ROOM, OWNED
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
    """What the table says, and that a form nobody named is refused. Django's admin knows no 405: there it is no 200."""
    row = TABLE[name]
    given = row if isinstance(row, tuple) else (row,)
    if any(one.method == "post" for one in given) or name.startswith("admin:"):
        return given
    first = given[0]
    return (*given, Row(first.who, status=405, method="post", args=first.args))


def samples(converters: dict) -> dict:
    return {key: 1 if isinstance(one, IntConverter) else "bestaat-niet" for key, one in converters.items()}


def expected(row: Row, role: str) -> tuple[int, ...]:
    """The answers that are right. A method may be refused before or after the right is asked."""
    if role in ALLOWED[row.who]:
        return (row.status if role == "visitor" or row.signed_in is None else row.signed_in,)
    refused = 302 if role == "visitor" else 403
    return (refused, 405) if row.status == 405 else (refused,)


def is_signed_in(browser) -> bool:
    cookie = browser.cookies.get(settings.SESSION_COOKIE_NAME)
    return bool(cookie and cookie.value)


def test_every_address_has_a_row():
    assert sorted({name for name, *_ in ROUTES} - TABLE.keys()) == []


def test_every_row_has_an_address():
    assert sorted((TABLE.keys() | OWNED.keys()) - {name for name, *_ in ROUTES}) == []


def test_every_object_has_an_owner():
    """The address of an object that is open to some who are signed in stands in owners_table.py."""
    asked = {
        name for name, _, converters in ROUTES
        if converters and not name.startswith("admin:") and any(row.who == "signed-in" for row in rows(name))
    }  # fmt: skip
    assert sorted(name for name in asked - OWNED.keys() if not name.startswith(IN_ROOM)) == []


@pytest.mark.django_db
@pytest.mark.parametrize("role", cast.ROLES)
def test_it_is_as_the_table_says(role, city, visitor):
    account = cast.somebody(role)
    wrong = {}
    for name, address, converters in ROUTES:
        for row in rows(name):
            if account and not is_signed_in(visitor):  # to sign out is one of the addresses
                account.refresh_from_db()
                visitor.force_login(account)
            filled = address.format(**samples(converters) | row.args)
            with transaction.atomic():  # to close one's account is one of them too
                answer = getattr(visitor, row.method)(filled)
                transaction.set_rollback(True)
            right = expected(row, role)
            if answer.status_code not in right:
                wrong[f"{row.method} {name}"] = f"{answer.status_code}, not {right[0]}"
            elif role == "visitor" and row.who != "public" and answer.status_code == 302:
                assert answer.headers["Location"] == f"/account/login/?next={quote(filled)}"
    assert "\n".join(f"{place}: {fault}" for place, fault in wrong.items()) == ""


@pytest.mark.parametrize("method", ["put", "patch", "delete", "options", "trace"])
def test_no_address_knows_another_method(method, visitor):
    """No `db` fixture here: it is refused before anything is asked."""
    ask = getattr(visitor, method)
    examples = {
        name: address.format(**samples(converters) | rows(name)[0].args) for name, address, converters in ROUTES
    }
    known = [name for name, address in examples.items() if ask(address).status_code != 405]
    assert known == []


@pytest.mark.django_db
@pytest.mark.parametrize("name", OWNED)
def test_the_object_of_another_does_not_exist(name, city, visitor):
    owned = OWNED[name]
    owner, filled = owned.make()
    address = next(address for other, address, _ in ROUTES if other == name).format(**filled)
    ask = getattr(visitor, owned.method)
    assert ask(address, owned.typed).headers["Location"] == f"/account/login/?next={quote(address)}"
    visitor.force_login(cast.member(cast.council("elders"), "stranger@example.nl"))
    assert ask(address, owned.typed).status_code == 404
    visitor.force_login(owner)
    assert ask(address, owned.typed).status_code == owned.status


@pytest.mark.django_db
def test_a_right_that_is_taken_away_is_gone_at_once(visitor):
    admin = cast.somebody("admin")
    visitor.force_login(admin)
    assert visitor.get("/beheer/").status_code == 200
    admin.role = ""
    admin.save(update_fields=["role"])
    assert visitor.get("/beheer/").status_code == 403
