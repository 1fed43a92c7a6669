"""What the pages of meetings show, and to whom."""

from datetime import date, time, timedelta

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from councils.models import Council
from haarlem_wijken.ground.models import Visibility
from meetings import actions
from meetings.models import AgendaItem, Attendance, Meeting
from tests import cast


def page(client: Client, address: str, status: int = 200) -> str:
    answer = client.get(address)
    assert answer.status_code == status, address
    return " ".join(answer.content.decode().split())


def as_(account) -> Client:
    client = Client()
    if account:
        client.force_login(account)
    return client


def test_what_comes_is_listed_by_date_and_what_was_from_the_latest_back(plan, client):
    days = {days: plan(days=days) for days in (-30, -3, 5, 40)}
    coming, been = page(client, "/vergaderingen/"), page(client, "/vergaderingen/?wanneer=geweest")
    for text, first, then in ((coming, days[5], days[40]), (been, days[-3], days[-30])):
        assert 0 < text.index(f"/{first.slug}/") < text.index(f"/{then.slug}/")
    assert days[-3].slug not in coming
    assert days[5].slug not in been


def test_it_is_found_by_group_area_day_and_words(plan, secretary, group, city, client):
    meeting = plan(date(2015, 2, 18), state="gehouden")
    actions.add_item(by=secretary, council=group, meeting=meeting, title="Zebrapad bij het Badhuis")
    Meeting.objects.filter(pk=plan(date(2016, 1, 1), state="gehouden").pk).update(title="Iets anders")
    for query in ("q=zebrapad", "van=2015-01-01&tot=2015-12-31", "wanneer=geweest&groep=werkgroep-wijken"):
        assert meeting.slug in page(client, f"/vergaderingen/?{query}")
    assert "werkgroep-wijken-2016-01-01" not in page(client, "/vergaderingen/?q=zebrapad")
    assert meeting.slug not in page(client, "/vergaderingen/?stadsdeel=noord&wanneer=alles")
    assert "“groep=bestaat-niet” kennen we niet" in page(client, "/vergaderingen/?groep=bestaat-niet")


def test_the_page_says_which_one_of_the_year_it_is_and_that_it_moved(plan, secretary, client):
    plan(date(2015, 1, 20), state="gehouden")
    meeting = plan(date(2015, 2, 18))
    actions.change_meeting(by=secretary, meeting=meeting, date=date(2015, 2, 25))
    text = page(client, meeting.get_absolute_url())
    assert "tweede bijeenkomst van 2015" in text
    assert "Deze bijeenkomst is verplaatst" in text
    assert "woensdag 18 februari 2015" in text


def test_who_was_there_comes_first_and_of_those_the_chair(plan, group, secretary):
    meeting = plan(date(2015, 2, 18), state="gehouden")
    for name, presence, parts in (
        ("Anna", "afgemeld", []), ("Bas", "aanwezig", []), ("Cor", "online", ["voorzitter"]), ("Dirk", "afwezig", []),
    ):  # fmt: skip
        Attendance.objects.create(meeting=meeting, guest_name=name, presence=presence, parts=parts)
    text = page(as_(secretary), meeting.get_absolute_url())
    found = sorted(("Anna", "Bas", "Cor", "Dirk"), key=lambda name: text.index(f"<li>{name}"))
    assert found == ["Cor", "Bas", "Anna", "Dirk"]


def test_called_off_it_keeps_its_address_and_says_why(plan, secretary, client):
    meeting = plan()
    actions.cancel_meeting(by=secretary, meeting=meeting, reason="De zaal is dicht.")
    text = page(client, meeting.get_absolute_url())
    assert "Deze bijeenkomst gaat niet door" in text
    assert "De zaal is dicht." in text
    assert "EventCancelled" in text
    assert "gaat niet door" in page(client, "/vergaderingen/")


def test_a_weekday_that_does_not_fit_is_told_until_somebody_chooses(plan, secretary, client):
    meeting = plan(date(2015, 2, 18), state="gehouden", stated_weekday=3)
    assert "In de tekst staat donderdag, maar 18 februari 2015 was een woensdag." in page(
        client, meeting.get_absolute_url()
    )
    member = as_(secretary)
    assert member.post(f"{meeting.get_absolute_url()}dag-klopt/").status_code == 302
    assert "In de tekst staat" not in page(client, meeting.get_absolute_url())


def test_what_is_open_stands_on_the_page_of_the_next_meeting(plan, agree, client):
    agree("We bellen de gemeente", plan(date(2015, 2, 18), state="gehouden"))
    text = page(client, plan().get_absolute_url())
    assert "Wat nog open staat" in text
    assert "We bellen de gemeente" in text
    assert "nog geen eigenaar" in text


