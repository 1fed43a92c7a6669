"""Saying that something on a page is wrong, and what moderators do with it."""

import re
from datetime import timedelta
from itertools import cycle
from threading import Barrier, Thread

import pytest
import time_machine
from django.core import mail
from django.db import connections
from django.test import Client
from django.utils import timezone

from haarlem_wijken.front.forms.report import ReportForm
from haarlem_wijken.ground.models import AuditEvent, Case, CaseState, Letter, Report, StaffRole, Tally
from haarlem_wijken.ground.post import deliver_one
from haarlem_wijken.ground.register import REPORTS
from haarlem_wijken.ground.reports import actions
from haarlem_wijken.ground.reports.pages import path_of, shown_at
from tests.cast import account, council
from tests.front.naughty import STRINGS
from tests.initiatives.helping import call, joined
from tests.initiatives.waiting import published
from tests.marks import marks

pytestmark = pytest.mark.usefixtures("city")
PAGE = "/initiatieven/boekenkast/"
CANARY = "Kwispelkanarie"


def typed(**changes) -> dict:
    """What a browser sends of a form that is right; opened a minute ago."""
    right = {"pagina": PAGE, "deel": "", "wrong": "outdated", "words": "Hij is weg.", "email": ""}
    return right | marks() | changes


def report(client, **changes):
    return client.post("/melden/", typed(**changes))


def filed(client, **changes) -> Report:
    assert report(client, **changes).status_code == 303
    return Report.objects.select_related("case").latest("pk")


@pytest.fixture
def kast():
    return published()


@pytest.fixture
def desk() -> Client:
    client = Client()
    client.force_login(account("ann@example.nl", StaffRole.MODERATOR, "Ann"))
    return client


def press(client, found: Report, verb: str, **said):
    version = Case.objects.get(pk=found.case_id).version
    return client.post(
        f"/moderatie/{found.case_id}/beslissen/", {"verb": verb, "version": version, "step": "take"} | said
    )


def text_of(answer) -> str:
    return " ".join(answer.content.decode().split())


def state_of(found: Report) -> str:
    return Case.objects.get(pk=found.case_id).state


# --- the form --------------------------------------------------------------------------------------------------------
def test_every_public_page_leads_to_the_form_about_it(client, kast):
    for page in (PAGE, "/", "/wijken/oude-stad/", "/privacy/", f"/wijkraden/{council().slug}/"):
        answer = client.get(page)
        assert f'href="/melden/?pagina={page}"' in answer.text, page
        assert "Dit gaat over" in client.get(f"/melden/?pagina={page}").text
    assert f'href="/en/melden/?pagina={PAGE}"' in client.get(f"/en{PAGE}").text
    assert "Boekenkast" in client.get(f"/melden/?pagina={PAGE}").text
    assert "/melden/?" not in client.get("/inzending/fout/").text


def test_a_report_is_a_case_at_once_and_asks_nobody_for_an_address(client, kast):
    found = filed(client)
    assert (found.path, found.title, found.case.state, found.case.area_id) == (
        PAGE, "Boekenkast", CaseState.WAITING, kast.area_id,
    )  # fmt: skip
    assert not client.cookies
    assert not Letter.objects.exclude(template="case-waiting").exists()
    assert report(client, pagina="https://elders.nl/").status_code == 200
    assert Report.objects.count() == 1


def test_the_desk_tells_no_keys_that_a_report_has_not(client, desk, kast):
    page = desk.get(f"/moderatie/{filed(client).case_id}/").content.decode()
    assert re.findall(r'data-needs="([acdh])"', page) == ["a", "d"]


@pytest.mark.parametrize(
    ("address", "path"),
    [
        (PAGE, PAGE),
        (f"/en{PAGE}", PAGE),
        (f"http://localhost:8000{PAGE}?q=a#foto-1", PAGE),
        ("initiatieven/", "/initiatieven/"),
        ("/", "/"),
        ("https://elders.nl/initiatieven/", None),
        ("//elders.nl/initiatieven/", None),
        ("javascript:alert(1)", None),
        ("/bestaat/niet/", None),
        ("/moderatie/", None),
        ("/inzending/geheim/", None),
        ("/en/account/", None),
        ("http://[kapot", None),
        ("/initiatieven/a%0Ab/", None),
    ],
)
def test_only_pages_of_this_site_are_taken(settings, address, path):
    settings.SITE_URL = "http://localhost:8000"
    assert path_of(address) == path


