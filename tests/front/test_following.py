"""Following a selection by letter: asked, confirmed, told of what is new, stopped."""

import re
from datetime import datetime, timedelta
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.core import mail
from django.utils import timezone

from haarlem_wijken.ground import post
from haarlem_wijken.ground.following import actions, digest
from haarlem_wijken.ground.following.limits import MOST, MOST_AN_HOUR, TooMany
from haarlem_wijken.ground.following.moments import next_moment
from haarlem_wijken.ground.models import Alert, Letter
from haarlem_wijken.ground.models.letter import LetterState
from initiatives.models import Initiative
from tests import cast
from tests.initiatives.waiting import published
from tests.marks import marks

pytestmark = pytest.mark.usefixtures("city")
FORM, WHO = "/volgen/initiatieven/?thema=delen&sorteer=naam&pagina=2", "volger@voorbeeld.nl"
ASKED = {"email": WHO, "kind": "initiatieven", "query": "thema=delen", "every": "dag", "language": "nl"}
DAY = timedelta(days=1)


def typed(**changes) -> dict:
    return {"email": "Volger@Voorbeeld.nl", "every": "dag"} | marks() | changes


def following(**values) -> Alert:
    """Who follows what is about sharing since yesterday, and is due."""
    then = timezone.now() - DAY
    given = ASKED | {"confirmed_at": then, "seen_until": then, "due_at": timezone.now()}
    return Alert.objects.create(**given | values)


def delivered() -> list:
    """What leaves when the worker comes by tomorrow: it looks for news, and delivers."""
    mail.outbox.clear()
    with time_machine.travel(timezone.now() + DAY, tick=False):
        while digest.tell_one() or post.deliver_one():
            pass
    return list(mail.outbox)


def link(message, page: str) -> str:
    return re.search(rf"https?://[^/\s]+(/\S*volgen/\S+/{page}/)", message.body)[1]


class TestAsking:
    def test_it_is_confirmed_by_a_letter_and_begins_only_then(self, client):
        assert client.post(FORM, typed()).headers["Location"] == "/volgen/gelukt/"
        published()
        [letter] = delivered()
        assert letter.subject.startswith("Bevestig dat je dit volgt: ")
        button = link(letter, "bevestigen")
        assert client.get(button).status_code == 200
        assert not Alert.objects.living().exists()  # looking is not confirming
        page = client.post(button).headers["Location"]
        assert Alert.objects.living().get().query == "thema=delen"
        assert "Stop met volgen" in client.get(page).content.decode()
        assert page.endswith("/overzicht/#gelukt") and 'id="gelukt">Gelukt.' in client.get(page).text
        assert client.post(button).headers["Location"].endswith("#inhoud")  # pressed once more it says nothing new
        assert (
            client.post(page, {"alert": Alert.objects.get().pk, "act": "stop"}).headers["Location"].endswith("#inhoud")
        )

    def test_asked_again_it_is_one_and_nothing_tells_that_it_is_followed(self, client):
        following()
        for email in (WHO, "ander@voorbeeld.nl"):
            answer = client.post(FORM, typed(email=email))
            assert (answer.status_code, answer.headers["Location"]) == (303, "/volgen/gelukt/")
        assert Alert.objects.living().count() == 1
        assert sorted(Letter.objects.values_list("template", flat=True)) == ["alert-confirm", "alert-known"]

    @pytest.mark.parametrize("query", ["?thema=weg", "?kleur=rood", "?wijk=niet-hier"])
    def test_what_is_not_understood_is_never_the_whole_town(self, client, query):
        answer = client.post(f"/volgen/initiatieven/{query}", typed())
        assert answer.status_code == 400
        assert query[1:] in answer.content.decode()
        assert not Alert.objects.exists()

    def test_what_cannot_be_followed_is_not_there(self, client):
        assert client.get("/volgen/koekjes/").status_code == 404

    @pytest.mark.parametrize("followed", [True, False])
    def test_nobody_fills_the_mailbox_of_somebody_else(self, followed):
        if followed:
            following()
        for number in range(MOST_AN_HOUR - followed):
            actions.ask(**ASKED | {"query": f"q={number}"})
        with pytest.raises(TooMany):
            actions.ask(**ASKED)

    def test_who_is_signed_in_follows_at_once(self, client):
        client.force_login(cast.account())
        page = client.get(FORM).content.decode()
        assert 'name="email"' not in page
        assert 'action="/account/volgen/initiatieven/?thema=delen"' in page
        client.post("/account/volgen/initiatieven/?thema=delen", {"every": "week"})
        assert Alert.objects.living().get().email == "samira@example.nl"
        assert not Letter.objects.exists()
        own = client.get("/account/").content.decode()
        assert "Liever elke dag" in own

    def test_there_is_an_end_to_what_one_address_follows(self):
        Alert.objects.bulk_create(
            Alert(**ASKED | {"query": f"q={n}", "confirmed_at": timezone.now()}) for n in range(MOST)
        )
        late = Alert.objects.create(**ASKED)
        with pytest.raises(TooMany):
            actions.confirm(alert=late)


