"""Letters and real mail servers: ones that take, refuse, stall or are away."""

import smtplib
import socket
import time
from datetime import UTC, datetime, timedelta

import pytest
from aiosmtpd.controller import Controller
from django.db import transaction

from haarlem_wijken.ground import post
from haarlem_wijken.ground.models import Letter
from tests.browser.portal import free_port

START = datetime(2026, 3, 1, 12, tzinfo=UTC)


class Server:
    """Answers what the test tells it to, and keeps what it takes."""

    def __init__(self):
        self.taken = []
        self.at_recipient = self.at_data = "250 OK"

    async def handle_RCPT(self, server, session, envelope, address, options):
        if self.at_recipient.startswith("250"):
            envelope.rcpt_tos.append(address)
        return self.at_recipient

    async def handle_DATA(self, server, session, envelope):
        if self.at_data.startswith("250"):
            self.taken.append(envelope.content)
        return self.at_data


@pytest.fixture
def smtp(settings):
    """Settings that send to a port of this machine."""
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_TIMEOUT = "127.0.0.1", free_port(), 0.5
    return settings


@pytest.fixture
def server(smtp):
    handler = Server()
    controller = Controller(handler, hostname="127.0.0.1", port=smtp.EMAIL_PORT)
    controller.start()
    yield handler
    controller.stop()


@pytest.fixture
def letter(db, time_machine):
    time_machine.move_to(START, tick=False)
    with transaction.atomic():
        return post.queue("invitation", to="henk@example.nl", key="1", context={"role": "admin"}, language="nl")


def now() -> Letter:
    return Letter.objects.get()


def test_a_server_that_takes_it(server, letter):
    assert post.deliver_one()
    assert not post.deliver_one()
    assert now().state == "sent"
    (message,) = server.taken
    assert b"Message-ID: <letter." in message


@pytest.mark.parametrize("place", ["at_recipient", "at_data"])
def test_a_refusal_for_now_is_tried_again(server, letter, place, time_machine):
    setattr(server, place, "451 try <henk@example.nl> later")
    post.deliver_one()
    assert (now().state, now().error, now().not_before) == ("queued", "451 try … later", START + timedelta(minutes=1))
    setattr(server, place, "250 OK")
    assert not post.deliver_one()
    time_machine.move_to(START + timedelta(minutes=1), tick=False)
    post.deliver_one()
    assert (now().state, now().error, len(server.taken)) == ("sent", "", 1)


@pytest.mark.parametrize("place", ["at_recipient", "at_data"])
def test_a_refusal_for_good_is_not_tried_again(server, letter, place):
    setattr(server, place, "550 no such user henk@example.nl")
    post.deliver_one()
    assert (now().state, now().error, now().attempts) == ("failed", "550 no such user …", 1)
    assert not post.deliver_one()


def test_a_server_that_is_away_is_asked_five_times_more(smtp, letter, time_machine):
    at, waits = START, []
    for _ in post.RETRY_MINUTES:
        post.deliver_one()
        waits.append(round((now().not_before - at).total_seconds() / 60))
        at = now().not_before
        time_machine.move_to(at, tick=False)
    assert waits == [1, 5, 30, 120, 1440]
    post.deliver_one()
    assert (now().state, now().error, now().attempts) == ("failed", "ConnectionRefusedError", 6)


def test_a_server_that_says_nothing_is_left(smtp, letter):
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", smtp.EMAIL_PORT))
        silent.listen()
        started = time.monotonic()
        post.deliver_one()
        assert time.monotonic() - started < 3
    assert (now().state, now().error) == ("queued", "SMTPServerDisconnected")


def test_a_login_that_is_refused_is_no_fault_of_the_letter():
    assert post._fault(smtplib.SMTPAuthenticationError(535, b"bad henk@example.nl")) == ("535 bad …", False)
