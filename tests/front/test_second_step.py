"""The second step of signing in: who needs it, what proves it, and what happens when it is lost."""

import re
from datetime import timedelta

import pytest
from allauth.mfa.models import Authenticator
from django.core import mail
from django.core.cache import cache
from django.core.management import CommandError, call_command
from django.utils import timezone

from haarlem_wijken.front.demo.people import demo_code, demo_people
from haarlem_wijken.ground import factors
from haarlem_wijken.ground.models import Account, AuditEvent, Letter, RecoveryCode, StaffRole
from tests import cast
from tests.front.test_accounts import mailed, sign_in
from tests.front.test_permissions import ALLOWED, ROUTES, rows, samples

pytestmark = pytest.mark.django_db
OWN, STEPS, APP, AGAIN, CODES = (
    f"/account/{rest}" for rest in ("", "tweede-stap/", "tweede-stap/app/", "opnieuw/", "tweede-stap/noodcodes/")
)
TAKE = "/account/login/tweede-stap/"


@pytest.fixture(autouse=True)
def no_counts():
    """Guesses are counted in the cache."""
    cache.clear()


@pytest.fixture
def moderator(time_machine) -> Account:
    """Somebody with a role and an app, at a moment that stands still."""
    time_machine.move_to(timezone.now(), tick=False)
    made = cast.account("moderator@example.nl", StaffRole.MODERATOR)
    factors.give_app(made)
    return made


def set_up(visitor) -> str:
    """Follow the pages to an app; the page that comes after it."""
    page = visitor.get(APP).text
    secret = re.search(r'<p class="code">([A-Z2-7]+)</p>', page)[1]
    now = int(timezone.now().timestamp()) // factors.STEP_SECONDS
    answer = visitor.post(APP, {"code": factors.code_of(secret, now)})
    assert answer.status_code == 200
    return answer.text


class TestWhoNeedsIt:
    @pytest.mark.parametrize("role", ["moderator", "admin"])
    def test_without_it_a_role_gives_no_right(self, role, city, visitor):
        """Each page that needs the role leads to the page about the second step, and comes back after it."""
        account = cast.somebody(role)
        visitor.force_login(account, steps=["code"])
        asked = 0
        for name, address, converters in ROUTES:
            for row in rows(name):
                if row.who not in ("moderator", "admin") or row.status == 405 or role not in ALLOWED[row.who]:
                    continue
                filled = address.format(**samples(converters) | row.args)
                answer = getattr(visitor, row.method)(filled)
                assert (name, answer.status_code) == (name, 302)
                assert answer.headers["Location"].startswith("/account/tweede-stap/?next=/"), name
                asked += 1
        assert asked > 4

    def test_public_pages_show_nothing_of_the_role_either(self, city, visitor):
        visitor.force_login(cast.somebody("admin"), steps=["code"])
        assert 'href="/moderatie/"' not in visitor.get("/").text
        assert "/beheer/" not in visitor.get(OWN).text

    def test_a_member_needs_none(self, city, visitor):
        visitor.force_login(cast.somebody("member"), steps=["code"])
        assert visitor.get(OWN).status_code == 200

    def test_a_role_that_comes_later_asks_for_it(self, city, visitor):
        account = cast.account()
        visitor.force_login(account, steps=["code"])
        Account.objects.update(role=StaffRole.MODERATOR)
        assert visitor.get("/moderatie/").headers["Location"] == "/account/tweede-stap/?next=/moderatie/"


class TestSetUp:
    def test_the_first_admin_sets_one_up_and_goes_on(self, city, visitor):
        call_command("invite", "admin@example.nl", "--role", "admin", verbosity=0)
        sign_in(visitor, "admin@example.nl")
        assert visitor.get("/beheer/").headers["Location"] == "/account/tweede-stap/?next=/beheer/"
        assert "Voor jouw rol is dit nodig" in visitor.get("/account/tweede-stap/?next=/beheer/").text
        page = set_up(visitor)
        assert len(re.findall(r'<li class="code">(?:[A-Z2-9]{4}-){3}[A-Z2-9]{4}</li>', page)) == factors.RECOVERY_CODES
        assert 'href="/beheer/"' in page
        assert visitor.get("/beheer/").status_code == 200
        assert Letter.objects.get(template="second-step").context == {"what": "app-added"}
        assert AuditEvent.objects.get(verb="account.factor_added").fields == ["app"]

    def test_a_wrong_code_sets_nothing_up(self, visitor):
        visitor.force_login(cast.account())
        visitor.get(APP)
        answer = visitor.post(APP, {"code": "000000"})
        assert "Dit klopt niet" in answer.text
        assert not Authenticator.objects.exists()

    def test_the_key_is_kept_locked(self, visitor):
        visitor.force_login(cast.account())
        secret = re.search(r'<p class="code">([A-Z2-7]+)</p>', visitor.get(APP).text)[1]
        now = int(timezone.now().timestamp()) // factors.STEP_SECONDS
        visitor.post(APP, {"code": factors.code_of(secret, now)})
        assert secret not in str(Authenticator.objects.get().data)

    def test_a_new_signing_key_still_opens_what_the_old_one_locked(self, moderator, settings):
        before = factors.current_code(moderator)
        settings.SECRET_KEY_FALLBACKS, settings.SECRET_KEY = [settings.SECRET_KEY], "new" * 20
        assert factors.current_code(moderator) == before

    def test_nothing_of_it_is_kept_by_the_browser(self, visitor):
        visitor.force_login(cast.account())
        for address in (STEPS, APP, AGAIN, "/account/tweede-stap/passkey/"):
            assert "no-store" in visitor.get(address).headers["Cache-Control"]