class TestLetters:
    def test_what_is_new_is_told_once(self):
        following()
        published(title="Leenkast", summary="Je leent er een boor.")
        [letter] = delivered()
        assert "Leenkast" in letter.body
        assert "Je leent er een boor." in letter.alternatives[0].content
        assert letter.extra_headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
        with time_machine.travel(timezone.now() + 2 * DAY):
            assert delivered() == []

    def test_nothing_new_is_no_letter(self):
        following(query="thema=groen")
        published()
        assert delivered() == []
        assert not Letter.objects.exists()

    def test_what_is_hidden_before_it_leaves_is_not_in_it(self):
        following()
        first, _second = published(title="Leenkast"), published(title="Ruilkast")
        with time_machine.travel(timezone.now() + DAY):
            assert digest.tell_one()
        Initiative.objects.filter(pk=first.pk).update(archived_on=timezone.localdate())
        [letter] = delivered()
        assert "Ruilkast" in letter.body
        assert "Leenkast" not in letter.body
        assert letter.subject.startswith("Nieuw (1)")

    @pytest.mark.parametrize("gone", ["hidden", "stopped"])
    def test_a_letter_with_nothing_left_to_say_is_not_sent(self, gone):
        alert, made = following(), published()
        with time_machine.travel(timezone.now() + DAY):
            assert digest.tell_one()
        if gone == "hidden":
            Initiative.objects.filter(pk=made.pk).update(archived_on=timezone.localdate())
        else:
            actions.stop(alert=alert)
        assert delivered() == []
        assert Letter.objects.get().state == LetterState.CANCELLED

    def test_a_worker_that_is_stopped_half_way_loses_and_doubles_nothing(self, monkeypatch):
        following()
        published()
        before = Alert.objects.get().seen_until
        queue = post.queue

        def killed(*args, **values):
            queue(*args, **values)
            raise KeyboardInterrupt

        with monkeypatch.context() as broken, time_machine.travel(timezone.now() + DAY):
            broken.setattr(post, "queue", killed)
            with pytest.raises(KeyboardInterrupt):
                digest.tell_one()
        assert Alert.objects.get().seen_until == before
        assert not Letter.objects.exists()
        assert len(delivered()) == 1

    def test_a_value_that_is_gone_is_told_once_and_loses_nothing_when_it_is_back(self):
        alert = following(query="thema=weg")
        published()
        [letter] = delivered()
        assert "thema=weg" in letter.body
        assert "weg" not in str(Letter.objects.get().context)  # an admin sees the row
        with time_machine.travel(timezone.now() + 2 * DAY):
            assert delivered() == []
        Alert.objects.filter(pk=alert.pk).update(query="thema=delen", due_at=timezone.now())
        assert len(delivered()) == 1
        assert Alert.objects.get().broken_at is None

    def test_one_that_fails_holds_nobody_up_and_loses_nothing(self, caplog):
        unknown = following(kind="nergens", due_at=timezone.now() - DAY)
        following()
        published()
        [letter] = delivered()
        assert letter.to == [WHO]
        assert "no news could be looked for" in caplog.text
        again = Alert.objects.get(pk=unknown.pk)
        assert again.seen_until == unknown.seen_until and again.due_at > unknown.due_at

    def test_it_is_in_the_language_of_who_asked(self):
        following(language="en")
        published()
        [letter] = delivered()
        assert "You get this e-mail because you follow this." in letter.body
        assert "/en/initiatieven/" in letter.body

    def test_who_is_nowhere_any_more_gets_no_more(self):
        alert = following()
        for number in range(digest.MOST_REFUSED):
            Letter.objects.create(key=f"alert-news-{alert.pk}-{number}", template="alert-news", to=WHO, state="failed")
        published()
        assert delivered() == []
        assert not Alert.objects.living().exists()


