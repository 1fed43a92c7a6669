""" "Mijn plek": everything that is theirs, where they are signed in, and another address."""

import re
from datetime import date, timedelta
from uuid import uuid4

import pytest
from allauth.mfa.models import Authenticator
from django.core import mail
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from councils.actions import claim_council
from councils.models import Contact, Council
from haarlem_wijken.ground.accounts.devices import device
from haarlem_wijken.ground.erasing.traces import TRACES
from haarlem_wijken.ground.following.actions import follow
from haarlem_wijken.ground.models import Account, AuditEvent, Case, CaseState, Letter, StaffRole
from haarlem_wijken.ground.models.case import DECISIONS, NOT_GIVEN
from initiatives.actions.claiming import claim_initiative
from initiatives.models import Initiative, Proposal, SignUp, Transfer
from meetings.actions import add_comment, cancel_meeting, circulate_minutes, plan_meeting, start_minutes
from meetings.models import Attendance
from tests import cast
from tests.front.one_life import EMAIL, live
from tests.initiatives.helping import call, joined
from tests.initiatives.waiting import organised, published, waiting
from tests.signing_in import sign_in

OWN, ADDRESS, CODE, NEW = "/account/", "/account/adres/", "/account/adres/code/", "nieuw@voorbeeld.nl"
FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0"
PHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 (KHTML) Version/18.0 Safari/604.1"


@pytest.fixture(autouse=True)
def no_counts():
    cache.clear()


def mailed() -> str:
    return re.search(r"^\s+(\d{6})$", mail.outbox[-1].body, re.MULTILINE)[1]


def browser(email="samira@example.nl", agent=FIREFOX) -> Client:
    """Somebody who signs in with a browser of their own."""
    client = Client(headers={"User-Agent": agent})
    client.post("/account/login/", {"email": email})
    client.post("/account/login/code/", {"code": mailed()})
    return client


@pytest.mark.parametrize(
    ("agent", "words"),
    [(FIREFOX, "Firefox, Linux"), (PHONE, "Safari, iPhone"), ("curl/8", ""), ("", "")],
)
def test_a_device_is_told_in_two_words(agent, words):
    assert device(agent) == words