@pytest.fixture
def everything(plan, agree, secretary, group):
    """One thing of each kind and visibility; each says its own word."""
    meeting = plan(date(2015, 2, 18), state="gehouden")
    for visibility in Visibility:
        actions.add_item(by=secretary, council=group, meeting=meeting, title=f"punt{visibility}", visibility=visibility)
        agree(f"afspraak{visibility}", meeting, visibility=visibility)
        actions.make_resolution(by=secretary, meeting=meeting, text=f"besluit{visibility}", visibility=visibility)
        Meeting.objects.filter(pk=plan(days=9, title=f"dag{visibility}").pk).update(visibility=visibility)
    return meeting


SEES = {
    "visitor": {"openbaar"},
    "stranger_member": {"openbaar"},
    "member": {"openbaar", "leden"},
    "secretary": {"openbaar", "leden", "vertrouwelijk"},
}


def test_everyone_sees_what_is_theirs_to_see(everything, readers):
    for who, client in readers.items():
        pages = [page(client, everything.get_absolute_url()), page(client, "/vergaderingen/?wanneer=alles")]
        text = " ".join(pages)
        for visibility in Visibility:
            for kind in ("punt", "afspraak", "besluit", "dag"):
                assert (f"{kind}{visibility}" in text) == (visibility in SEES[who]), (who, kind, visibility)
        assert f"<strong>{1 + len(SEES[who])} bijeenkomst" in text  # nor its number
        hidden = Meeting.objects.get(title="dagvertrouwelijk")
        assert client.get(hidden.get_absolute_url()).status_code == (200 if who == "secretary" else 404)


def test_what_was_drawn_for_one_is_not_what_another_sees(everything, secretary, member):
    """What is kept is of the public: whoever came before in one public version, each sees what is theirs."""
    guest = cast.account("gast@example.nl")  # signed in, without a seat anywhere
    for account, visible in ((secretary, 3), (None, 1), (member, 2), (guest, 1), (secretary, 3), (None, 1)):
        text = page(as_(account), everything.get_absolute_url())
        assert sum(f"punt{visibility}" in text for visibility in Visibility) == visible
        assert ("Voor leden" in text) == (visible > 1)


@pytest.mark.parametrize("who", ["visitor", "stranger_member", "member"])
def test_words_that_are_hidden_find_nothing(who, everything, request):
    client = as_(None if who == "visitor" else request.getfixturevalue(who))
    assert everything.slug not in page(client, "/vergaderingen/?q=puntvertrouwelijk")


FORM = {"title": "", "date": "2030-03-19", "start": "20:00", "end": "22:00", "place": "", "visibility": "openbaar"}


def test_a_member_plans_a_meeting(secretary, group):
    client = as_(secretary)
    answer = client.post("/vergaderingen/plannen/werkgroep-wijken/", FORM)
    assert answer.status_code == 302
    assert "20.00 tot 22.00 uur" in page(client, answer.url)


def test_time_and_place_begin_as_those_of_the_last_meeting_that_goes_on(plan, secretary, group):
    client, address = as_(secretary), "/vergaderingen/plannen/werkgroep-wijken/"
    assert "Tijd en plaats zijn alvast" not in page(client, address)
    plan(date(2026, 1, 13), start=time(19), place="De oude zaal")
    plan(date(2026, 2, 10), start=time(20), end=time(22), place="De Ringvaart")
    actions.cancel_meeting(
        by=secretary, meeting=plan(date(2026, 3, 10), place="Het Badhuis"), reason="De zaal is dicht."
    )
    text = page(client, f"{address}?datum=2026-04-14")
    for words in ('value="2026-04-14"', 'value="20:00"', 'value="22:00"', 'value="De Ringvaart"', "10 februari 2026"):
        assert words in text, words
    again = client.post(address, {"date": "", "place": "De tuin"}).content.decode()  # nothing of the last one now
    assert 'value="De tuin"' in again and "Tijd en plaats zijn alvast" not in again


def test_a_holiday_is_told_before_it_is_planned(secretary, group):
    client = as_(secretary)
    asked = client.post("/vergaderingen/plannen/werkgroep-wijken/", FORM | {"date": "2030-04-27"})
    assert "27 april 2030 is Koningsdag." in asked.content.decode()
    sure = FORM | {"date": "2030-04-27", "sure": "2030-04-27"}
    assert client.post("/vergaderingen/plannen/werkgroep-wijken/", sure).status_code == 302


@pytest.mark.parametrize(
    ("field", "typed", "told"),
    [
        ("date", "", "Kies een datum."),
        ("date", "31-02-2030", "Dit is geen datum."),
        ("date", "1066-10-14", "Kies een datum tussen 1900 en vijf jaar vanaf nu."),
        ("end", "19:00", "Het einde ligt voor het begin."),
        ("start", "25:00", "Dit is geen tijd."),
        ("online_url", "javascript:alert(1)", "Dit is geen link."),
    ],
)
def test_what_is_wrong_is_told_and_what_was_typed_stays(field, typed, told, secretary):
    form = FORM | {"place": "De Ringvaart", field: typed}
    answer = as_(secretary).post("/vergaderingen/plannen/werkgroep-wijken/", form)
    text = answer.content.decode()
    assert told in text
    assert "De Ringvaart" in text
    assert not Meeting.objects.exists()