class TestTaking:
    def at_second_step(self, visitor, account) -> None:
        answer = sign_in(visitor, account.email, next="/moderatie/")
        assert answer.headers["Location"].startswith(TAKE)
        assert visitor.get(OWN).status_code == 302

    def test_the_code_of_the_app_opens_the_session(self, city, visitor, moderator):
        self.at_second_step(visitor, moderator)
        answer = visitor.post(TAKE, {"code": factors.current_code(moderator)})
        assert answer.headers["Location"] == "/moderatie/"
        assert visitor.get("/moderatie/").status_code == 200

    def test_a_code_works_once(self, visitor, client, moderator):
        self.at_second_step(visitor, moderator)
        code = factors.current_code(moderator)
        assert visitor.post(TAKE, {"code": code}).status_code == 302
        cache.clear()  # as in another process
        self.at_second_step(client, moderator)
        assert "Dit klopt niet" in client.post(TAKE, {"code": code}).text

    @pytest.mark.parametrize("typed", ["", "é²³٣٤٥", "12345", "1234567", "-1e5", "\x00", "0" * 41])
    def test_what_is_no_code_is_told(self, visitor, moderator, typed):
        self.at_second_step(visitor, moderator)
        answer = visitor.post(TAKE, {"code": typed})
        assert (answer.status_code, 'aria-invalid="true"' in answer.text) == (200, True)

    @pytest.mark.parametrize(
        "credential",
        ["", "[]", "1", "null", "{}", '{"response": 3}', '{"id":"x","rawId":"eA","type":"public-key","response":{}}',
         '{"id":"eA","rawId":"eA","type":"public-key","response":{"clientDataJSON":"eA","authenticatorData":"eA",'
         '"signature":"eA","userHandle":"eA"}}'],
    )  # fmt: skip
    def test_what_is_no_passkey_is_refused(self, visitor, client, moderator, credential):
        self.at_second_step(visitor, moderator)
        assert visitor.post(TAKE, {"credential": credential}).status_code == 200
        client.get("/account/login/passkey/", headers={"X-Requested-With": "XMLHttpRequest"})
        assert client.post("/account/login/passkey/", {"credential": credential}).status_code == 302
        client.force_login(cast.account())
        client.get("/account/tweede-stap/passkey/")
        assert client.post("/account/tweede-stap/passkey/", {"credential": credential}).status_code == 200

    @pytest.mark.parametrize(("seconds", "works"), [(-30, True), (30, True), (-90, False), (90, False)])
    def test_clocks_may_differ_half_a_minute(self, moderator, time_machine, seconds, works):
        code = factors.current_code(moderator)
        time_machine.shift(timedelta(seconds=seconds))
        assert bool(factors.use_code(account=moderator, code=code)) == works

    def test_five_wrong_codes_are_the_last_for_a_while(self, visitor, moderator):
        self.at_second_step(visitor, moderator)
        for _ in range(5):
            assert "Dit klopt niet" in visitor.post(TAKE, {"code": "nee"}).text
        assert "te vaak" in visitor.post(TAKE, {"code": factors.current_code(moderator)}).text

    def test_a_recovery_code_works_once_and_its_owner_is_told(self, visitor, client, moderator):
        code, *_ = factors.new_recovery_codes(account=moderator, by=moderator)
        self.at_second_step(visitor, moderator)
        assert visitor.post(TAKE, {"code": code.lower().replace("-", " ")}).status_code == 302
        self.at_second_step(client, moderator)
        assert "Dit klopt niet" in client.post(TAKE, {"code": code}).text
        assert Letter.objects.get().context == {"what": "recovery-used"}
        assert AuditEvent.objects.filter(verb="account.recovery_code_used").count() == 1

    def test_a_recovery_code_is_of_one_account(self, moderator):
        code, *_ = factors.new_recovery_codes(account=cast.account(), by=None)
        assert factors.use_code(account=moderator, code=code) is None

    def test_the_link_of_the_command_line_does_not_pass_it_by(self, visitor, moderator, capsys):
        call_command("sign_in_link", moderator.email)
        link = "/" + capsys.readouterr().out.strip().split("/", 3)[3]
        assert visitor.post(link).headers["Location"] == TAKE
        assert visitor.get(OWN).status_code == 302

    def test_a_session_from_before_takes_it_anew(self, city, visitor, moderator):
        visitor.force_login(moderator, steps=["code"])
        assert (
            visitor.get("/account/tweede-stap/?next=/moderatie/").headers["Location"] == f"{AGAIN}?next=%2Fmoderatie%2F"
        )
        answer = visitor.post(f"{AGAIN}?next=/moderatie/", {"code": factors.current_code(moderator)})
        assert answer.headers["Location"] == "/moderatie/"
        assert visitor.get("/moderatie/").status_code == 200