class TestWhatIsTheirs:
    def test_what_there_is_to_do_comes_before_who_one_is(self, client, city):
        client.force_login(cast.member(cast.council()))
        page = client.get(OWN).text
        assert page.index('id="zetels"') < page.index('id="wie"') < page.index("Verander je adres")
        assert "op een moderator" not in page

    def test_a_moderator_reads_first_how_much_waits(self, city):
        waiting()
        moderator = Client()
        sign_in(moderator, cast.account("moderator@example.nl", StaffRole.MODERATOR))
        page = moderator.get(OWN).text
        assert "Er wacht 1 inzending op een moderator." in page
        assert page.index('<a href="/moderatie/">Kijk wat er wacht') < page.index('id="afspraken"')

    @pytest.mark.parametrize(
        ("role", "name"), [("lid", "Lid met een zetel"), ("voorzitter", "Voorzitter of secretaris")]
    )
    def test_somebody_with_a_seat_reads_what_they_are(self, client, city, role, name):
        client.force_login(cast.member(cast.council(), role=role))
        assert f"<dd>{name}." in client.get(OWN).text

    def test_seats_calls_and_sign_ups_lead_to_where_they_are_kept(self, client, city):
        council = cast.council()
        client.force_login(cast.member(council))
        asked, answered = (
            call(council, area="BU03920303", title="Wie sjouwt mee?"),
            call(organised(), title="Soep koken"),
        )
        mine = joined(answered, "henk@example.nl")
        page = client.get(OWN).text
        assert f'href="/wijkraden/{council.slug}/bijhouden/"' in page
        assert client.get(f"{OWN}oproep/{asked.pk}/").headers["Location"] == f"/oproepen/{asked.pk}/beheer/"
        own = client.get(f"{OWN}aanmelding/{mine.pk}/")
        assert "Soep koken" in client.get(own.headers["Location"]).text
        assert (f"{OWN}oproep/{asked.pk}/" in page, f"{OWN}aanmelding/{mine.pk}/" in page) == (True, True)

    def test_an_organiser_manages_a_call_without_the_letter(self, client, city):
        initiative = organised("henk@example.nl")
        asked = call(initiative)
        client.force_login(cast.account("henk@example.nl"))
        assert f"{OWN}oproep/{asked.pk}/" in client.get(OWN).text
        going = client.get(f"{OWN}oproep/{asked.pk}/").headers["Location"]
        assert client.get(going).status_code == 200
        client.force_login(cast.account("ander@example.nl"))
        assert client.get(f"{OWN}oproep/{asked.pk}/").status_code == 404
        assert f"{OWN}oproep/{asked.pk}/" not in client.get(OWN).text

    def test_what_one_said_is_theirs_stands_there_as_long_as_it_is_not_given(self, client, city, visitor):
        council, initiative = cast.council(), published()
        said = {"name": "Sam", "email": "sam@example.nl", "role": "secretaris", "words": "Wij vergaderen elke maand."}
        of_council = claim_council(council=council, key=uuid4(), said=said, language="nl")
        of_initiative = claim_initiative(
            key=uuid4(), initiative=initiative, email="sam@example.nl", language="nl", name="Sam", proof="Kijk maar."
        )
        client.force_login(cast.account("sam@example.nl"))
        urls = f"{OWN}claim/raad/{of_council.pk}/", f"{OWN}claim/initiatief/{of_initiative.pk}/"
        pages = [client.get(url) for url in urls]
        assert [page.status_code for page in pages] == [303, 303]
        assert all("<button" in visitor.get(page.headers["Location"]).text.split("<main")[1] for page in pages)
        now = timezone.now()
        Case.objects.update(waiting_since=now, due_at=now)
        for state in CaseState:
            Case.objects.update(state=state, decided_at=now if state in DECISIONS else None)
            page, there = client.get(OWN).text, state in NOT_GIVEN
            assert [url in page for url in urls] == [there, there], state
            assert page.count(f">{state.label}</span>") == 2 * there
            assert {client.get(url).status_code for url in urls} == {303 if there else 404}
        Case.objects.update(state=CaseState.WAITING, decided_at=None)
        assert "What you said is yours" in client.get(f"/en{OWN}").text
        client.force_login(cast.account("ander@example.nl"))
        assert not any(url in client.get(OWN).text for url in urls)
        assert {client.get(url).status_code for url in urls} == {404}

    def test_no_more_queries_with_more_of_it(self, client, city, django_assert_max_num_queries):
        council = cast.council()
        me = cast.member(council)
        client.force_login(me)
        for _ in range(3):
            joined(call(council, area="BU03920303"), "henk@example.nl")
        for words in "abc":
            for kind in ("initiatieven", "oproepen", "vergaderingen", "wijkraden"):
                follow(account=me, kind=kind, query=f"q={words}", every="dag", by=me)
        for slug in Council.objects.values_list("slug", flat=True)[:5]:
            follow(account=me, kind="wijkraad", query=f"groep={slug}", every="dag", by=me)
        client.get(OWN)  # areas and themes are read once
        with django_assert_max_num_queries(23):
            client.get(OWN)

    def test_who_has_a_seat_sees_what_comes_and_which_minutes_wait(self, client, city):
        council = cast.council()
        me, today = cast.member(council), timezone.localdate()
        past = plan_meeting(by=me, council=council, date=today - timedelta(20))
        plan_meeting(by=me, council=council, date=today + timedelta(5), title="Werkavond")
        cancel_meeting(by=me, meeting=plan_meeting(by=me, council=council, date=today + timedelta(6), title="Weg"),
                       reason="Ziek.")  # fmt: skip
        minutes = start_minutes(by=me, meeting=past)
        circulate_minutes(by=me, minutes=minutes, comment_until=today)
        for _ in range(2):
            add_comment(by=me, section=minutes.sections.first(), text="Klopt niet.")
        client.force_login(me)
        page = client.get(OWN).text
        assert "Werkavond" in page
        assert "Weg</a>" not in page
        assert f"{past.get_absolute_url()}verslag/" in page
        assert "2 opmerkingen wachten op antwoord" in page
        client.force_login(cast.account("ander@example.nl"))
        assert "Jouw bijeenkomsten" not in client.get(OWN).text

    def test_the_language_of_letters_stays_as_chosen(self, city):
        here = browser()
        assert here.post(f"{OWN}taal/", {"language": "en"}).headers["Location"] == "/en/account/#taal"
        assert Account.objects.get().language == "en"
        browser()
        assert Account.objects.get().language == "en"
        assert here.post(f"{OWN}taal/", {"language": "xx"}).status_code == 302
        assert Account.objects.get().language == "en"


class TestWhereTheyAreSignedIn:
    def test_each_is_listed_and_can_be_ended(self, city):
        here, phone = browser(), browser(agent=PHONE)
        page = here.get(OWN).text
        assert ("Firefox, Linux" in page, "Safari, iPhone" in page) == (True, True)
        assert here.session.session_key not in page
        (end,) = re.findall(r'action="(/account/logout/een/\w+/)"', page)
        here.post(end)
        assert (here.get(OWN).status_code, phone.get(OWN).status_code) == (200, 302)
        assert AuditEvent.objects.filter(verb="account.session_ended").count() == 1

    def test_those_of_somebody_else_stay(self, city):
        here, other = browser(), browser("ander@example.nl")
        name = re.search(r"/logout/een/\w+/", browser("ander@example.nl").get(OWN).text)[0]
        assert here.post(f"/account{name}").status_code == 302
        assert other.get(OWN).status_code == 200

    def test_all_others_end_at_once(self, city):
        here, others = browser(), [browser(), browser(agent=PHONE)]
        here.post(f"{OWN}logout/anders/")
        assert here.get(OWN).status_code == 200
        assert [one.get(OWN).status_code for one in others] == [302, 302]