class TestStopping:
    def test_a_mail_program_stops_it_with_one_post(self, client):
        following()
        published()
        [letter] = delivered()
        button = link(letter, "stoppen")
        assert button in letter.extra_headers["List-Unsubscribe"]
        client.get(button)
        assert Alert.objects.living().exists()  # looking stops nothing
        answer = client.post(button, {"List-Unsubscribe": "One-Click"})
        assert (answer.status_code, answer.headers["Content-Type"]) == (200, "text/plain; charset=utf-8")
        assert not Alert.objects.living().exists()

    def test_all_of_it_is_on_one_page_to_stop_and_take_back(self, client):
        alert = following()
        following(query="thema=groen")
        stranger = following(email="ander@voorbeeld.nl")
        page = urlsplit(post.signed_link("alert-tend", alert.pk, 1)).path
        assert client.get(page).content.decode().count("Liever elke week") == 2
        for pressed, expected in [("stop", 1), ("resume", 2), ("week", 2), ("stop-all", 0)]:
            client.post(page, {"alert": alert.pk, "act": pressed})
            assert Alert.objects.living().filter(email=WHO).count() == expected
        assert Alert.objects.get(pk=alert.pk).every == "week"
        client.post(page, {"alert": stranger.pk, "act": "stop"})
        assert Alert.objects.living().get() == stranger

    def test_ones_own_page_does_the_same_for_ones_own(self, client):
        me = cast.account()
        mine, other = following(email=me.email), following()
        client.force_login(me)
        for alert in (mine, other):
            client.post("/account/volgen/", {"alert": alert.pk, "act": "stop"})
        assert Alert.objects.living().get() == other

    def test_of_a_kind_that_went_nothing_is_shown_and_it_can_be_stopped(self, client):
        alert = following(kind="nergens")
        kept = following()
        page, button = (urlsplit(post.signed_link(f"alert-{name}", alert.pk, 1)).path for name in ("tend", "stop"))
        assert client.get(page).content.decode().count("Stop met volgen") == 1
        assert client.get(button).status_code == 200
        client.post(button)
        assert Alert.objects.living().get() == kept

    def test_what_is_not_confirmed_and_what_is_stopped_goes(self):
        Alert.objects.create(**ASKED)
        stopped, kept = following(query="q=a"), following(query="q=b")
        actions.stop(alert=stopped)
        assert actions.forget_alerts() == 0
        with time_machine.travel(timezone.now() + timedelta(days=8)):
            actions.forget_alerts()
        assert Alert.objects.get() == kept


def test_an_admin_sees_that_letters_go_and_not_about_what(client):
    client.force_login(cast.somebody("admin"))
    alert = following(kind="wijkraad", query="groep=werkgroep-wijken")
    following(query="thema=geheim")
    while digest.tell_one() or post.deliver_one():
        pass
    pages = ["ground/letter/", f"ground/letter/{Letter.objects.get().pk}/change/"]
    pages += ["ground/alert/", f"ground/alert/{alert.pk}/change/"]
    shown = [client.get(f"/beheer/{page}").content.decode().partition('id="content-main"')[2] for page in pages]
    assert WHO in shown[0] and WHO in shown[1]
    assert f"volger {alert.pk}" in shown[2] and WHO not in shown[2]
    for page in shown:
        assert re.findall("groep|thema|geheim|wijkraad", page, flags=re.IGNORECASE) == []


@pytest.mark.parametrize(
    ("every", "now", "due"),
    [
        ("dag", "2026-11-25 06:59", "2026-11-25 07:00"),
        ("dag", "2026-11-25 07:00", "2026-11-26 07:00"),
        ("week", "2026-11-25 12:00", "2026-11-30 07:00"),
        ("week", "2026-11-30 06:00", "2026-11-30 07:00"),
        ("week", "2026-11-30 08:00", "2026-12-07 07:00"),
        ("dag", "2026-03-28 12:00", "2026-03-29 07:00"),  # the clock goes forward
    ],
)
def test_letters_come_in_the_morning_of_amsterdam(every, now, due):
    here = ZoneInfo("Europe/Amsterdam")
    then = next_moment(every, datetime.fromisoformat(now).replace(tzinfo=here))
    assert then == datetime.fromisoformat(due).replace(tzinfo=here)
