"""Signing in and out."""

import re
import smtplib
from datetime import timedelta

import pytest
from django.core import mail
from django.core.cache import cache
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from haarlem_wijken.ground.accounts.sessions import STAFF_IDLE_SECONDS
from haarlem_wijken.ground.models import Account, AuditEvent, Letter, Person, StaffRole
from tests import cast

pytestmark = pytest.mark.django_db
LOGIN, CODE, OWN = "/account/login/", "/account/login/code/", "/account/"


@pytest.fixture(autouse=True)
def no_counts():
    """Limits are counted in the cache."""
    cache.clear()


def ask(client, email="samira@example.nl", **data):
    return client.post(LOGIN, {"email": email} | data)


def mailed() -> str:
    return re.search(r"^\s+(\d{6})$", mail.outbox[-1].body, re.MULTILINE)[1]


def sign_in(client, email="samira@example.nl", **data):
    ask(client, email)
    return client.post(CODE, {"code": mailed()} | data)


class TestSignIn:
    def test_a_new_address_is_signed_in_by_its_code(self, visitor):
        assert ask(visitor, "Samira@Example.nl").headers["Location"] == CODE
        answer = visitor.post(CODE, {"code": mailed()})
        assert (answer.status_code, answer.headers["Location"]) == (302, OWN)
        account = Account.objects.get()
        assert (account.email, account.role) == ("samira@example.nl", "")
        assert account.last_login
        assert visitor.get(OWN).status_code == 200

    def test_a_known_address_keeps_its_account(self, visitor):
        account = cast.account()
        sign_in(visitor, "SAMIRA@example.nl")
        assert int(visitor.session["_auth_user_id"]) == account.pk

    def test_the_code_is_mailed_at_once_and_not_kept_as_a_letter(self, visitor):
        ask(visitor)
        assert len(mail.outbox) == 1
        assert not Letter.objects.exists()
        assert mailed() in mail.outbox[0].alternatives[0].content

    def test_a_code_with_a_space_is_right(self, visitor):
        ask(visitor)
        code = mailed()
        assert visitor.post(CODE, {"code": f" {code[:3]} {code[3:]} "}).headers["Location"] == OWN

    def test_three_wrong_codes_end_it(self, visitor):
        ask(visitor)
        right = mailed()
        wrong = f"{(int(right) + 1) % 1_000_000:06}"
        for _ in range(2):
            answer = visitor.post(CODE, {"code": wrong})
            assert (answer.status_code, "Deze code klopt niet" in answer.text) == (200, True)
        assert visitor.post(CODE, {"code": wrong}).headers["Location"] == LOGIN
        assert visitor.post(CODE, {"code": right}).headers["Location"] == LOGIN
        assert "_auth_user_id" not in visitor.session

    def test_a_code_is_worthless_after_fifteen_minutes(self, visitor, time_machine):
        ask(visitor)
        time_machine.move_to(timezone.now() + timedelta(minutes=15, seconds=1))
        assert visitor.post(CODE, {"code": mailed()}).headers["Location"] == LOGIN

    def test_a_code_works_only_where_it_was_asked(self, visitor, client):
        ask(client)
        assert visitor.post(CODE, {"code": mailed()}).headers["Location"] == LOGIN

    def test_the_session_key_is_new(self, visitor):
        ask(visitor)
        before = visitor.session.session_key
        visitor.post(CODE, {"code": mailed()})
        assert visitor.session.session_key != before

    def test_a_closed_account_gets_no_further(self, visitor):
        cast.account()
        Account.objects.update(is_active=False)
        assert sign_in(visitor).headers["Location"] == LOGIN
        assert "Dit account is gesloten" in visitor.get(LOGIN).text
        assert visitor.get(OWN).status_code == 302

    def test_letters_follow_the_language_one_signs_in_with(self, visitor):
        visitor.post("/en" + LOGIN, {"email": "samira@example.nl"})
        assert mail.outbox[0].message()["Content-Language"] == "en"
        assert visitor.post("/en" + CODE, {"code": mailed()}).headers["Location"] == "/en" + OWN
        assert Account.objects.get().language == "en"

    @pytest.mark.parametrize("address", ["", "geen adres", "a@b", "a@b.nl\nBcc: c@d.nl", "x" * 250 + "@b.nl"])
    def test_what_is_no_address_says_so(self, visitor, address):
        answer = ask(visitor, address)
        assert (answer.status_code, mail.outbox) == (200, [])
        assert 'aria-invalid="true"' in answer.text

    def test_mail_that_is_down_says_so(self, visitor, monkeypatch):
        def down(*args, **kwargs):
            raise smtplib.SMTPServerDisconnected

        monkeypatch.setattr("django.core.mail.EmailMessage.send", down)
        answer = ask(visitor)
        assert answer.status_code == 503
        assert "wil nu niet weg" in answer.text
        assert "samira@example.nl" in answer.text

    def test_nothing_of_it_is_kept_anywhere(self, visitor):
        for address in (LOGIN, CODE, OWN):
            assert "no-store" in visitor.get(address).headers["Cache-Control"]


