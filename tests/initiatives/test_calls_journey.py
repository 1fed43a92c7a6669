"""From a call that is placed to the list that is taken along: by link, by seat, by mail."""

import re
from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone

from haarlem_wijken.ground.models import AuditEvent, StaffRole
from initiatives import actions
from initiatives.models import HelpCall, SignUp
from initiatives.workflow import Ending
from tests import cast
from tests.initiatives.helping import asked, call, joined, letters, links, organiser_of, path_of, typed

TOWN = "GM0392"


def asking(**changes) -> dict:
    """What a browser sends of a call that is right."""
    day = timezone.localdate() + timedelta(10)
    right = {
        "what": "handen", "title": "Twee koks op donderdag", "story": "Van vier tot acht.", "needed": "2",
        "on": day.isoformat(), "from_time": "16:00", "to_time": "20:00", "until": "", "address": "", "area": "",
        "show": "address", "theme": "ontmoeten",
    }  # fmt: skip
    return right | changes


@pytest.fixture
def badhuis(make):
    return make("Badhuis", themes=["ontmoeten"])


def test_an_organiser_places_a_call_by_the_link_and_moderators_hear_of_it(badhuis, client):
    cast.account("moderator@example.nl", StaffRole.MODERATOR)
    link = path_of("proposal", organiser_of(badhuis))
    letters()
    page = client.get(link)
    assert f"{link}oproepen/nieuw/" in page.text
    assert 'data-draft="oproep-badhuis" data-draft-new' in client.get(f"{link}oproepen/nieuw/").text
    answer = client.post(f"{link}oproepen/nieuw/", asking())
    assert 'data-draft-done="oproep-badhuis"' in client.get(answer.headers["Location"]).text
    placed = HelpCall.objects.get()
    assert (answer.status_code, answer.headers["Location"]) == (303, f"{link}oproepen/{placed.pk}/")
    assert (placed.initiative, placed.area, placed.needed, placed.by) == (badhuis, None, 2, None)
    assert letters() == [("moderator@example.nl", "Er staat een nieuwe oproep op de site")]
    for address in ("/oproepen/", f"/oproepen/{placed.pk}/", "/initiatieven/badhuis/", "/", "/buurten/vijfhoek/"):
        assert "Twee koks op donderdag" in client.get(address).text, address
    assert f"proposal {organiser_pk(badhuis)}" in AuditEvent.objects.get(verb="call.placed").reason


def organiser_pk(initiative) -> int:
    return initiative.proposals.get().pk


def test_a_member_places_one_for_their_council_and_nobody_else_does(city, client):
    council = cast.council()
    address = f"/oproepen/nieuw/wijkraad/{council.slug}/"
    client.force_login(cast.member(cast.council("wijkraad-de-krim"), "ander@example.nl"))
    assert client.get(address).status_code == client.post(address, asking(area=TOWN)).status_code == 404
    client.force_login(cast.member(council))
    assert client.get(address).status_code == 200
    wrong = client.post(address, asking(theme=""))
    assert "Kies een thema." in wrong.text
    assert "Zeg waar het is" in wrong.text
    answer = client.post(address, asking(area=TOWN, what="materiaal"))
    placed = HelpCall.objects.get()
    assert answer.headers["Location"] == f"/oproepen/{placed.pk}/beheer/"
    assert (placed.council, placed.theme.slug, placed.area.code) == (council, "ontmoeten", TOWN)
    assert "Twee koks op donderdag" in client.get(f"/oproepen/van/{council.slug}/").text


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"title": ""}, "Schrijf in één zin wat je vraagt."),
        ({"what": "alles"}, "Kies wat je nodig hebt."),
        ({"needed": "0"}, "Typ een getal van 1 tot en met 10000"),
        ({"needed": "veel"}, "Typ een heel getal"),
        ({"on": "2020-01-01"}, "Kies een dag vanaf vandaag"),
        ({"on": "31-02-2027"}, "Dit is geen datum"),
        ({"on": ""}, "Zeg ook op welke dag het is"),
        ({"from_time": ""}, "Zeg ook van hoe laat"),
        ({"from_time": "25:00"}, "Dit is geen tijd"),
        ({"until": (timezone.localdate() + timedelta(60)).isoformat()}, "Kies een dag voor of op de dag zelf."),
        ({"on": "2027-03-28", "from_time": "02:30"}, "Die tijd is er op deze dag niet"),
        ({"title": "x\0y"}, "Null-tekens"),
    ],
)
def test_what_is_wrong_is_told_and_nothing_typed_is_lost(badhuis, client, changes, words):
    link = path_of("proposal", organiser_of(badhuis))
    answer = client.post(f"{link}oproepen/nieuw/", asking(**changes))
    assert answer.status_code == 200
    assert words in answer.text or "\0" in str(changes)
    assert "Van vier tot acht." in answer.text
    assert not HelpCall.objects.exists()


