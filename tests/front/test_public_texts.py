"""Texts that administrators change, and notices above every page."""

from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone, translation

from haarlem_wijken.ground import post
from haarlem_wijken.ground.models import AuditEvent, PublicNotice, PublicText, PublicVersion, Revision, StaffRole
from haarlem_wijken.ground.public_texts import PLACES, Stale, default, words, write_notice, write_text
from initiatives.actions.decisions import Answer, letter_context
from tests.cast import account
from tests.front.desk import text_of
from tests.initiatives.waiting import waiting

pytestmark = pytest.mark.usefixtures("city")
RULES = "/huisregels/"
PAGE = "/beheer/teksten/house-rules/"
NOTICE = {"nl": "Dicht.", "en": "", "kind": "", "starts_at": "2026-01-01T10:00", "ends_at": "2099-01-01T10:00"}


@pytest.fixture
def admin(client):
    made = account("joost@example.nl", StaffRole.ADMIN, "Joost")
    client.force_login(made)
    return made


def text(key: str, nl: str, en: str = "", version: int = 0) -> None:
    write_text(by=None, key=key, nl=nl, en=en, version=version)


# --- texts -----------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("key", sorted(PLACES) or ["none"])
def test_each_text_is_what_the_code_says_until_it_is_changed(key):
    for language in ("nl", "en"):
        with translation.override(language):
            assert words(key) == (default(key, language), language)
    assert (default(key, "nl") == default(key, "en")) == (default(key, "nl") == "")


@pytest.mark.parametrize(
    ("nl", "en", "dutch", "english"),
    [
        ("Wees lief.", "Be kind.", "<p>Wees lief.</p>", "<p>Be kind.</p>"),
        ("Wees lief.", "", "<p>Wees lief.</p>", '<div lang="nl"><p>Wees lief.</p>'),
        ("", "Be kind.", "Dit hoort erop", "<p>Be kind.</p>"),
        ("## Kop\n\n[Mail]({contact})", "", '<h2>Kop</h2> <p><a href="/contact/"', 'href="/en/contact/"'),
        ("<script>alert(1)</script>", "", "&lt;script&gt;", "&lt;script&gt;"),
    ],
)
def test_a_page_shows_what_was_written_in_the_language_of_the_reader_or_marked_as_dutch(client, nl, en, dutch, english):
    client.get("/")
    text("house-rules", nl, en)
    assert dutch in text_of(client.get(RULES))
    assert english in text_of(client.get("/en" + RULES))


def test_a_change_is_on_record_and_seen_at_once(admin):
    before = PublicVersion.current()
    assert write_text(by=admin, key="about", nl="Een", en="One", version=0) is True
    assert write_text(by=admin, key="about", nl="Een ", en="One", version=1) is False
    with pytest.raises(Stale):
        write_text(by=admin, key="about", nl="Twee", en="", version=0)
    assert PublicVersion.current() == before + 1
    event = AuditEvent.objects.get(verb="text.written")
    assert (event.by, event.fields) == (admin, ["nl", "en"])
    assert Revision.objects.get(object_type="ground.publictext").values == {"nl": "Een", "en": "One"}


def test_what_equals_the_code_goes_along_with_a_new_release():
    text("about", default("about", "nl"), default("about", "en"))
    assert not PublicText.objects.exists()


def test_an_administrator_looks_first_and_then_saves(client, admin):
    page = client.get(PAGE)
    assert page.context["form"].initial["nl"] == default("house-rules", "nl")
    typed = {"nl": "Wees **lief**.", "en": "", "version": 0}
    seen = text_of(client.post(PAGE, typed | {"step": "look"}))
    assert seen.count("<p>Wees <strong>lief</strong>.</p>") == 2
    assert not PublicText.objects.exists()
    assert client.post(PAGE, typed | {"step": "save"}).status_code == 302
    assert "Wees <strong>lief</strong>." in text_of(client.get(RULES))
    late = text_of(client.post(PAGE, typed | {"nl": "Anders", "step": "save"}))
    assert "Iemand anders heeft deze tekst net veranderd" in late
    assert "Anders" in late
    assert "nog niet in het Engels" in text_of(client.get("/beheer/teksten/"))


def test_a_former_version_can_be_taken_up_again(client, admin):
    for version, nl in enumerate(("Eerst", "Later")):
        write_text(by=admin, key="house-rules", nl=nl, en="", version=version)
    page = client.get(PAGE)
    assert "Versie 1, Joost" in text_of(page).replace("</summary>", "")
    assert page.context["form"].initial == {"nl": "Later", "en": "", "version": 2}
    assert client.get(f"{PAGE}?versie=1").context["form"].initial == {"nl": "Eerst", "en": "", "version": 2}
    for nonsense in ("9", "x", "\u00b2"):
        assert client.get(PAGE, {"versie": nonsense}).context["form"].initial["nl"] == "Later"