class TestStrangersLearnNothing:
    def test_known_and_unknown_get_the_same_words(self, visitor, client):
        cast.account("known@example.nl")
        answers = []
        for email in ("known@example.nl", "other@example.nl"):
            first = ask(visitor, email)
            second = visitor.get(CODE)
            letter = mail.outbox[-1]
            answers.append(
                [
                    first.status_code,
                    first.headers["Location"],
                    re.sub(r'name="csrf.*?>', "", second.text.replace(email, "…")),
                    letter.body.replace(mailed(), "…"),
                    letter.subject.replace(mailed(), "…"),
                ]
            )
            visitor.cookies.clear()
        assert answers[0] == answers[1]

    @pytest.mark.parametrize("email", ["known@example.nl", "other@example.nl"])
    def test_known_and_unknown_are_as_much_work(self, visitor, email):
        """No clock: it would tell of the machine. An address is kept the first time; after that nothing differs."""
        cast.account("known@example.nl")
        asked = []
        for _ in range(2):
            with CaptureQueriesContext(connection) as queries:
                ask(visitor, email)
            asked.append([query["sql"].split(" ", 1)[0] for query in queries if "SAVEPOINT" not in query["sql"]])
            visitor.cookies.clear()
        keeps = ["INSERT"] if email == "other@example.nl" else []
        assert asked == [
            ["SELECT", "DECLARE", "SELECT", *keeps, "SELECT", "INSERT"],
            ["SELECT", "DECLARE", "SELECT", "SELECT", "INSERT"],
        ]

    def test_one_address_gets_five_codes_in_half_an_hour(self, visitor, time_machine):
        time_machine.move_to("2026-03-01 12:00 +0000", tick=False)
        for _ in range(5):
            assert ask(visitor).status_code == 302
        answer = ask(visitor)
        assert (answer.status_code, len(mail.outbox)) == (200, 5)
        assert "te vaak" in answer.text
        assert ask(visitor, "other@example.nl").status_code == 302
        time_machine.move_to("2026-03-01 12:31 +0000", tick=False)
        assert ask(visitor).status_code == 302

    def test_one_visitor_asks_ten_codes_in_a_minute(self, visitor):
        answers = [ask(visitor, f"{number}@example.nl").status_code for number in range(11)]
        assert answers == [302] * 10 + [200]
        assert visitor.post(LOGIN, {"email": "x@example.nl"}, REMOTE_ADDR="192.0.2.7").status_code == 302

    def test_a_made_up_forwarded_address_is_no_other_visitor(self, visitor):
        forged = [
            visitor.post(LOGIN, {"email": f"{n}@example.nl"}, headers={"X-Forwarded-For": f"192.0.2.{n}"}).status_code
            for n in range(11)
        ]
        assert forged[-1] == 200


@pytest.mark.parametrize(
    ("next_page", "goes_to"),
    [
        ("/initiatieven/", "/initiatieven/"),
        ("/initiatieven/?thema=groen", "/initiatieven/?thema=groen"),
        ("https://evil.example/", OWN),
        ("//evil.example/", OWN),
        ("///evil.example", OWN),
        ("http:///evil.example", OWN),
        ("/\\evil.example", OWN),
        ("\\\\evil.example", OWN),
        ("javascript:alert(1)", OWN),
        ("https:evil.example", OWN),
        ("http://testserver@evil.example/", OWN),
        ("\x08//evil.example", OWN),
    ],
)
def test_next_stays_on_this_site(visitor, next_page, goes_to):
    ask(visitor, next=next_page)
    assert visitor.post(CODE, {"code": mailed(), "next": next_page}).headers["Location"] == goes_to