def test_what_is_not_right_is_said_and_nothing_typed_is_lost(client, kast):
    page = report(client, wrong="other", words="", email="x", pagina="/weg/").text
    for words in ("Schrijf in een paar woorden", "naam@voorbeeld.nl", "Dit adres kennen we niet", 'value="x"'):
        assert words in page
    assert "Er zijn nog 3 dingen niet goed" in page
    robot = report(client, telefoon2="bot")
    assert (robot.status_code, "Hij is weg." in robot.text) == (200, True)
    assert not Report.objects.exists()


def test_sent_twice_is_once_and_too_much_is_said(client, kast):
    same = typed()
    for _ in range(2):
        assert client.post("/melden/", same).status_code == 303
    assert Report.objects.count() == 1
    for _ in range(60):
        last = report(client)
    assert last.status_code == 429
    assert "Hij is weg." in last.text
    assert "many" in Case.objects.latest("pk").flags


# --- the desk --------------------------------------------------------------------------------------------------------
def test_privacy_comes_first_and_reports_about_one_page_are_seen_together(client, desk, kast):
    first, second = filed(client), filed(client, wrong="twice", words="Ook al bij De Kast.")
    private = filed(client, wrong="privacy", pagina="/over/")
    inbox = text_of(desk.get("/moderatie/"))
    assert inbox.index("Wat dit is: privacy") < inbox.index("Boekenkast: het klopt niet")
    assert "meer meldingen over hetzelfde" in inbox
    page = text_of(desk.get(f"/moderatie/{first.case_id}/"))
    for words in (
        "Hij is weg.",
        "Ook al bij De Kast.",
        "Zo staat het er nu",
        "Een kast vol.",
        "niemand krijgt een brief",
    ):
        assert words in page
    assert desk.get(f"/moderatie/{private.case_id}/").context["after"].case.pk == first.case_id
    assert desk.get(f"/moderatie/{second.case_id}/").context["before"].case.pk == first.case_id


def test_solved_writes_to_who_left_an_address_and_can_be_taken_back(client, desk, kast):
    found, silent = filed(client, email="Buur@voorbeeld.nl"), filed(client)
    seen = desk.post(f"/moderatie/{found.case_id}/beslissen/", {"verb": "solve", "version": found.case.version})
    assert "We hebben ernaar gekeken en het opgelost" in text_of(seen)
    press(desk, found, "solve", words="De kast is weer terug.", others="on")
    assert state_of(found) == state_of(silent) == CaseState.ACCEPTED
    assert "Opgelost" in text_of(desk.get(f"/moderatie/{found.case_id}/"))
    (letter,) = Letter.objects.exclude(template="case-waiting")
    assert (letter.to, letter.template) == ("buur@voorbeeld.nl", "report-solved")
    assert "Hij is weg." not in str(letter.context)
    version = Case.objects.get(pk=found.case_id).version
    desk.post(f"/moderatie/{found.case_id}/terugdraaien/", {"version": version})
    letter.refresh_from_db()
    assert (state_of(found), letter.state) == (CaseState.WAITING, "cancelled")
    assert state_of(silent) == CaseState.ACCEPTED
    press(desk, found, "solve", words="De kast is weer terug.")
    with time_machine.travel(timezone.now() + timedelta(minutes=11)):
        while deliver_one():
            pass
    (sent,) = [one for one in mail.outbox if one.to == ["buur@voorbeeld.nl"]]
    assert "De kast is weer terug." in sent.body
    assert PAGE in sent.body


def test_not_needed_says_why_and_abuse_says_nothing(client, desk, kast):
    found, spam = filed(client, email="buur@voorbeeld.nl"), filed(client, email="bot@voorbeeld.nl")
    assert "Kies waarom het niet nodig is." in text_of(press(desk, found, "needless"))
    assert "Schrijf zelf waarom" in text_of(press(desk, found, "needless", reason="other"))
    press(desk, found, "needless", reason="right")
    press(desk, spam, "spam")
    assert (state_of(found), state_of(spam)) == (CaseState.DECLINED, CaseState.SPAM)
    (letter,) = Letter.objects.exclude(template="case-waiting")
    assert "het klopt zoals het er staat" in letter.context["sentence"]