@pytest.mark.parametrize("nl", ["a\x00b", "x" * 20_001])
def test_what_cannot_be_kept_is_told(client, admin, nl):
    answer = client.post(PAGE, {"nl": nl, "en": "", "version": 0, "step": "save"})
    assert (answer.status_code, PublicText.objects.count()) == (200, 0)


# --- letters ---------------------------------------------------------------------------------------------------------
def declined(language: str) -> tuple[str, str]:
    """The text and the HTML of a refusal."""
    proposal = waiting(language=language)
    context = letter_context("declined", proposal, Answer(reason="twice"), None)
    post.send_now("proposal-declined", to="sam@example.nl", context=context, language=language)
    message = mail.outbox[-1]
    return message.body, message.alternatives[0].content


def test_a_refusal_says_why_and_whom_to_object_to():
    body, html = declined("nl")
    for words_ in ("staat al op de kaart", "Iemand anders kijkt er opnieuw naar", "/contact/"):
        assert words_ in body
        assert words_ in html
    assert "/en/contact/" in declined("en")[0]


def test_its_reason_and_objection_are_what_was_written():
    text("reason.twice", "Het is er al & hoe.")
    text("letter.objection", "Bel <b>Samira</b>.\n\nOf mail.", "Call Samira.")
    body, html = declined("nl")
    assert "Het is er al & hoe." in body
    assert "Bel <b>Samira</b>.\n\nOf mail." in body
    assert "Bel &lt;b&gt;Samira&lt;/b&gt;.</p>" in html
    body, html = declined("en")
    assert "Call Samira." in body
    assert '<p style="margin:0 0 16px" lang="nl">Het is er al &amp; hoe.</p>' in html


def test_a_preview_holds_no_address():
    text("letter.accepted", "Lees {house-rules}.")
    proposal = waiting()
    context = letter_context("accepted", proposal, Answer(), None) | {"slug": "stoep"}
    shown = post.preview("proposal-accepted", context=context, language="nl")
    assert f"Lees {post.DEAD}." in shown.paragraphs


# --- notices ---------------------------------------------------------------------------------------------------------
def notice(nl: str = "Maandag dicht.", hours: tuple[int, int] = (-1, 1), **values) -> PublicNotice:
    now = timezone.now()
    begin, end = (now + timedelta(hours=hour) for hour in hours)
    values = {"nl": nl, "en": "", "kind": "", "starts_at": begin, "ends_at": end} | values
    return write_notice(by=None, notice=None, **values)


@pytest.mark.parametrize("address", ["/", "/initiatieven/", "/initiatieven/aanmelden/", "/moderatie/cijfers/", RULES])
def test_a_notice_stands_above_every_page_from_then_until_then(client, time_machine, address):
    time_machine.move_to(timezone.now(), tick=False)
    notice(hours=(1, 2), en="Closed.", kind="warn")
    seen = []
    for _hour in range(3):
        client.get("/")
        page = text_of(client.get(address))
        seen.append("Maandag dicht." in page and "Let op:" in page)
        time_machine.shift(timedelta(hours=1))
    assert seen == [False, True, False]


def test_a_notice_without_english_is_marked_as_dutch(client):
    notice("Lees https://example.nl <b>nu</b>")
    page = text_of(client.get("/en/"))
    assert '<span lang="nl">Lees <a href="https://example.nl" rel="nofollow">' in page
    assert "&lt;b&gt;" in page


def test_an_administrator_puts_one_up_and_ends_it(client, admin):
    typed = {
        "nl": "Dicht.",
        "en": "Closed.",
        "kind": "",
        "starts_at": "2026-01-01T10:00",
        "ends_at": "2099-01-01T10:00",
    }
    assert "Dicht." in text_of(client.post("/beheer/mededelingen/", typed | {"step": "look"}))
    assert not PublicNotice.objects.exists()
    client.post("/beheer/mededelingen/", typed | {"step": "save"})
    found = PublicNotice.objects.get()
    assert "Closed." in text_of(client.get("/en/over/"))
    assert "nu te zien" in text_of(client.get("/beheer/mededelingen/"))
    client.post(f"/beheer/mededelingen/{found.pk}/", typed | {"ends_at": "2026-01-02T10:00", "step": "save"})
    assert "Closed." not in text_of(client.get("/en/over/"))
    assert Revision.objects.filter(object_type="ground.publicnotice").count() == 2
    assert AuditEvent.objects.filter(verb="notice.written", by=admin).count() == 2


@pytest.mark.parametrize("wrong", [{"nl": ""}, {"ends_at": ""}, {"ends_at": "2025-01-01T10:00"}, {"nl": "x" * 301}])
def test_a_notice_that_is_not_right_is_told(client, admin, wrong):
    answer = client.post("/beheer/mededelingen/", NOTICE | wrong | {"step": "save"})
    assert (answer.status_code, PublicNotice.objects.count()) == (200, 0)
    assert "error-box" in text_of(answer)
