"""`make faults` in small: lines that break under people who send something in."""

import time
from contextlib import closing
from threading import Thread

import pytest
from django.core.servers.basehttp import ThreadedWSGIServer
from django.core.wsgi import get_wsgi_application
from django.test.testcases import QuietWSGIRequestHandler

from initiatives.models import Proposal
from tests.faults.crowd import Crowd
from tests.faults.kept import lost_and_doubled
from tests.faults.outcome import Outcome, of_crowd
from tests.faults.proxy import Proxy


@pytest.fixture
def proxy(transactional_db, settings, tmp_path):
    """Stands before the portal, which a thread serves."""
    settings.STATIC_ROOT = tmp_path
    with ThreadedWSGIServer(("127.0.0.1", 0), QuietWSGIRequestHandler) as server:
        server.set_app(get_wsgi_application())
        Thread(target=server.serve_forever, daemon=True).start()
        with closing(Proxy(server.server_address)) as between:
            yield between
        server.shutdown()


@pytest.fixture
def database(transactional_db, settings) -> str:
    """The URL of the database of this test."""
    ours = settings.DATABASES["default"]
    return f"postgres://{ours['USER']}@{ours['HOST'].replace('/', '%2F')}/{ours['NAME']}"


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_what_is_sent_over_lines_that_break_is_taken_in_once(city, proxy, database, settings, monkeypatch):
    settings.PROOF_STEPS, settings.TRUSTED_PROXIES = 4, ["127.0.0.1"]
    monkeypatch.setattr("tests.faults.form.ONE_IN", 1)
    crowd = Crowd(f"http://127.0.0.1:{proxy.port}", wanted=6, people=2).start()
    for mood in (proxy.reset, proxy.refuse):
        mood()
        before = crowd.answers[0]
        while crowd.answers[0] < before + 2:
            time.sleep(0.01)
        proxy.heal()
    crowd.join()
    outcome = of_crowd("lines", "broken", crowd, database)
    assert outcome.broken == []
    assert crowd.answers[0] > 0
    assert Proposal.objects.count() == len(crowd.taken) == 6
    Proposal.objects.filter(email=crowd.addresses[0]).delete()
    assert lost_and_doubled(database, crowd.addresses) == (1, 0)


def test_a_promise_that_is_not_kept_is_told():
    outcome = Outcome("reload", "HUP", figures=["3 lost"])
    outcome.promise(False, "something was lost")
    assert str(outcome).split(None, 1) == ["reload", "HUP: 3 lost. BROKEN: something was lost"]