def test_somebody_signs_up_confirms_and_cancels(badhuis, client):
    one = call(badhuis, needed=1, on=timezone.localdate() + timedelta(3))
    address = f"/oproepen/{one.pk}/meehelpen/"
    assert client.get(address).headers["Cache-Control"] == "no-store"
    assert "Typ je naam." in client.post(address, typed(name="")).text
    assert client.post(address, typed()).headers["Location"] == "/oproepen/aangemeld/"
    confirm = links("samira@example.nl")[-1]
    assert "Bevestig mijn aanmelding" in client.get(confirm).text
    assert SignUp.objects.get().state == "unconfirmed"
    mine = client.post(confirm).headers["Location"]
    page = client.get(mine)
    assert page.headers["Referrer-Policy"] == "no-referrer"
    assert "Je doet" in page.text
    assert "1 van de 1 gevonden" in client.get(f"/oproepen/{one.pk}/").text
    assert "Zet mij op de wachtlijst" in client.get(f"/oproepen/{one.pk}/").text
    assert client.get("/oproepen/").text.count("Handen in de tuin") == 0
    assert client.post(confirm).headers["Location"].partition(":")[0] == mine.partition(":")[0]
    client.post(mine, {"act": "cancel"})
    assert "Je hebt je afgemeld" in client.get(mine).text
    assert "0 van de 1 gevonden" in client.get(f"/oproepen/{one.pk}/").text
    assert not client.cookies


def test_a_link_of_a_helper_is_good_for_that_helper_and_for_three_days(badhuis, client, time_machine):
    time_machine.move_to("2026-11-23 11:00 +0000", tick=False)
    one = call(badhuis)
    sign_up = asked(one, "a@example.nl")
    confirm = path_of("helper-confirm", sign_up)
    assert client.get(path_of("helper", sign_up)).status_code == 200
    assert client.get(confirm.replace("bevestigen/", "")).status_code == 404
    assert client.get(confirm.replace(confirm.split("/")[2], "vervalst")).status_code == 404
    time_machine.shift(timedelta(days=3, seconds=1))
    assert client.post(confirm).status_code == 404
    sign_up.refresh_from_db()
    assert sign_up.state == "unconfirmed"


@pytest.fixture
def managed(city, client):
    """A call of a council with one helper and one who waits; the client is the secretary's."""
    council = cast.council()
    one = call(council, area=TOWN, needed=1)
    joined(one, "a@example.nl", name="Aisha", words="=Ik kom")
    joined(one, "b@example.nl", name="Bram")
    client.force_login(cast.member(council))
    letters()
    return one


def test_the_organisers_see_who_comes_and_take_the_list_along(managed, client):
    page = client.get(f"/oproepen/{managed.pk}/beheer/").text
    assert page.index("Aisha") < page.index("Op de wachtlijst") < page.index("Bram")
    file = client.get(f"/oproepen/{managed.pk}/beheer/lijst.csv")
    assert file.headers["Content-Disposition"].startswith('attachment; filename="oproep-handen-in-de-tuin-')
    assert file.content.decode("utf-8-sig").splitlines() == [
        "naam,e-mail,hoeveel,stand,bericht",
        "Aisha,a@example.nl,1,doet mee,'=Ik kom",
        "Bram,b@example.nl,1,op de wachtlijst,",
    ]


def test_they_write_to_all_once(managed, client):
    address = f"/oproepen/{managed.pk}/beheer/bericht/"
    key = re.search(r'name="key" value="([^"]+)"', client.get(address).text)[1]
    assert "Schrijf eerst je bericht." in client.post(address, {"words": " ", "key": key}).text
    for _twice in range(2):
        assert "2 adressen" in client.post(address, {"words": "Neem een schep mee.", "key": key}).text
    assert letters() == [(f"{who}@example.nl", "Bericht over: Handen in de tuin") for who in "ab"]


