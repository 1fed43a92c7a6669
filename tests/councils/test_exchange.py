"""What councils learn from each other: telling it, changing it, ending it, taking it away."""

from datetime import date, timedelta

import pytest
import time_machine
from django.core import mail
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.utils import timezone

from councils import actions
from councils.models import Council, Exchange, ExchangeKind, SeatRole, Status
from councils.news.own import exchanges
from haarlem_wijken.ground import post
from haarlem_wijken.ground.actions import forget_letters
from haarlem_wijken.ground.messages.actions import be_silent
from haarlem_wijken.ground.models import Account, AuditEvent, Letter, PublicVersion, Theme
from haarlem_wijken.ground.register import LETTERS
from tests import cast

TODAY = timezone.localdate


@pytest.fixture
def burgwal(city) -> Council:
    return Council.objects.get(slug="wijkplatform-burgwal")


@pytest.fixture
def henk(burgwal):
    return cast.member(burgwal)


def tell(council, by, title="Geveltuinen", **words) -> Exchange:
    given = {"kind": "les", "title": title, "text": "Begin met **één** straat.", "language": "nl", "theme": None}
    return actions.share_exchange(council=council, by=by, **given | words)


def test_what_is_told_is_on_record_and_a_sign_of_life(burgwal, henk):
    Council.objects.filter(pk=burgwal.pk).update(alive_on=date(2020, 1, 1))
    made = tell(burgwal, henk)
    burgwal.refresh_from_db()
    assert burgwal.alive_on == TODAY()
    verbs = AuditEvent.objects.filter(by=henk).values_list("verb", flat=True)
    assert {"exchange.shared", "council.alive"} <= set(verbs)
    assert not made.is_over(TODAY())


@pytest.mark.parametrize(
    "words",
    [{"title": ""}, {"text": ""}, {"kind": "brief"}, {"until": date(2030, 1, 1)}],
    ids=["no title", "no text", "no kind", "a lesson with a day"],
)
def test_what_cannot_be_is_refused(burgwal, henk, words):
    with pytest.raises(ValidationError):
        tell(burgwal, henk, **words)
    assert not Exchange.objects.exists()


def test_the_database_refuses_it_too(burgwal, henk):
    made = tell(burgwal, henk)
    with pytest.raises(IntegrityError):
        Exchange.objects.filter(pk=made.pk).update(taken_away="zo maar")


def test_who_is_later_than_another_is_told(burgwal, henk):
    made = tell(burgwal, henk)
    assert actions.change_exchange(exchange=made, base_version=1, by=henk, title="Tien geveltuinen")
    with pytest.raises(actions.ExchangeChanged):
        actions.change_exchange(exchange=made, base_version=1, by=henk, title="Twintig")
    assert not actions.change_exchange(exchange=made, base_version=1, by=henk, title="Tien geveltuinen")
    made.refresh_from_db()
    assert (made.title, made.version) == ("Tien geveltuinen", 2)


def test_a_question_ends_and_opens_again_and_a_lesson_does_not(burgwal, henk):
    asked, lesson = tell(burgwal, henk, kind=ExchangeKind.WANTED), tell(burgwal, henk)
    assert actions.end_exchange(exchange=asked, by=henk)
    assert not actions.end_exchange(exchange=asked, by=henk)
    assert not actions.end_exchange(exchange=lesson, by=henk)
    asked.refresh_from_db()
    assert asked.is_over(TODAY())
    assert actions.reopen_exchange(exchange=asked, by=henk)
    assert not actions.reopen_exchange(exchange=asked, by=henk)
    asked.refresh_from_db()
    assert not asked.is_over(TODAY())


def test_what_a_day_ended_opens_without_that_day(burgwal, henk):
    asked = tell(burgwal, henk, kind=ExchangeKind.OFFERED, until=TODAY() - timedelta(days=1))
    assert asked.is_over(TODAY())
    assert actions.reopen_exchange(exchange=asked, by=henk)
    asked.refresh_from_db()
    assert asked.until is None