def test_a_page_that_is_gone_can_still_be_judged(client, desk):
    found = filed(client, pagina="/initiatieven/weg/", deel="foto-7")
    page = text_of(desk.get(f"/moderatie/{found.case_id}/"))
    assert "is hier niets te laten zien" in page
    assert "/initiatieven/weg/#foto-7" in page


def test_words_and_address_go_when_their_term_is_over(client, desk, kast):
    found, waits = filed(client, email="buur@voorbeeld.nl"), filed(client, pagina="/over/")
    press(desk, found, "solve", words="Klaar.")
    for days, left in ((REPORTS.days - 1, "Hij is weg."), (REPORTS.days + 1, "")):
        with time_machine.travel(timezone.now() + timedelta(days=days)):
            actions.forget_reports()
        found.refresh_from_db()
        assert found.words == left
    assert found.email == ""
    waits.refresh_from_db()
    assert waits.words == "Hij is weg."
    assert desk.get(f"/moderatie/{found.case_id}/").status_code == 200


def test_what_is_reported_is_in_no_public_output(client, kast):
    found = filed(client, words=f"{CANARY} woont daar", email=f"{CANARY}@voorbeeld.nl")
    assert CANARY in found.words
    for path in (PAGE, "/", "/initiatieven/", "/initiatieven.csv", "/initiatieven.atom", "/sitemap.xml",
                 f"/melden/?pagina={PAGE}", "/melden/gelukt/", "/zoeken/?q=kast"):  # fmt: skip
        answer = client.get(path)
        said = b"".join(answer.streaming_content) if answer.streaming else answer.content
        assert CANARY.lower() not in said.decode().lower(), path


def test_a_call_is_shown_as_it_stands_without_who_signed_up(client, desk, kast):
    one = call(kast, title="Planken zagen")
    joined(one, "zager@example.nl", name="Zaagmans")
    page = f"/oproepen/{one.pk}/"
    assert f'href="/melden/?pagina={page}"' in client.get(page).text
    report(client, pagina=page)
    shown = desk.get(f"/moderatie/{Report.objects.get().case_id}/").text
    assert ("Planken zagen" in shown, "Oproep van" in shown, "Zaagmans" in shown) == (True, True, False)
    assert shown_at("/oproepen/999/") is None


# --- what breaks programs --------------------------------------------------------------------------------------------
def test_naughty_strings_are_taken_or_refused_in_words(client, desk, kast):
    taken, shown = 0, cycle([True, False])
    for number, text in enumerate(STRINGS):
        form = ReportForm({"pagina": PAGE, "deel": text, "wrong": "other", "words": text, "email": text})
        assert form.is_valid() or form.errors
        path_of(text)
        if number % 20 and (number % 5 or "script" not in text):
            continue
        taken += report(client, words=text, deel=text, wrong="other").status_code == 303
        if next(shown):
            assert client.get("/melden/", {"pagina": text, "deel": text}).status_code == 200, text
        else:
            assert report(client, pagina=text).status_code in (200, 303), text
        Tally.objects.all().delete()
    assert taken > 40
    for found in Report.objects.order_by("-pk")[:20]:
        page = desk.get(f"/moderatie/{found.case_id}/")
        assert page.status_code == 200
        assert not re.search(r"<script(?! type=| src=)|<svg/onload|onerror=alert", page.text)


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_of_two_moderators_one_decides(client):
    published()
    found = filed(client, email="buur@voorbeeld.nl")
    people = [account(f"{name}@example.nl", StaffRole.MODERATOR) for name in ("ann", "bo")]
    browsers, start, codes = [Client(), Client()], Barrier(2), []
    for browser, person in zip(browsers, people, strict=True):
        browser.force_login(person)

    def go(browser, verb):
        start.wait()
        codes.append(press(browser, found, verb, reason="right").status_code)
        connections.close_all()

    threads = [Thread(target=go, args=pair) for pair in zip(browsers, ("solve", "needless"), strict=True)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(codes) == [302, 409]
    assert AuditEvent.objects.filter(verb__in=["case.accepted", "case.declined"]).count() == 1
    assert Letter.objects.filter(template__startswith="report-").count() == 1