class TestShownAnew:
    """Before something that matters one shows anew who one is, when that was longer than a quarter of an hour ago."""

    LATER = timedelta(minutes=16)

    def test_by_the_app(self, visitor, moderator, time_machine):
        visitor.force_login(moderator)
        assert visitor.get(CODES).status_code == 200
        time_machine.shift(self.LATER)
        assert visitor.get(CODES).headers["Location"] == f"{AGAIN}?next={CODES}"
        answer = visitor.post(f"{AGAIN}?next={CODES}", {"code": factors.current_code(moderator)})
        assert answer.headers["Location"] == CODES
        assert visitor.get(CODES).status_code == 200

    def test_by_mail_without_a_second_step(self, visitor, time_machine):
        time_machine.move_to(timezone.now(), tick=False)
        visitor.force_login(cast.account())
        time_machine.shift(self.LATER)
        again = visitor.get(APP).headers["Location"]
        assert "Stuur me een code" in visitor.get(again).text
        assert mail.outbox == []
        visitor.post(again, {"act": "mail"})
        assert visitor.post(again, {"code": mailed()}).headers["Location"] == APP
        assert visitor.get(APP).status_code == 200

    def test_a_wrong_mailed_code_is_wrong_three_times(self, visitor):
        visitor.force_login(cast.account())
        visitor.post(AGAIN, {"act": "mail"})
        right = mailed()
        for _ in range(3):
            assert "Deze code klopt niet" in visitor.post(AGAIN, {"code": "nee"}).text
        assert visitor.post(AGAIN, {"code": right}).status_code == 200

    @pytest.mark.parametrize("elsewhere", ["https://evil.example/", "//evil.example/", "/\\evil.example"])
    def test_it_goes_on_within_this_site(self, visitor, moderator, elsewhere):
        visitor.force_login(moderator)
        answer = visitor.post(AGAIN, {"code": factors.current_code(moderator), "next": elsewhere})
        assert answer.headers["Location"] == OWN


class TestTakenAway:
    def remove(self, visitor, account):
        return visitor.post(f"/account/tweede-stap/{Authenticator.objects.get(user=account).pk}/weghalen/")

    def test_one_s_own(self, visitor):
        account = cast.account()
        factors.give_app(account)
        factors.new_recovery_codes(account=account, by=account)
        visitor.force_login(account)
        self.remove(visitor, account)
        assert not Authenticator.objects.exists()
        assert not RecoveryCode.objects.exists()
        assert Letter.objects.get().context == {"what": "app-removed"}

    def test_not_the_last_of_who_has_a_role(self, visitor, moderator):
        visitor.force_login(moderator)
        self.remove(visitor, moderator)
        assert Authenticator.objects.count() == 1
        assert "Voor jouw rol is een tweede stap nodig" in visitor.get(STEPS).text

    def test_lost_it_is_reset_at_the_command_line(self, city, visitor, moderator, capsys):
        factors.new_recovery_codes(account=moderator, by=None)
        visitor.force_login(moderator)
        call_command("reset_second_factor", "Moderator@example.nl")
        assert "signed out everywhere" in capsys.readouterr().out
        assert visitor.get(OWN).status_code == 302
        assert (Authenticator.objects.count(), RecoveryCode.objects.count()) == (0, 0)
        assert AuditEvent.objects.get(verb="account.factors_reset").object_id == str(moderator.pk)
        assert Letter.objects.get().context == {"what": "reset"}
        sign_in(visitor, moderator.email)
        assert visitor.get("/moderatie/").headers["Location"] == "/account/tweede-stap/?next=/moderatie/"

    def test_of_an_unknown_address_it_is_one_sentence(self):
        with pytest.raises(CommandError, match="Nobody has an account"):
            call_command("reset_second_factor", "nobody@example.nl")


class TestDemo:
    def test_the_people_with_a_role_have_an_app_that_the_page_shows(self, settings, visitor, time_machine):
        time_machine.move_to(timezone.now(), tick=False)
        settings.DEMO = True
        demo_people()
        sign_in(visitor, "moderator@voorbeeld.haarlem")
        code = re.search(r'<strong class="code">(\d{6})</strong>', visitor.get(TAKE).text)[1]
        assert visitor.post(TAKE, {"code": code}).status_code == 302
        assert visitor.get("/moderatie/").status_code == 200

    def test_of_nobody_else_and_nowhere_else(self, settings, moderator):
        settings.DEMO = True
        assert demo_code(moderator) == ""
        people = demo_people()
        settings.DEMO = False
        assert demo_code(people["moderator@voorbeeld.haarlem"]) == ""
