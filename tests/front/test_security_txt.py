"""/.well-known/security.txt, read by the parser that internet.nl uses; robots.txt and the icon."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine


def parsed(client, settings):
    from sectxt import Parser  # takes half a second to load, in whichever process needs it

    settings.SITE_URL = "https://wijken.example.nl"
    response = client.get("/.well-known/security.txt")
    assert response.headers["Content-Type"] == "text/plain; charset=utf-8"
    return Parser(response.content)


def test_the_parser_finds_no_fault(client, settings):
    answer = client.get("/.well-known/security.txt").content
    assert answer.endswith(b"\n")
    text = parsed(client, settings)
    assert text.errors == []
    assert {found["code"] for found in text.recommendations} == {"not_signed"}


@pytest.mark.parametrize("day", [datetime(2026, 1, 1, tzinfo=UTC), datetime(2028, 2, 29, 23, 59, tzinfo=UTC)])
def test_it_never_expires_and_is_never_too_long(client, day):
    with time_machine.travel(day, tick=False):
        lines = client.get("/.well-known/security.txt").content.decode().splitlines()
        expires = datetime.fromisoformat(lines[1].removeprefix("Expires: "))
        assert timedelta(days=90) < expires - day < timedelta(days=365)


def test_robots_may_read_the_public_pages(client):
    lines = client.get("/robots.txt").content.decode().splitlines()
    assert lines[0] == "User-agent: *"
    assert {"Disallow: /account/", "Disallow: /en/account/", "Disallow: /beheer/"} <= set(lines)
    assert "Disallow: /" not in lines


def test_the_icon_is_answered(visitor):
    response = visitor.get("/favicon.ico")
    assert response.status_code == 302
    assert response.headers["Location"].startswith("/static/")