def test_next_comes_along_from_the_first_page_to_the_last(visitor):
    shown = visitor.get(LOGIN, {"next": "/initiatieven/"})
    assert '<input type="hidden" name="next" value="/initiatieven/">' in shown.text
    step = ask(visitor, next="/initiatieven/").headers["Location"]
    assert step == CODE + "?next=%2Finitiatieven%2F"
    assert visitor.post(step, {"code": mailed()}).headers["Location"] == "/initiatieven/"


@pytest.mark.parametrize(
    "rest", ["signup/", "password/reset/", "password/change/", "password/set/", "email/", "inactive/"]
)
def test_pages_of_the_library_do_not_exist(visitor, rest):
    assert visitor.get(f"/account/{rest}").status_code == 404


class TestSignOut:
    def test_ends_the_session_and_clears_the_browser(self, visitor):
        sign_in(visitor)
        answer = visitor.post("/account/logout/")
        assert answer.headers["Clear-Site-Data"] == '"cache", "cookies", "storage"'
        assert visitor.get(OWN).status_code == 302

    def test_looking_does_not(self, visitor):
        sign_in(visitor)
        assert visitor.get("/account/logout/").status_code == 405
        assert visitor.get(OWN).status_code == 200

    def test_everywhere_is_everywhere(self, visitor, client):
        sign_in(visitor)
        sign_in(client)
        visitor.post("/account/logout/overal/")
        assert client.get(OWN).status_code == 302
        assert AuditEvent.objects.filter(verb="account.sessions_ended").count() == 1

    def test_closing_an_account_ends_its_sessions(self, visitor):
        sign_in(visitor)
        Account.objects.update(is_active=False)
        assert visitor.get(OWN).status_code == 302


class TestHowLong:
    HOUR = timedelta(hours=1)

    def signed_in_after(self, visitor, time_machine, role, *steps) -> bool:
        """Whether somebody with `role` is still signed in when they look after each of `steps` hours."""
        start = timezone.now()
        time_machine.move_to(start, tick=False)
        cast.account(role=role)
        sign_in(visitor)
        answer = None
        for step in steps:
            time_machine.move_to(start + step * self.HOUR, tick=False)
            answer = visitor.get(OWN)
        return answer.status_code == 200

    def test_an_account_30_days(self, visitor, time_machine):
        assert self.signed_in_after(visitor, time_machine, StaffRole.NONE, 24 * 30 - 1)

    def test_an_account_not_longer(self, visitor, time_machine):
        assert not self.signed_in_after(visitor, time_machine, StaffRole.NONE, 24 * 30 + 1)

    @pytest.mark.parametrize("role", [StaffRole.MODERATOR, StaffRole.ADMIN])
    def test_staff_two_hours_idle(self, visitor, time_machine, role):
        assert not self.signed_in_after(visitor, time_machine, role, STAFF_IDLE_SECONDS / 3600 + 0.1)

    def test_staff_goes_on_while_at_work(self, visitor, time_machine):
        assert self.signed_in_after(visitor, time_machine, StaffRole.MODERATOR, 1.5, 3, 4.5, 6, 7.5, 9, 10.5, 11.9)

    def test_staff_twelve_hours_at_most(self, visitor, time_machine):
        assert not self.signed_in_after(visitor, time_machine, StaffRole.MODERATOR, 1.5, 3, 4.5, 6, 7.5, 9, 10.5, 12.1)