def test_what_becomes_a_lesson_is_over_no_more(burgwal, henk):
    asked = tell(burgwal, henk, kind=ExchangeKind.WANTED)
    actions.end_exchange(exchange=asked, by=henk)
    asked.refresh_from_db()
    assert actions.change_exchange(exchange=asked, base_version=asked.version, by=henk, kind="les")
    asked.refresh_from_db()
    assert asked.ended_at is None


def test_its_council_cannot_put_back_what_a_moderator_took_away(burgwal, henk):
    made, ann = tell(burgwal, henk), cast.somebody("moderator")
    assert actions.take_away_exchange(exchange=made, by=ann, why="Er staat een adres in.")
    assert not actions.restore_exchange(exchange=made, by=henk)
    assert actions.give_back_exchange(exchange=made, by=ann)
    assert actions.remove_exchange(exchange=made, by=henk)
    assert not actions.give_back_exchange(exchange=made, by=ann)
    assert actions.restore_exchange(exchange=made, by=henk)
    with pytest.raises(ValueError, match="why"):
        actions.take_away_exchange(exchange=made, by=ann, why="")


def letters_within(minutes: int) -> list[tuple[str, str]]:
    """(to, first words of the subject) of what is sent within that time."""
    mail.outbox.clear()
    with time_machine.travel(timezone.now() + timedelta(minutes=minutes), tick=False):
        while post.deliver_one():
            pass
    return sorted((one.to[0], one.subject.split(":")[0]) for one in mail.outbox)


def test_the_members_are_written_why_it_was_taken_away_and_that_it_is_back(burgwal, henk):
    other = cast.member(burgwal, "ans@example.nl", SeatRole.MEMBER)
    Account.objects.filter(pk=other.pk).update(language="en")
    ann = cast.member(burgwal, "ann@example.nl")  # who does it is not told
    made = tell(burgwal, henk)
    actions.take_away_exchange(exchange=made, by=ann, why="Er staat een adres in.")
    assert not actions.take_away_exchange(exchange=made, by=ann, why="Nog eens.")
    assert letters_within(9) == []
    assert letters_within(11) == [("ans@example.nl", "Taken away"), ("henk@example.nl", "Weggehaald")]
    assert all("Er staat een adres in." in one.body and "Geveltuinen" in one.subject for one in mail.outbox)
    actions.give_back_exchange(exchange=made, by=ann)
    assert letters_within(1) == [("ans@example.nl", "Back again"), ("henk@example.nl", "Weer te lezen")]
    assert all(made.get_absolute_url() in one.body for one in mail.outbox)


def test_what_is_given_back_at_once_is_no_letter(burgwal, henk):
    made, ann = tell(burgwal, henk), cast.somebody("moderator")
    actions.take_away_exchange(exchange=made, by=ann, why="Er staat een adres in.")
    assert letters_within(11) == [("henk@example.nl", "Weggehaald")]
    for _time in range(2):
        actions.give_back_exchange(exchange=made, by=ann)
        mail.outbox.clear()
        letters_within(1)
        actions.take_away_exchange(exchange=made, by=ann, why="Toch.")
        actions.give_back_exchange(exchange=made, by=ann)
        assert letters_within(30) == []
        actions.take_away_exchange(exchange=made, by=ann, why="Nu echt.")
        assert letters_within(11) == [("henk@example.nl", "Weggehaald")]


def test_who_was_written_to_long_ago_hears_that_it_is_back(burgwal, henk):
    """The words and the address of the first letter are gone by then; they may have another address."""
    made, ann = tell(burgwal, henk), cast.somebody("moderator")
    actions.take_away_exchange(exchange=made, by=ann, why="Er staat een adres in.")
    assert letters_within(11) == [("henk@example.nl", "Weggehaald")]
    Letter.objects.update(sent_at=timezone.now() - LETTERS - timedelta(days=1))
    assert forget_letters()
    Account.objects.filter(pk=henk.pk).update(email="henk@example.org")
    actions.give_back_exchange(exchange=made, by=ann)
    assert letters_within(1) == [("henk@example.org", "Weer te lezen")]