class TestAnotherAddress:
    def change(self, here: Client, to=NEW):
        here.post(ADDRESS, {"email": to})
        return here.post(CODE, {"code": mailed()})

    def test_the_code_goes_to_the_new_one_and_the_old_one_is_told(self, city):
        here, phone = browser(), browser(agent=PHONE)
        assert here.post(ADDRESS, {"email": "Nieuw@Voorbeeld.nl"}).headers["Location"] == CODE
        assert mail.outbox[-1].to == [NEW]
        assert Account.objects.get().email == "samira@example.nl"
        assert "Deze code klopt niet" in here.post(CODE, {"code": "12"}).text
        assert here.post(CODE, {"code": mailed()}).headers["Location"] == OWN
        assert Account.objects.get().email == NEW
        assert [(one.to, one.template) for one in Letter.objects.all()] == [("samira@example.nl", "address-changed")]
        assert (here.get(OWN).status_code, phone.get(OWN).status_code) == (200, 302)
        assert here.get(CODE).headers["Location"] == ADDRESS  # the code is used up

    def test_everything_they_have_goes_along(self, city, settings, tmp_path):
        settings.MEDIA_ROOT = tmp_path
        account = live()
        Authenticator.objects.all().delete()
        contact = Contact.objects.get(email=EMAIL)
        links = dict(Proposal.objects.exclude(confirmed_at=None).values_list("pk", "link_generation"))
        self.change(browser(EMAIL))
        contact.refresh_from_db()
        assert (contact.email, Account.objects.get(pk=account.pk).email) == (NEW, NEW)
        moved = Proposal.objects.filter(email=NEW)
        assert moved.exists()
        assert all(one.link_generation == links[one.pk] + 1 for one in moved)
        for model in (SignUp.objects.exclude(confirmed_at=None), Transfer.objects, Attendance.objects):
            assert not model.filter(email__iexact=EMAIL).exists(), model
        assert Initiative.objects.filter(contact_email=NEW).exists()
        account.person.refresh_from_db()
        assert account.person.account_id == account.pk

    def test_an_address_with_an_account_is_told_only_to_who_has_it(self, city):
        here = browser()
        browser("ander@example.nl")
        assert here.post(ADDRESS, {"email": "ander@example.nl"}).headers["Location"] == CODE
        assert here.post(CODE, {"code": mailed()}).headers["Location"] == ADDRESS
        assert "hoort al een account" in here.get(ADDRESS).text
        assert Account.objects.filter(email="samira@example.nl").exists()

    def test_one_that_was_only_typed_at_the_sign_in_page_is_free(self, city):
        here = browser()
        Client().post("/account/login/", {"email": NEW})
        self.change(here)
        assert [one.email for one in Account.objects.all()] == [NEW]

    @pytest.mark.parametrize("typed", ["", "geen adres", "SAMIRA@example.nl"])
    def test_what_is_no_new_address_says_so(self, city, typed):
        here = browser()
        before = len(mail.outbox)
        assert 'aria-invalid="true"' in here.post(ADDRESS, {"email": typed}).text
        assert len(mail.outbox) == before

    def test_each_address_that_is_kept_follows_or_is_of_the_account_itself(self):
        stays = {one.model for one in TRACES if one.own_addresses and one.follow is None}
        assert stays == {"ground.Account"}

    def test_a_sign_up_stays_where_the_new_address_is_on_the_list(self, city):
        asked = call(organised())
        joined(asked, NEW)
        joined(asked, "samira@example.nl")
        self.change(browser())
        assert set(asked.sign_ups.values_list("email", flat=True)) == {NEW, "samira@example.nl"}


def test_a_seat_that_ended_is_no_longer_theirs(client, city):
    council = cast.council()
    account = cast.member(council)
    council.seats.update(until=date(2021, 1, 1))
    client.force_login(account)
    assert "Nog geen zetel" in client.get(OWN).text


def test_what_waits_comes_first_and_what_one_sets_now_and_then_is_folded(db):
    account = cast.account("samira@example.nl")
    folded = r"<details(| open)><summary><h2 id=\"(\w+)\""
    client = Client()
    client.force_login(account)
    text = client.get(OWN).content.decode()
    assert text.index('id="afspraken"') < text.index('id="berichten"') < text.index('id="zetels"')
    assert dict((name, opened) for opened, name in re.findall(folded, text))["naam"] == " open"  # nobody knows it yet
    client.force_login(cast.account("fatima@example.nl", name="Fatima"))
    opened = dict((name, opened) for opened, name in re.findall(folded, client.get(OWN).content.decode()))
    assert (opened["naam"], opened["taal"], opened["ingelogd"], opened["gegevens"]) == ("", "", "", "")