def test_they_take_somebody_off_and_the_next_moves_up(managed, client):
    pk = managed.sign_ups.get(name="Aisha").pk
    for _twice in range(2):
        client.post(f"/oproepen/{managed.pk}/beheer/", {"act": "drop", "helper": pk})
    assert set(letters()) == {
        ("a@example.nl", "Je staat niet meer op de lijst: Handen in de tuin"),
        ("b@example.nl", "Er is een plek voor je: Handen in de tuin"),
    }
    managed.refresh_from_db()
    assert managed.taken == 1


def test_they_change_it_and_who_signed_up_hears_what_matters(managed, client):
    address = f"/oproepen/{managed.pk}/beheer/wijzigen/"
    same = asking(title="Handen in de tuin", area=TOWN, story="", on="", from_time="", to_time="", needed="1")
    client.post(address, same | {"what": "handen"})
    letters()  # the theme was not told before
    client.post(address, same | {"needed": "2"})
    assert letters() == [("b@example.nl", "Er is een plek voor je: Handen in de tuin")]
    assert "Vul minstens dat in" in client.post(address, same).text
    day = (timezone.localdate() + timedelta(5)).isoformat()
    client.post(address, same | {"needed": "2", "on": day})
    assert {subject for _to, subject in letters()} == {"Er is iets veranderd: Handen in de tuin"}
    managed.refresh_from_db()
    assert managed.version > 1


@pytest.mark.parametrize(
    ("act", "told", "state"),
    [
        ("enough", [("b@example.nl", "Er is genoeg hulp: Handen in de tuin")], "Er is genoeg hulp"),
        ("off", [(f"{who}@example.nl", "Het gaat niet door: Handen in de tuin") for who in "ab"], "Dit gaat niet door"),
    ],
)
def test_they_close_it_and_open_it_again(managed, client, act, told, state):
    manage = f"/oproepen/{managed.pk}/beheer/"
    for _twice in range(2):
        client.post(manage, {"act": act})
    assert letters() == told
    assert state in client.get(f"/oproepen/{managed.pk}/").text
    assert client.get(f"/oproepen/{managed.pk}/meehelpen/").status_code == 302
    client.post(manage, {"act": "reopen"})
    assert len(letters()) == (2 if act == "off" else 0)
    assert client.get(f"/oproepen/{managed.pk}/meehelpen/").status_code == 200


def test_only_a_moderator_takes_it_off_the_site_and_puts_it_back(managed, client):
    manage = f"/oproepen/{managed.pk}/beheer/"
    client.post(manage, {"act": "remove"})
    managed.refresh_from_db()
    assert managed.closed_at is None
    moderator = cast.account("moderator@example.nl", StaffRole.MODERATOR)
    client.force_login(moderator)
    assert "Haal de oproep van de site" in client.get(manage).text
    client.post(manage, {"act": "remove"})
    client.logout()
    assert client.get(f"/oproepen/{managed.pk}/").status_code == 410
    assert client.get(f"/oproepen/{managed.pk}/meehelpen/").status_code == 410
    client.force_login(cast.member(managed.council, "nog@example.nl"))
    client.post(manage, {"act": "reopen"})
    managed.refresh_from_db()
    assert managed.ending == Ending.REMOVED
    client.force_login(moderator)
    client.post(manage, {"act": "reopen"})
    assert client.get(f"/oproepen/{managed.pk}/").status_code == 200


PAGES = ["", "wijzigen/", "bericht/", "lijst.csv"]


@pytest.mark.parametrize("part", PAGES)
def test_a_member_of_one_council_is_a_stranger_to_the_helpers_of_another(managed, client, part):
    address = f"/oproepen/{managed.pk}/beheer/{part}"
    assert client.get(address).status_code == 200
    client.force_login(cast.member(cast.council("wijkraad-de-krim"), "ander@example.nl"))
    assert client.get(address).status_code == 404
    client.force_login(cast.account("niemand@example.nl"))
    assert client.get(address).status_code == client.post(address).status_code == 404
    client.logout()
    assert client.get(address).headers["Location"].startswith("/account/login/")


