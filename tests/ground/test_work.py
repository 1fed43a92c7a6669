"""The worker."""

import os
import signal
import subprocess
import sys
import threading
import time
from datetime import timedelta
from unittest import mock
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.core import mail
from django.core.management import call_command
from django.db import OperationalError, transaction
from django.utils import timezone

from haarlem_wijken.ground import chores, post
from haarlem_wijken.ground.management.commands import work
from haarlem_wijken.ground.models import Account, Session, WorkerRun
from tests import cast


@pytest.fixture(autouse=True)
def signals():
    """Give pytest its Ctrl-C back."""
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


def once() -> None:
    call_command("work", "--once")


@pytest.mark.django_db
def test_it_delivers_all_that_is_due():
    with transaction.atomic():
        for number in range(3):
            post.queue("invitation", to="a@b.nl", key=str(number), context={"role": "admin"}, language="nl")
    once()
    assert len(mail.outbox) == 3


@pytest.mark.django_db
def test_a_chore_that_fails_is_told_and_letters_still_leave(monkeypatch, caplog):
    def stumble():
        return {}["a row that is odd"]

    monkeypatch.setattr(chores, "CHORES", [(stumble, 3600)])
    with transaction.atomic():
        post.queue("invitation", to="a@b.nl", key="1", context={"role": "admin"}, language="nl")
    once()
    assert len(mail.outbox) == 1
    assert "stumble failed" in caplog.text


@pytest.mark.django_db
def test_it_says_that_it_lives():
    once()
    first = WorkerRun.objects.get(name="work").at
    once()
    assert WorkerRun.objects.get(name="work").at > first


@pytest.mark.django_db
class TestPurge:
    def gone(self, account: Account) -> bool:
        """Whether the worker removes it when it is just over a day old."""
        Account.objects.update(created_at=timezone.now() - timedelta(days=1, minutes=1))
        once()
        return not Account.objects.filter(pk=account.pk).exists()

    def test_an_address_nobody_confirmed_goes(self):
        assert self.gone(cast.account())

    def test_a_confirmed_one_stays(self):
        account = cast.account()
        Account.objects.update(last_login=timezone.now())
        assert not self.gone(account)

    def test_an_invited_one_stays(self):
        assert not self.gone(cast.account(role="moderator"))

    def test_a_named_one_stays(self):
        assert not self.gone(cast.account(name="Henk"))

    def test_a_young_one_stays(self):
        account = cast.account()
        Account.objects.update(created_at=timezone.now() - timedelta(hours=23))
        once()
        assert Account.objects.filter(pk=account.pk).exists()


@pytest.mark.django_db
def test_expired_sessions_go():
    now = timezone.now()
    Session.objects.create(session_key="old", session_data="", expire_date=now - timedelta(seconds=1))
    Session.objects.create(session_key="new", session_data="", expire_date=now + timedelta(hours=1))
    once()
    assert list(Session.objects.values_list("session_key", flat=True)) == ["new"]


@pytest.mark.django_db
def test_a_database_that_was_away_is_asked_again(monkeypatch):
    answers = iter([OperationalError("server closed the connection"), False])

    def deliver():
        if isinstance(answer := next(answers), Exception):
            raise answer
        return answer

    monkeypatch.setattr(work, "deliver_one", deliver)
    monkeypatch.setattr(work, "LOST_DATABASE_SECONDS", 0)
    with mock.patch.object(work.connection, "close"):  # the test's own transaction lives in it
        once()
    assert next(answers, "asked twice") == "asked twice"


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_it_stops_when_told(number):
    name = settings.DATABASES["default"]["NAME"]
    url = urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{name}").geturl()
    environment = os.environ | {"DATABASE_URL": url, "SECRET_KEY": "x"}
    command = [sys.executable, "manage.py", "work"]
    worker = subprocess.Popen(command, cwd=settings.BASE_DIR, env=environment)
    try:
        deadline = time.monotonic() + 20
        while not WorkerRun.objects.exists() and time.monotonic() < deadline:
            time.sleep(0.1)
        assert WorkerRun.objects.exists()
        worker.send_signal(number)
        assert worker.wait(timeout=5) == 0
    finally:
        worker.kill()


def test_a_nap_ends_within_a_second_of_being_told():
    worker = work.Command()
    worker.stopping = False
    threading.Timer(0.1, worker._stop).start()
    started = time.monotonic()
    worker._nap(30)
    assert time.monotonic() - started < 1


@pytest.mark.django_db
def test_it_does_what_rooms_have_asked_for_until_nothing_is_left(monkeypatch):
    done, left = [], iter([True, True, False])
    monkeypatch.setattr(chores, "CHORES", [])
    monkeypatch.setattr(chores, "JOBS", [])
    chores.every(3600, lambda: done.append("chore"))
    chores.job(lambda: done.append("job") or next(left))
    once()
    assert done == ["chore", "job", "job", "job"]
