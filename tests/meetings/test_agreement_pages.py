"""The register of agreements, one of them, and what members write there."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from haarlem_wijken.ground.models import Person, Visibility
from meetings import actions
from meetings.actions import Due
from meetings.forms.presenter import PresenterForm
from meetings.models import Agreement
from meetings.workflow import ReviewResult

from .test_pages import SEES, as_, page


def ago(days: int) -> date:
    return timezone.localdate() - timedelta(days=days)


@pytest.fixture
def three(agree, secretary, member):
    """One that is late and mine, one without an owner, one that is kept."""
    late = agree("We bellen de gemeente", due=Due(on=ago(22)), owner_person=secretary.person)
    ownerless = agree("Sleutel regelen voor donderdag")
    kept = agree("Het vel ophangen in de bibliotheek", owner_person=member.person)
    actions.review_agreement(by=member, agreement=kept, result=ReviewResult.DONE)
    return late, ownerless, kept


def test_the_register_says_how_it_stands(three, client):
    text = page(client, "/afspraken/")
    assert "Nu zijn er" in text
    assert "2 open</a>" in text
    assert "1 te laat</a>" in text
    assert "1 heeft nog geen eigenaar" in text
    assert "Dit jaar is er 1 nagekomen." in text
    assert "22 dagen te laat" in text


def test_what_is_agreed_leads_to_it_and_its_page_says_first_who_and_when(three, client):
    late = three[0]
    assert f'<a href="{late.get_absolute_url()}" lang="nl">We bellen de gemeente</a>' in page(client, "/afspraken/")
    head = page(client, late.get_absolute_url()).partition("</header>\n  <div")[0]
    assert "<dt>Wie</dt>" in head and "<dt>Wanneer</dt>" in head
    assert "<dt>Besproken</dt><dd>nog niet</dd>" in head


FOUND = {
    "": {0, 1, 2},
    "stand=open": {0, 1},
    "stand=afgehandeld": {2},
    "stand=afgehandeld&stand=open": {0, 1, 2},
    "laat=1": {0},
    "wie=niemand": {1},
    "q=sleutel": {1},
    "soort=toezegging": set(),
    "groep=werkgroep-wijken": {0, 1, 2},
    "van=2000-01-01&tot=2000-12-31": set(),
    "stadsdeel=noord": set(),
}


@pytest.mark.parametrize("query", FOUND)
def test_it_is_found_by_what_is_asked(query, three, client):
    text = page(client, f"/afspraken/?{query}")
    assert {place for place, one in enumerate(three) if one.text in text} == FOUND[query]


@pytest.mark.parametrize(
    ("days", "words"), [(1, "1 dag te laat"), (60, "60 dagen te laat"), (61, "2 maanden"), (4274, "11 jaar te laat")]
)
def test_how_late_it_is_is_said_in_the_words_people_use(days, words, agree, client):
    agree(due=Due(on=ago(days)))
    assert words in page(client, "/afspraken/")


def test_what_is_in_force_is_everybodys_and_asks_for_no_owner(agree, client):
    agree("We beginnen om acht uur", kind="doorlopend")
    text = page(client, "/afspraken/")
    assert "iedereen" in text and "doorlopend" in text
    assert "nog geen datum" not in text
    assert "We beginnen" not in page(client, "/afspraken/?wie=niemand")


def test_mine_is_asked_by_who_is_signed_in_alone(three, secretary, client):
    text = page(as_(secretary), "/afspraken/?wie=ik")
    assert [one.text in text for one in three] == [True, False, False]
    assert "“wie=ik” kennen we niet" in page(client, "/afspraken/?wie=ik")


def test_every_box_says_what_it_would_give(three, client):
    """Each count on the page is the length of the list behind it."""
    text = page(client, "/afspraken/")
    for query, count in (("stand-open", 2), ("stand-afgehandeld", 1), ("laat-1", 1), ("wie-niemand", 1)):
        start = text.index(f'id="{query}"')
        assert f'<span class="num">{count}</span>' in text[start : start + 700], query


def test_due_first_comes_first_when_asked(three, agree, client):
    soon = agree("Morgen klaar", due=Due(on=ago(-1)))
    text = page(client, "/afspraken/?sorteer=wanneer")
    assert text.index(three[0].text) < text.index(soon.text) < text.index(three[1].text)


def test_everyone_sees_what_is_theirs_to_see_and_no_number_of_the_rest(agree, secretary, readers):
    made = {visibility: agree(f"tekst{visibility}", visibility=visibility) for visibility in Visibility}
    for who, client in readers.items():
        text = page(client, "/afspraken/")
        for visibility, one in made.items():
            seen = visibility in SEES[who]
            assert (f"tekst{visibility}" in text) == seen, (who, visibility)
            assert client.get(one.get_absolute_url()).status_code == (200 if seen else 404)
            assert ('class="nrs"' in page(client, f"/afspraken/?q=tekst{visibility}")) == seen
        assert f"<strong>{len(SEES[who])} afspra" in text
        assert f"{len(SEES[who])} open</a>" in text


def test_names_are_seen_by_members_and_by_all_where_that_is_allowed(three, secretary, member, client):
    address = three[0].get_absolute_url()
    assert ("Henk" in page(as_(member), address), "Henk" in page(client, address)) == (True, False)
    Person.objects.filter(pk=secretary.person.pk).update(name_is_public=True)
    actions.change_agreement(by=secretary, agreement=three[0], explanation="Nog een keer.")
    assert "Henk" in page(client, address)


def test_a_row_that_was_drawn_for_a_member_is_not_that_of_others(three, member, client, django_assert_max_num_queries):
    """What is kept is of the public: whoever came first, members read the name and others do not."""
    for who, named in ((as_(member), True), (client, False), (as_(member), True), (Client(), False)):
        assert ("Henk" in page(who, "/afspraken/?sorteer=wanneer")) == named
        assert ("een lid" in page(who, "/afspraken/?stand=open")) != named
    with django_assert_max_num_queries(3):  # what the rows say is not asked again
        assert "een lid" in page(client, "/afspraken/?laat=1")


NEW = {"text": "We bellen", "kind": "actie", "owner": "", "due_kind": "geen", "visibility": "openbaar"}


def test_a_member_writes_one_down_at_a_meeting(plan, secretary, group):
    meeting, client = plan(date(2015, 2, 18), state="gehouden"), as_(secretary)
    address = f"/afspraken/opschrijven/werkgroep-wijken/?bijeenkomst={meeting.slug}"
    form = NEW | {"owner": "groep", "due_kind": "periode", "due_from": "2015-04-01", "due_to": "2015-04-30"}
    answer = client.post(address, form)
    made = Agreement.objects.get()
    assert (answer.status_code, made.number, made.made_in, made.owner) == (302, "2015-01", meeting, group)
    assert "1 tot en met 30 april 2015" in page(client, answer.url)


def test_who_left_keeps_what_is_theirs_and_is_offered_nothing_new(agree, group, secretary, member):
    theirs = agree(owner_person=member.person)
    offered = f'value="person-{member.person.pk}"'
    new, client = "/afspraken/opschrijven/werkgroep-wijken/", as_(secretary)
    assert offered in page(client, new)
    group.seats.filter(person=member.person).update(until=timezone.localdate())
    assert offered not in page(client, new)
    assert f"{offered} selected" in page(client, f"{theirs.get_absolute_url()}wijzigen/")
    presenters = dict(PresenterForm(council=group).fields["person"].choices)
    assert secretary.person.pk in presenters and member.person.pk not in presenters


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"text": ""}, "Schrijf op wat er is afgesproken."),
        ({"due_kind": "datum"}, "Kies een dag."),
        ({"due_kind": "periode", "due_from": "2015-04-30", "due_to": "2015-04-01"}, "Het einde ligt voor het begin."),
        ({"due_kind": "bijeenkomst"}, "Kies een bijeenkomst."),
        ({"owner": "person-1' OR 1=1"}, "Kies iemand uit de lijst."),
    ],
)
def test_what_is_wrong_is_told_and_what_was_typed_stays(wrong, told, secretary):
    form = NEW | {"explanation": "Omdat het nodig is."} | wrong
    text = as_(secretary).post("/afspraken/opschrijven/werkgroep-wijken/", form).content.decode()
    assert told in text
    assert "Omdat het nodig is." in text
    assert not Agreement.objects.exists()


REVIEWS = {
    "done": ({"result": "afgehandeld", "note": "Gebeld."}, "afgehandeld", "Gebeld."),
    "put off": ({"result": "uitgesteld", "due_kind": "datum", "due_to": "2030-01-01"}, "open", "1 januari 2030"),
    "dropped": ({"result": "vervallen", "note": "Niet meer nodig."}, "vervallen", "Niet meer nodig."),
}


@pytest.mark.parametrize("how", REVIEWS)
def test_a_member_says_how_it_stands(how, agree, secretary):
    agreement, client = agree(), as_(secretary)
    typed, state, told = REVIEWS[how]
    answer = client.post(f"{agreement.get_absolute_url()}voortgang/", typed | {"version": 1})
    agreement.refresh_from_db()
    assert (answer.status_code, agreement.state) == (302, state)
    assert told in page(client, agreement.get_absolute_url())


def test_why_it_is_dropped_is_asked_beside_the_field(agree, secretary):
    agreement, client = agree(), as_(secretary)
    answer = client.post(f"{agreement.get_absolute_url()}voortgang/", {"result": "vervallen", "version": 1})
    assert "Schrijf kort waarom." in answer.content.decode()


def test_who_is_late_changes_nothing(agree, secretary, member):
    agreement = agree()
    actions.review_agreement(by=member, agreement=agreement, result=ReviewResult.IN_PROGRESS)
    client = as_(secretary)
    client.post(f"{Agreement.objects.get().get_absolute_url()}voortgang/", {"result": "afgehandeld", "version": 1})
    assert Agreement.objects.get().state == "loopt"
    stale = client.post(f"{agreement.get_absolute_url()}wijzigen/", NEW | {"text": "Anders", "version": 1})
    assert (stale.status_code, Agreement.objects.get().text) == (409, "We bellen de gemeente")


@pytest.mark.parametrize("number", ["2015", "2015-", "-1", "2015-01-02", "٢٠١٥-01", "99999999999999-1"])
def test_a_number_that_is_none_leads_nowhere(number, agree, client):
    agree()
    assert client.get(f"/afspraken/werkgroep-wijken/{number}/").status_code == 404


def test_the_register_asks_as_much_of_many_as_of_few(group, agree, client, django_assert_max_num_queries):
    agree("De eerste")
    day = timezone.localdate()
    Agreement.objects.bulk_create(
        Agreement(council=group, year=2000, seq=n, text=f"Afspraak {n}", made_on=day) for n in range(2000)
    )
    page(client, "/afspraken/")  # the councils are read once per public version
    with django_assert_max_num_queries(6):
        assert "2001 afspraken" in page(client, "/afspraken/?pagina=3")


def test_who_shows_an_agreement_of_minutes_that_can_change_is_told(agree, plan, secretary, group):
    """Beside the choice; it is not forbidden. Without minutes, or once they are adopted, there is nothing to say."""
    meeting, told = plan(days=-7), "Het verslag van deze bijeenkomst is nog niet vastgesteld."
    made = agree("We bellen de gemeente", made_in=meeting, visibility=Visibility.MEMBERS)
    new, change = (
        f"/afspraken/opschrijven/{group.slug}/?bijeenkomst={meeting.slug}",
        f"{made.get_absolute_url()}wijzigen/",
    )
    assert not any(told in page(as_(secretary), path) for path in (new, change))
    actions.start_minutes(by=secretary, meeting=meeting)
    assert all(told in page(as_(secretary), path) for path in (new, change))
    assert told not in page(as_(secretary), f"{agree().get_absolute_url()}wijzigen/")