@pytest.mark.parametrize("part", PAGES)
def test_the_link_of_one_initiative_opens_no_call_of_another(badhuis, make, client, part):
    mine, others = call(badhuis), call(make("Tuin"), title="Anders")
    link = path_of("proposal", organiser_of(badhuis))
    assert client.get(f"{link}oproepen/{mine.pk}/{part}").status_code == 200
    assert client.get(f"{link}oproepen/{others.pk}/{part}").status_code == 404
    assert client.post(f"{link}oproepen/{others.pk}/{part}", {"act": "off"}).status_code == 404
    others.refresh_from_db()
    assert others.closed_at is None
    assert not client.cookies


def test_a_link_that_was_replaced_or_was_never_accepted_opens_nothing(badhuis, client):
    proposal = organiser_of(badhuis)
    link = path_of("proposal", proposal)
    proposal.case.state, proposal.case.decided_at = "declined", timezone.now() - timedelta(hours=1)
    proposal.case.save()
    assert client.get(f"{link}oproepen/nieuw/").status_code == 404
    proposal.case.state = "accepted"
    proposal.case.save()
    assert client.get(f"{link}oproepen/nieuw/").status_code == 200
    proposal.link_generation += 1
    proposal.save()
    assert client.get(f"{link}oproepen/nieuw/").status_code == 404


def test_the_eleventh_open_call_is_refused_in_words(badhuis, client):
    for number in range(10):
        call(badhuis, title=f"Handen {number}")
    link = path_of("proposal", organiser_of(badhuis))
    assert "Er staan al tien oproepen open" in client.post(f"{link}oproepen/nieuw/", asking()).text
    actions.close_call(by=None, call=HelpCall.objects.first(), ending=Ending.ENOUGH)
    assert client.post(f"{link}oproepen/nieuw/", asking()).status_code == 303


def test_who_comes_with_more_than_there_is_room_for_is_told_so(badhuis, client):
    one = call(badhuis, needed=2)
    joined(one, "mia@example.nl")
    waiting = joined(one, "bob@example.nl", amount=2)
    letters()
    assert "Er is nu geen plek voor 2 mensen." in mail.outbox[-1].body
    assert "Er is nog wel plek, maar niet voor zoveel als jij meldde." in client.get(path_of("helper", waiting)).text


def test_what_had_enough_help_can_still_be_called_off_once(badhuis, client):
    one = call(badhuis, needed=2)
    joined(one, "mia@example.nl")
    link = f"{path_of('proposal', organiser_of(badhuis))}oproepen/{one.pk}/"
    client.post(link, {"act": "enough"})
    letters()
    assert 'value="off"' in client.get(link).text
    client.post(link, {"act": "off"})
    assert [subject for _to, subject in letters()] == ["Het gaat niet door: Handen in de tuin"]
    assert 'value="off"' not in client.get(link).text
    client.post(link, {"act": "off"})
    client.post(link, {"act": "enough"})
    assert letters() == []
    assert HelpCall.objects.get().ending == Ending.OFF


def test_what_is_in_the_archive_asks_nothing_any_more(badhuis, client):
    one = call(badhuis)
    badhuis.archived_on = timezone.localdate()
    badhuis.save()
    assert client.get(f"/oproepen/{one.pk}/").status_code == 410
    assert "Handen in de tuin" not in client.get("/oproepen/").text
    assert "Handen in de tuin" not in client.get("/initiatieven/badhuis/").text


@pytest.mark.parametrize(
    ("words", "where"),
    [
        ("Buurthuis Vijfhoek", "Buurthuis Vijfhoek, Centrum"),
        ("Vijfhoekschool", "Vijfhoekschool, Vijfhoek, Centrum"),  # a longer word is another name
    ],
)
def test_the_place_is_named_once_and_what_one_offered_stands_first(words, where, badhuis, client):
    one = call(badhuis, what="materiaal", needed=20)
    HelpCall.objects.update(area_id=badhuis.area_id, precision="none", place_words=words)
    one.refresh_from_db()
    joined(one, "a@example.nl", amount=2)
    page = client.get(client.post(links("a@example.nl")[0]).headers["Location"]).text
    facts = re.findall(r"<dt>(.*?)</dt><dd>(.*?)</dd>", page)
    assert facts[0] == ("Jouw hulp", "2 dingen")
    assert ("Waar", where) in facts
