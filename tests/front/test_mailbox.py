"""The demo's mailbox."""

import re

import pytest
from django.core.mail import get_connection
from django.db import transaction

from haarlem_wijken.ground import post

pytestmark = pytest.mark.django_db


@pytest.fixture
def demo(settings, tmp_path):
    """A demo that mails to files."""
    settings.DEMO = True
    settings.EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    settings.EMAIL_FILE_PATH = tmp_path / "postvak"


def deliver(*subjects: str) -> None:
    """Send letters whose subjects end in these words."""
    for words in subjects:
        context = {"role": "member", "council": words, "seat": "lid"}
        with transaction.atomic():
            post.queue("invitation", to="henk@example.nl", key=words, context=context, language="nl")
        assert post.deliver_one()


def links(visitor, query="") -> list[str]:
    return re.findall(r'href="(/postvak/[^/"]+/)"', visitor.get(f"/postvak/{query}").text)


def test_is_not_there_in_production(visitor):
    for address in ("/postvak/", "/postvak/20260101-120000-1-0/", "/postvak/20260101-120000-1-0/html/"):
        assert visitor.get(address).status_code == 404


def test_empty_says_so(visitor, demo):
    assert "nog geen brief" in visitor.get("/postvak/").text


def test_shows_a_letter_with_its_links(visitor, demo, settings):
    deliver("Café & Tuin <b>")
    (link,) = links(visitor)
    for address in ("/postvak/", link):
        assert re.search(r"<time [^>]*>\d+ \w+ 20\d\d, \d\d\.\d\d uur</time>", visitor.get(address).text)
    text = visitor.get(link).text
    assert "Je hebt nu een zetel in Café &amp; Tuin &lt;b&gt;" in text
    assert f'<a href="{settings.SITE_URL}/account/login/"' in text


def test_the_moment_is_that_of_amsterdam(visitor, demo, time_machine):
    time_machine.move_to("2026-11-29T09:30:00Z", tick=False)
    deliver("Tuin")
    assert "29 november 2026, 10.30 uur" in visitor.get(links(visitor)[0]).text


def test_shows_what_a_mail_program_shows_without_trusting_it(visitor, demo):
    deliver("Tuin")
    answer = visitor.get(links(visitor)[0] + "html/")
    policy = answer.headers["Content-Security-Policy"]
    assert "<h1" in answer.text
    assert "default-src 'none'" in policy
    assert "sandbox" in policy
    assert "script-src" not in policy


def test_several_in_one_file_are_several(visitor, demo):
    with get_connection() as connection:
        for words in ("een", "twee"):
            message = post._message(
                "invitation", to="a@b.nl", context={"role": "member", "council": words}, language="nl"
            )
            message.connection = connection
            message.send()
    assert [key.rsplit("-", 1)[1] for key in links(visitor)] == ["1/", "0/"]


def test_is_paged(visitor, demo):
    deliver(*map(str, range(26)))
    assert (len(links(visitor)), len(links(visitor, "?pagina=2"))) == (25, 1)


@pytest.mark.parametrize(
    "key", ["x", "..%2Fsecret", "20260101-120000-1-0", "20260101-120000-1", "%2e%2e", "20260101-120000-1-999999999999"]
)
def test_what_is_no_letter_is_not_there(visitor, demo, key):
    assert visitor.get(f"/postvak/{key}/").status_code == 404


def test_the_sign_in_page_says_where_the_mail_is(visitor, demo):
    assert 'href="/postvak/"' in visitor.get("/account/login/").text
