"""The page about roles."""

import html

import pytest

from haarlem_wijken.ground.access import ROLES, Permission


@pytest.mark.django_db
def test_shows_every_role_with_all_it_may(visitor):
    text = html.unescape(visitor.get("/rollen/").text)
    parts = text.split("<h2>")[1:]
    for role, part in zip(ROLES, parts, strict=False):
        assert str(role.name) in part
        assert str(role.sentence) in part
        for permission in Permission:
            words = str(permission.label)
            assert (words[0].upper() + words[1:] in part) is (permission in role.permissions)