def test_who_was_overtaken_sees_both(plan, secretary, member):
    meeting = plan()
    typed = FORM | {"date": meeting.date.isoformat(), "place": "Het Badhuis", "version": meeting.version}
    actions.change_meeting(by=member, meeting=meeting, place="De Ringvaart")
    client = as_(secretary)
    answer = client.post(f"{meeting.get_absolute_url()}wijzigen/", typed)
    text = answer.content.decode()
    assert (answer.status_code, "De Ringvaart" in text, "Het Badhuis" in text) == (409, True, True)
    assert client.post(f"{meeting.get_absolute_url()}wijzigen/", typed | {"version": 2}).status_code == 302


def test_the_agenda_is_made_by_buttons(plan, secretary):
    meeting, client = plan(state="gehouden"), as_(secretary)
    address = f"{meeting.get_absolute_url()}agenda/"
    for title in ("Zebrapad", "Speeltuin"):
        client.post(address, {"title": title, "kind": "onderwerp", "visibility": "openbaar", "minutes_planned": "15"})
    zebra, play = meeting.items.all()
    client.post(f"/vergaderingen/agendapunten/{play.pk}/verplaats/", {"to": "up"})
    assert [item.title for item in meeting.items.all()] == ["Speeltuin", "Zebrapad"]
    client.post(f"/vergaderingen/agendapunten/{zebra.pk}/verplaats/", {"to": "voorraad"})
    assert "Samen 15 minuten." in page(client, address)
    client.post(f"/vergaderingen/agendapunten/{zebra.pk}/verplaats/", {"to": meeting.slug})
    client.post(f"/vergaderingen/agendapunten/{play.pk}/weg/")
    assert [item.title for item in meeting.items.all()] == ["Zebrapad"]


@pytest.mark.parametrize("who", ["stranger_member", "visitor"])
def test_a_stranger_finds_nothing_to_write(who, plan, request):
    meeting = plan()
    item = AgendaItem.objects.first()
    client = as_(None if who == "visitor" else request.getfixturevalue(who))
    status = 302 if who == "visitor" else 404
    for address in (
        f"{meeting.get_absolute_url()}wijzigen/",
        f"{meeting.get_absolute_url()}afzeggen/",
        f"{meeting.get_absolute_url()}agenda/",
        f"/vergaderingen/agendapunten/{item.pk}/",
        "/vergaderingen/plannen/werkgroep-wijken/",
    ):
        assert client.get(address).status_code == status, address


def test_pages_ask_as_much_of_many_as_of_few(plan, agree, group, django_assert_max_num_queries, client):
    first = plan(days=1)
    Council.objects.bulk_create(
        Council(name=f"Raad {n}", slug=f"raad-{n}", kind="wijkraad", status="actief") for n in range(300)
    )
    councils = Council.objects.filter(slug__startswith="raad-")
    day = timezone.localdate() + timedelta(days=3)
    Meeting.objects.bulk_create(
        Meeting(council=one, date=day, slug=f"{one.slug}-{n}") for one in councils for n in range(10)
    )
    for n in range(60):
        agree(f"Afspraak {n}", plan(date(2015, 2, 18)) if n == 0 else None)
    AgendaItem.objects.bulk_create(AgendaItem(council=group, meeting=first, title=f"Punt {n}") for n in range(40))
    with django_assert_max_num_queries(10):
        assert "Raad" in page(client, "/vergaderingen/?wanneer=alles&pagina=2")
    with django_assert_max_num_queries(10):
        assert "Afspraak 59" in page(client, first.get_absolute_url())
    cache.clear()
    with django_assert_max_num_queries(2):  # the page around it, made again
        assert "Afspraak 59" in page(client, first.get_absolute_url())


FORMS = (
    "/vergaderingen/plannen/werkgroep-wijken/",
    "/afspraken/opschrijven/werkgroep-wijken/",
    "{meeting}wijzigen/",
    "{meeting}afzeggen/",
    "{meeting}agenda/",
    "{meeting}verslag/",
    "{meeting}verslag/rondsturen/",
    "{meeting}verslag/tonen/",
    "{meeting}verslag/vaststellen/",
    "{agreement}",
    "{agreement}wijzigen/",
)


@pytest.mark.parametrize("address", FORMS)
def test_no_form_lies_in_another_so_that_its_button_sends_it(address, plan, agree, secretary):
    """A browser drops the inner one, and with its end also closes the outer one."""
    meeting, agreement = plan(days=0), agree()
    actions.start_minutes(by=secretary, meeting=meeting)
    where = {"meeting": meeting.get_absolute_url(), "agreement": agreement.get_absolute_url()}
    main = page(as_(secretary), address.format(**where)).partition("<main")[2].partition("</main>")[0]
    inside = [part.partition("</form>")[0] for part in main.split("<form ")[1:]]
    assert main.count("<form") == main.count("</form>") == len(inside)
    assert all("<button" in part and "<form" not in part for part in inside)