class TestOwnPlace:
    def test_gives_a_name(self, visitor):
        sign_in(visitor)
        visitor.post(OWN, {"given_name": "Samira", "family_name": "Bakker"})
        person = Person.objects.get()
        assert (str(person), person.account.email) == ("Samira Bakker", "samira@example.nl")
        assert AuditEvent.objects.get(verb="person.named").by == person.account

    def test_asks_for_a_given_name(self, visitor):
        sign_in(visitor)
        assert "Typ je voornaam" in visitor.post(OWN, {"given_name": "", "family_name": "Bakker"}).text
        assert not Person.objects.exists()

    def test_sets_nothing_that_is_not_on_the_page(self, visitor):
        sign_in(visitor)
        visitor.post(OWN, {"given_name": "Samira", "name_is_public": "on", "role": "admin", "email": "x@example.nl"})
        assert not Person.objects.get().name_is_public
        assert (Account.objects.get().role, Account.objects.get().email) == ("", "samira@example.nl")

    def test_shows_role_and_seats(self, visitor):
        visitor.force_login(cast.member(cast.council()))
        text = visitor.get(OWN).text
        assert "Secretaris" in text
        assert "/wijkraden/werkgroep-wijken/" in text
        assert "Schrijven voor je eigen wijkraad" in text


class TestLink:
    def link(self, capsys, email="admin@example.nl") -> str:
        call_command("sign_in_link", email)
        return "/" + capsys.readouterr().out.strip().split("/", 3)[3]

    def test_signs_in_once_and_only_when_asked(self, visitor, client, capsys):
        cast.account("admin@example.nl", StaffRole.ADMIN)
        link = self.link(capsys)
        for _ in range(2):
            assert visitor.get(link).status_code == 200  # a program that previews links
        assert visitor.post(link).headers["Location"] == OWN
        assert visitor.get(OWN).status_code == 200
        again = client.post(link)
        assert again.status_code == 404
        assert "_auth_user_id" not in client.session

    def test_a_browser_may_say_where_the_form_comes_from(self, visitor, capsys):
        """With no-referrer it sends `Origin: null`, which is refused as a form of another site."""
        cast.account("admin@example.nl", StaffRole.ADMIN)
        shown = visitor.get(self.link(capsys))
        assert b"no-referrer" not in shown.content
        assert shown.headers["Referrer-Policy"] == "same-origin"

    def test_unknown_address_is_one_sentence(self):
        with pytest.raises(CommandError, match="Nobody has an account"):
            call_command("sign_in_link", "nobody@example.nl")

    def test_closed_account_is_one_sentence(self):
        cast.account()
        Account.objects.update(is_active=False)
        with pytest.raises(CommandError, match="closed"):
            call_command("sign_in_link", "samira@example.nl")


class TestInvite:
    def test_first_admin(self, visitor):
        call_command("invite", "Admin@example.nl", "--role", "admin", verbosity=0)
        account, letter = Account.objects.get(), Letter.objects.get()
        assert (account.email, account.role) == ("admin@example.nl", "admin")
        assert (letter.to, letter.context) == ("admin@example.nl", {"role": "admin"})
        sign_in(visitor, "admin@example.nl")
        assert "Beheerder" in visitor.get(OWN).text

    def test_twice_is_once(self, capsys):
        for _ in range(2):
            call_command("invite", "a@example.nl", "--role", "moderator")
        assert Letter.objects.count() == 1
        assert AuditEvent.objects.count() == 2  # invited, and the role
        assert "nothing changed" in capsys.readouterr().out

    def test_a_member_gets_a_seat_by_name(self):
        council = cast.council()
        words = ["--role", "member", "--council", council.slug, "--seat", "voorzitter", "--name", "Henk van der Meer"]
        call_command("invite", "henk@example.nl", *words)
        call_command("invite", "henk@example.nl", *words)
        seat = council.seats.get()
        assert (str(seat.person), seat.role, seat.person.account.role) == ("Henk van der Meer", "voorzitter", "")
        assert Letter.objects.get().context == {"role": "member", "council": council.name, "seat": "voorzitter"}

    @pytest.mark.parametrize(
        ("words", "says"),
        [
            (["geen adres", "--role", "admin"], "no e-mail address"),
            (["a@example.nl", "--role", "member"], "--council"),
            (["a@example.nl", "--role", "admin", "--council", "werkgroep-wijken"], "--council"),
            (["a@example.nl", "--role", "member", "--council", "nergens"], "no council"),
            (["a@example.nl", "--role", "member", "--council", "werkgroep-wijken"], "--name"),
        ],
    )
    def test_faults_are_one_sentence_and_change_nothing(self, words, says):
        cast.council()
        with pytest.raises(CommandError, match=says) as fault:
            call_command("invite", *words)
        assert "\n" not in str(fault.value)
        assert not Account.objects.exists()