def test_who_follows_the_council_hears_what_is_new_and_what_is_back(burgwal, henk):
    before = timezone.now() - timedelta(days=1)
    made, later = tell(burgwal, henk), timezone.now() + timedelta(days=1)
    (news,) = exchanges([burgwal.pk], before, later)
    assert (news.what, news.title, news.summary) == ("Praktijkles", "Geveltuinen", "Begin met één straat.")
    Exchange.objects.filter(pk=made.pk).update(made_at=before - timedelta(days=9))
    assert exchanges([burgwal.pk], before, later) == []
    actions.remove_exchange(exchange=made, by=henk)
    actions.restore_exchange(exchange=made, by=henk)
    (news,) = exchanges([burgwal.pk], before, later)
    assert news.what == "Staat er weer"


class TestPages:
    URL = "/wijkraden/wijkplatform-burgwal/bijhouden/uitwisseling/"
    GIVEN = {"kind": "vraag", "title": "Wie heeft  een partytent?", "text": "Voor juni.\r\n", "language": "nl"}

    def test_a_member_tells_something_and_reads_it(self, client, burgwal, henk):
        client.force_login(henk)
        page = client.get(f"{self.URL}erbij/?soort=vraag").text
        assert 'value="vraag" ' in page
        answer = client.post(f"{self.URL}erbij/", self.GIVEN | {"theme": "ontmoeten", "until": "2090-06-01"})
        made = Exchange.objects.get()
        assert (made.title, made.text, made.theme.slug) == ("Wie heeft een partytent?", "Voor juni.", "ontmoeten")
        assert answer.url == f"/uitwisseling/{made.pk}/#bewaard"
        page = client.get(answer.url).text
        assert "tot en met" in page
        assert f"{self.URL}{made.pk}/" in page  # who may change it is led there

    @pytest.mark.parametrize(
        ("wrong", "told"),
        [
            ({"title": " "}, "Schrijf in één zin wat het is."),
            ({"title": "\u200b\u200b"}, "Schrijf in één zin wat het is."),
            ({"text": ""}, "Vertel er iets over."),
            ({"kind": ""}, "Kies wat het is."),
            ({"kind": "les", "until": "2090-06-01"}, "Een praktijkles blijft gelden."),
            ({"until": "2020-06-01"}, "Deze dag is al voorbij."),
            ({"until": "morgen"}, "Vul een dag in, zo: 24-11-2026."),
            ({"text": "x" * 4001}, "4000"),
        ],
    )
    def test_what_is_wrong_is_told_and_what_was_typed_stays(self, client, burgwal, henk, wrong, told):
        client.force_login(henk)
        page = client.post(f"{self.URL}erbij/", self.GIVEN | {"text": "Bewaar mij"} | wrong).text
        assert told in page
        assert "Bewaar mij" in page or "text" in wrong
        assert not Exchange.objects.exists()

    def test_two_change_it_at_once(self, client, burgwal, henk):
        made = tell(burgwal, henk, kind="vraag")
        client.force_login(henk)
        given = self.GIVEN | {"version": 1}
        assert client.post(f"{self.URL}{made.pk}/", given | {"title": "Eerst"}).status_code == 302
        late = client.post(f"{self.URL}{made.pk}/", given | {"title": "Later", "text": "Voor mei."})
        assert late.status_code == 409
        assert "Het heet nu “Eerst”" in late.text
        assert 'name="version" value="2"' in late.text
        assert 'value="Later"' in late.text
        assert '<blockquote lang="nl"><p>Voor juni.</p></blockquote>' in late.text
        assert "<del>juni</del>" in late.text
        assert "Ook de tekst is veranderd." in late.text

    def test_its_members_end_it_open_it_take_it_away_and_put_it_back(self, client, burgwal, henk):
        made = tell(burgwal, henk, kind="vraag")
        client.force_login(henk)
        here = f"{self.URL}{made.pk}/"
        assert "is voorbij. Het staat niet meer" in client.post(f"{here}voorbij/", follow=True).text
        assert "Dit is voorbij. Je leest nog wat het was." in client.get(made.get_absolute_url()).text
        assert "geldt weer." in client.post(f"{here}weer-open/", follow=True).text
        assert f"{here}terug/" in client.post(f"{here}weg/").text
        assert client.get(made.get_absolute_url()).status_code == 410
        assert client.get(here).status_code == 404
        client.post(f"{here}terug/")
        assert client.get(made.get_absolute_url()).status_code == 200

    def test_a_council_that_wants_no_messages_is_not_asked(self, client, burgwal, henk):
        made = tell(burgwal, henk)
        door = f'href="{burgwal.get_absolute_url()}bericht/"'
        assert door in client.get(made.get_absolute_url()).text
        be_silent(kind="council", pk=burgwal.pk, silent=True)
        assert door not in client.get(made.get_absolute_url()).text

    def test_a_moderator_takes_it_away_and_its_members_read_why(self, client, burgwal, henk):
        made = tell(burgwal, henk)
        url = f"{made.get_absolute_url()}weghalen/"
        client.force_login(cast.somebody("moderator"))
        assert url in client.get(made.get_absolute_url()).text
        assert "Schrijf waarom" in client.post(url, {"why": ""}).text
        assert "Er staat een adres in." in client.post(url, {"why": "Er staat een adres in."}, follow=True).text
        assert client.get(made.get_absolute_url()).status_code == 410
        client.force_login(henk)
        assert "is weggehaald door een moderator: “Er staat een adres in.”" in client.get(self.URL).text
        assert client.post(f"{self.URL}{made.pk}/terug/").status_code == 404
        client.force_login(cast.somebody("admin"))
        assert client.post(url, {"act": "give-back"}, follow=True).status_code == 200
        assert not Exchange.objects.exclude(removed_at=None).exists()

    def test_what_is_taken_away_twice_stays_away(self, client, burgwal, henk):
        made = tell(burgwal, henk)
        url = f"{made.get_absolute_url()}weghalen/"
        client.force_login(cast.somebody("moderator"))
        for why in ("Er staat een adres in.", "Nog eens."):
            assert "is weg" in client.post(url, {"why": why}, follow=True).text
        made.refresh_from_db()
        assert (made.removed_at is None, made.taken_away) == (False, "Er staat een adres in.")

    def test_to_a_member_of_another_council_there_is_nothing(self, client, burgwal, henk):
        made = tell(burgwal, henk)
        client.force_login(cast.member(cast.council("groep-2"), "els@example.nl"))
        assert client.get(self.URL).status_code == 404
        for act in ("", "voorbij/", "weer-open/", "weg/", "terug/"):
            assert client.post(f"{self.URL}{made.pk}/{act}", self.GIVEN).status_code == 404
            assert client.post(f"/wijkraden/groep-2/bijhouden/uitwisseling/{made.pk}/{act}").status_code == 404
        assert client.get(f"{made.get_absolute_url()}weghalen/").status_code == 403


