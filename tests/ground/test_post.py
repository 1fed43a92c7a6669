"""Letters: written with their cause, delivered once, with patience."""

import threading
from datetime import UTC, datetime, timedelta

import pytest
from django.core import mail, signing
from django.core.exceptions import ValidationError
from django.db import connection, transaction
from django.utils import timezone, translation

from haarlem_wijken.ground import post
from haarlem_wijken.ground.models import Letter

INVITATION = {"role": "member", "council": "Werkgroep Wijken", "seat": "secretaris"}


def letter(key="1", **changes) -> Letter:
    """A letter in the queue."""
    values = {"to": "henk@example.nl", "key": key, "context": INVITATION, "language": "nl"} | changes
    with transaction.atomic():
        return post.queue("invitation", **values)


@pytest.mark.django_db
class TestQueue:
    def test_the_same_key_is_written_once(self):
        assert letter().pk == letter(to="other@example.nl").pk
        assert Letter.objects.get().to == "henk@example.nl"

    @pytest.mark.parametrize("address", ["", "geen adres", "a@b.nl\nBcc: c@d.nl", "a@b.nl\r\nX: y"])
    def test_what_is_no_address_is_refused(self, address):
        with pytest.raises(ValidationError):
            letter(to=address)
        assert not Letter.objects.exists()


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_a_letter_belongs_in_the_transaction_of_its_cause():
    with pytest.raises(RuntimeError):
        post.queue("invitation", to="a@b.nl", key="1", context={}, language="nl")
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        letter()
        raise ZeroDivisionError
    assert not post.deliver_one()


@pytest.mark.django_db
class TestDeliver:
    def test_nothing_due_says_so(self):
        letter(not_before=timezone.now() + timedelta(hours=1))
        assert not post.deliver_one()
        assert mail.outbox == []

    def test_it_is_sent_once(self):
        letter()
        assert post.deliver_one()
        assert not post.deliver_one()
        sent = Letter.objects.get()
        assert (len(mail.outbox), sent.state, sent.attempts, sent.claimed_until) == (1, "sent", 1, None)
        assert sent.sent_at

    def test_the_oldest_first(self):
        letter("late", to="late@example.nl")
        letter("early", to="early@example.nl", not_before=timezone.now() - timedelta(hours=1))
        post.deliver_one()
        assert mail.outbox[0].to == ["early@example.nl"]

    def test_it_says_who_writes_and_that_nobody_did(self, settings):
        settings.CONTACT_EMAIL = "hallo@wijken.example"
        letter()
        post.deliver_one()
        message = mail.outbox[0].message()
        assert message["Reply-To"] == "hallo@wijken.example"
        assert message["Auto-Submitted"] == "auto-generated"
        assert message["Content-Language"] == "nl"

    def test_text_is_text_and_html_is_html(self, settings):
        letter(context=INVITATION | {"council": "Straat & <Plein>"})
        post.deliver_one()
        message = mail.outbox[0]
        ((html, kind),) = message.alternatives
        assert message.subject == "Je hebt nu een zetel in Straat & <Plein>"
        assert "Je staat in Straat & <Plein> als secretaris." in message.body
        assert kind == "text/html"
        assert "Straat &amp; &lt;Plein&gt;" in html
        assert "<Plein>" not in html
        for body in (message.body, html):
            assert settings.SITE_URL + "/account/login/" in body

    def test_links_follow_the_language_of_the_letter(self, settings):
        letter(language="en")
        with translation.override("nl"):
            post.deliver_one()
        assert settings.SITE_URL + "/en/account/login/" in mail.outbox[0].body

    def test_a_line_break_in_a_subject_never_leaves(self):
        letter(context=INVITATION | {"council": "X\r\nBcc: alle@example.nl"})
        assert post.deliver_one()
        assert mail.outbox == []
        assert Letter.objects.get().state == "failed"

    def test_a_broken_letter_does_not_hold_up_the_next(self):
        broken = letter("broken", not_before=timezone.now() - timedelta(hours=1))
        Letter.objects.filter(pk=broken.pk).update(template="bestaat-niet")
        letter("good")
        assert post.deliver_one()
        assert post.deliver_one()
        assert len(mail.outbox) == 1
        broken.refresh_from_db()
        assert (broken.state, broken.error) == ("queued", "TemplateDoesNotExist")


@pytest.mark.django_db
class TestKilledWorker:
    def test_its_letter_waits_for_the_claim_to_run_out(self, time_machine):
        start = datetime(2026, 3, 1, 12, tzinfo=UTC)
        time_machine.move_to(start, tick=False)
        letter()
        post._claim()  # and then the worker is killed
        assert not post.deliver_one()
        time_machine.move_to(start + timedelta(minutes=post.LEASE_MINUTES, seconds=1), tick=False)
        assert post.deliver_one()
        assert Letter.objects.get().attempts == 2

    def test_sent_twice_it_has_one_message_id(self):
        queued = letter()
        post.deliver_one()
        Letter.objects.update(state="queued", sent_at=None)  # killed before it could write that it was sent
        post.deliver_one()
        first, second = (sent.message()["Message-ID"] for sent in mail.outbox)
        assert first == second
        assert f"letter.{queued.pk}." in first

    def test_one_that_is_too_late_does_not_settle_it(self, time_machine):
        start = datetime(2026, 3, 1, 12, tzinfo=UTC)
        time_machine.move_to(start, tick=False)
        letter()
        slow = post._claim()
        time_machine.move_to(start + timedelta(minutes=post.LEASE_MINUTES, seconds=1), tick=False)
        post._claim()
        assert not post._settle(slow, state="failed", error="late")
        assert Letter.objects.get().state == "queued"

    def test_a_letter_that_kills_every_worker_is_given_up(self):
        letter()
        for _ in range(len(post.RETRY_MINUTES) + 1):
            post._claim()
            Letter.objects.update(claimed_until=None)
        assert post.deliver_one()
        assert (Letter.objects.get().state, mail.outbox) == ("failed", [])


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_two_workers_never_take_the_same_letter():
    for number in range(8):
        letter(str(number))
    taken, begin = [], threading.Barrier(2)

    def work():
        begin.wait()
        while found := post._claim():
            taken.append(found.pk)
        connection.close()

    threads = [threading.Thread(target=work) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(taken) == sorted(Letter.objects.values_list("pk", flat=True))


class TestSignedLink:
    def test_it_is_read_for_its_own_purpose_only(self, settings):
        link = post.signed_link("sign-in-link", 7, 2)
        token = link.rstrip("/").rsplit("/", 1)[1]
        assert link.startswith(settings.SITE_URL + "/account/login/link/")
        assert post.read_signed("sign-in-link", token) == (7, 2)
        assert post.read_signed("withdraw", token) is None

    @pytest.mark.parametrize(
        "token", ["", "x", "W1sxXQ:1abc:def", pytest.param(signing.dumps([1, 1]), id="signed for nothing")]
    )
    def test_a_forged_one_is_nothing(self, token):
        assert post.read_signed("sign-in-link", token) is None

    def test_an_old_one_is_nothing(self, time_machine):
        token = post.signed_link("sign-in-link", 7, 2).rstrip("/").rsplit("/", 1)[1]
        time_machine.move_to(timezone.now() + timedelta(days=8))
        assert post.read_signed("sign-in-link", token, max_age=timedelta(days=7)) is None