class TestList:
    @pytest.fixture
    def some(self, burgwal, henk):
        town = cast.council("werkgroep-wijken")
        green = Theme.objects.get(slug="groen")
        tell(burgwal, henk, "Geveltuinen", theme=green)
        tell(burgwal, henk, "Partytent", kind="vraag")
        tell(town, henk, "Zaal", kind="aanbod", theme=green)
        actions.end_exchange(exchange=tell(burgwal, henk, "Oud", kind="vraag"), by=henk)
        actions.remove_exchange(exchange=tell(burgwal, henk, "Weg"), by=henk)

    def titles(self, client, query: str = "") -> list[str]:
        page = client.get(f"/uitwisseling/{query}").text
        return [name for name in ("Zaal", "Partytent", "Geveltuinen", "Oud", "Weg") if f">{name}</a></h3>" in page]

    @pytest.mark.parametrize(
        ("query", "found"),
        [
            ("", ["Zaal", "Partytent", "Geveltuinen"]),
            ("?soort=les", ["Geveltuinen"]),
            ("?soort=les&soort=aanbod", ["Zaal", "Geveltuinen"]),
            ("?thema=groen", ["Zaal", "Geveltuinen"]),
            ("?buurt=vijfhoek", []),
            ("?stadsdeel=centrum", ["Partytent", "Geveltuinen"]),
            ("?voorbij=1&soort=vraag", ["Partytent", "Oud"]),
            ("?q=partytenten", ["Partytent"]),
            ("?groep=werkgroep-wijken", ["Zaal"]),
            ("?groep=wijkplatform-burgwal&soort=vraag&voorbij=1", ["Partytent", "Oud"]),
            ("?q=straat+centrum", ["Partytent", "Geveltuinen"]),
        ],
    )
    def test_a_selection(self, client, some, query, found):
        assert self.titles(client, query) == found

    def test_of_a_council_that_ended_only_its_lessons_stay(self, client, some, burgwal):
        Council.objects.filter(pk=burgwal.pk).update(status=Status.ENDED)
        PublicVersion.raise_()
        assert self.titles(client) == ["Zaal", "Geveltuinen"]
        assert "Partytent" in self.titles(client, "?voorbij=1")
        asked = Exchange.objects.get(title="Partytent")
        assert "Dit is voorbij. Je leest nog wat het was." in client.get(asked.get_absolute_url()).text

    def test_a_word_without_an_end_does_not_fill_the_list(self, client, burgwal, henk):
        tell(burgwal, henk, text="x" * 4000)
        assert f"{'x' * 299}…</p>" in client.get("/uitwisseling/").text

    @pytest.mark.parametrize(
        ("query", "title"),
        [
            ("?groep=werkgroep-wijken", "Leren van Werkgroep Wijken"),
            ("?groep=werkgroep-wijken&soort=aanbod&stadsdeel=noord", "Aanbod van Werkgroep Wijken in Noord"),
            ("?soort=les&q=straat", "Praktijklessen met “straat” in de tekst"),
            ("?thema=groen&stadsdeel=noord", "Wat wijkraden elkaar vertellen over groen en tuinen in Noord"),
        ],
    )
    def test_its_title_says_what_was_chosen(self, client, some, query, title):
        page = client.get(f"/uitwisseling/{query}").text
        assert f"<title>{title} | Haarlem Wijken</title>" in page

    def test_search_finds_it_also_when_it_is_over(self, client, some):
        page = client.get("/zoeken/?q=oud").text
        assert ">Oud</a></h3>" in page
        assert 'href="/uitwisseling/?voorbij=1&amp;q=oud"' in page
        assert ">Oud</a></h3>" in client.get("/uitwisseling/?voorbij=1&q=oud").text
        assert ">Weg</a></h3>" not in client.get("/zoeken/?q=weg").text

    def test_what_each_choice_would_give(self, client, some):
        page = " ".join(client.get("/uitwisseling/?soort=vraag").text.split()).replace("\xad", "")
        assert 'for="soort-les">Praktijkles <span class="num">1</span>' in page
        assert 'for="voorbij-1">ook wat voorbij is <span class="num">2</span>' in page

    def test_where_nothing_is_found_there_are_ways_on(self, client, some):
        page = client.get("/uitwisseling/?soort=aanbod&stadsdeel=noord").text
        assert "Hier is niets gevonden" in page
        assert "Zonder: Noord" in page

    def test_of_a_town_where_nobody_told_anything(self, client, city):
        assert "Er staat nog niets" in client.get("/uitwisseling/").text

    def test_the_page_of_a_council_shows_its_own(self, client, some, burgwal):
        page = client.get(burgwal.get_absolute_url()).text
        assert ">Partytent</a>" in page
        assert 'href="/uitwisseling/">Alles wat wijkraden elkaar vertellen' in page
        assert ">Zaal</a>" not in page
        assert ">Weg</a>" not in page
        assert ">Oud</a>" not in page

    def test_files(self, client, some):
        rows = b"".join(client.get("/uitwisseling.csv?soort=vraag&voorbij=1").streaming_content).decode()
        assert rows.count("\r\n") == 3
        assert "Partytent" in rows
        feed = b"".join(client.get("/uitwisseling.atom").streaming_content).decode()
        assert feed.count("<entry") == 3
        assert "Praktijkles: Geveltuinen" in feed
        assert client.get("/uitwisseling.csv?soort=brief").status_code == 400

    def test_in_english(self, client, some):
        page = client.get("/en/uitwisseling/?soort=les").text
        assert "Lessons from practice" in page
        assert 'lang="nl">Geveltuinen' in page
