"""Following councils, meetings and calls by letter: each room tells what everybody may see of what is new there."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from councils.actions import (
    add_council_document,
    change_council_document,
    keep_page,
    remove_council_document,
    restore_council_document,
)
from councils.page.content import values_of
from haarlem_wijken.ground.following import actions, digest
from haarlem_wijken.ground.following.kinds import KINDS
from haarlem_wijken.ground.models import PublicVersion, Visibility
from initiatives.actions import close_call, reopen_call
from initiatives.workflow import Ending
from meetings import actions as meetings
from meetings.linked.reading import ends
from meetings.seeing import Access
from meetings.workflow import MeetingState, Relation
from tests import cast
from tests.initiatives.helping import call
from tests.initiatives.waiting import published

from .test_following import WHO, delivered, following

pytestmark = pytest.mark.usefixtures("city")
PUBLIC, MEMBERS = Visibility.PUBLIC, Visibility.MEMBERS
GROUP = "groep=werkgroep-wijken"


@pytest.fixture
def group():
    return cast.council()


@pytest.fixture
def henk(group):
    return cast.member(group)


def plan(group, henk, title, days=7, **values):
    day = timezone.localdate() + timedelta(days=days)
    return meetings.plan_meeting(by=henk, council=group, date=day, title=title, **values)


def paper(group, henk, title, visibility=PUBLIC):
    link = f"https://example.nl/{title}"
    return add_council_document(
        council=group, by=henk, link=link, title=title, kind="plan", visibility=visibility, on="2026-01-02"
    )


def shown(group, henk, title, visibility=PUBLIC, of_meeting=PUBLIC):
    """A meeting of last week with minutes."""
    meeting = plan(group, henk, title, days=-7, visibility=of_meeting)
    minutes = meetings.start_minutes(by=henk, meeting=meeting)
    meetings.show_minutes(by=henk, minutes=minutes, visibility=visibility)
    return minutes


def tie(henk, source, target):
    found = ends(Access(henk), [source, target])
    meetings.link(by=henk, source=found[source], target=found[target], relation=Relation.ABOUT)


def fill(group, henk):
    """One of everything that everybody may see, and one of everything that not everybody may."""
    plan(group, henk, "Stoepkrijt")
    plan(group, henk, "Kernteam", visibility=MEMBERS)
    shown(group, henk, "Najaar")
    shown(group, henk, "Verborgen", MEMBERS)
    shown(group, henk, "Besloten", of_meeting=MEMBERS)
    call(group, area="BU03920303", title="Handen gezocht")
    close_call(call=call(group, area="BU03920303", title="Al klaar"), ending=Ending.OFF, by=henk)
    paper(group, henk, "Jaarplan")
    paper(group, henk, "Ledenlijst", MEMBERS)
    tie(henk, ("wijkraad", group.pk), ("initiatief", published(title="Leenkast").pk))
    hidden = plan(group, henk, "Achterkamer", visibility=MEMBERS)
    tie(henk, ("bijeenkomst", hidden.pk), ("initiatief", published(title="Geheim plan").pk))
    keep_page(council=group, values=values_of(group) | {"rhythm": "vaak"}, base_version=group.version, by=henk)


SEEN = {
    "Nieuwe bijeenkomst: Stoepkrijt", "Nieuw verslag: Najaar",
    "Bijeenkomst die is geweest: Verborgen", "Nieuwe oproep: Handen gezocht", "Nieuw stuk: Jaarplan",
    "Gekoppeld initiatief: Leenkast", "Bijgewerkte pagina: Werkgroep Wijken",
}  # fmt: skip


def told(letter) -> set[str]:
    return {line.removeprefix("* ") for line in letter.body.splitlines() if line.startswith("* ")}


class TestCouncils:
    def test_a_letter_tells_what_everybody_may_see_of_a_council_and_once(self, group, henk):
        following(kind="wijkraad", query=GROUP)
        fill(group, henk)
        plan(cast.council("wijkraad-elders"), henk, "Elders")
        [letter] = delivered()
        assert told(letter) == SEEN
        assert letter.subject == f"Nieuw ({len(SEEN)}): Werkgroep Wijken"
        assert "/wijkraden/werkgroep-wijken/" in letter.body
        with time_machine.travel(timezone.now() + timedelta(days=2)):
            assert delivered() == []

    def test_of_a_selection_each_says_whose_it_is(self, group, henk):
        following(kind="wijkraden", query="soort=werkgroep")
        fill(group, henk)
        elders = cast.council("wijkplatform-elders")
        type(elders).objects.filter(pk=elders.pk).update(kind="wijkplatform")
        plan(elders, henk, "Elders")
        [letter] = delivered()
        assert told(letter) == {f"{one} (Werkgroep Wijken)" for one in SEEN}

    def test_what_was_hidden_before_it_leaves_is_not_in_it(self, group, henk):
        following(kind="wijkraad", query=GROUP)
        party, minutes = plan(group, henk, "Buurtfeest"), shown(group, henk, "Najaar")
        document, kast = paper(group, henk, "Jaarplan"), published(title="Leenkast")
        tie(henk, ("bijeenkomst", party.pk), ("initiatief", kast.pk))
        with time_machine.travel(timezone.now() + timedelta(days=1)):
            assert digest.tell_one()
        meetings.change_meeting(by=henk, meeting=party, visibility=MEMBERS)
        meetings.show_minutes(by=henk, minutes=minutes, visibility=MEMBERS)
        change_council_document(document=document, base_version=1, by=henk, visibility=MEMBERS)
        [letter] = delivered()
        assert told(letter) == {"Bijeenkomst die is geweest: Najaar"}

    def test_what_comes_before_the_public_later_is_new_then(self, group, henk):
        then = timezone.now() - timedelta(days=3)
        with time_machine.travel(then):
            late, minutes = plan(group, henk, "Buurtfeest", visibility=MEMBERS), shown(group, henk, "Najaar", MEMBERS)
            document = paper(group, henk, "Jaarplan", MEMBERS)
            with_minutes = shown(group, henk, "Besloten", of_meeting=MEMBERS).meeting
        following(kind="wijkraad", query=GROUP)
        meetings.change_meeting(by=henk, meeting=late, visibility=PUBLIC)
        meetings.change_meeting(by=henk, meeting=with_minutes, visibility=PUBLIC)
        meetings.show_minutes(by=henk, minutes=minutes, visibility=PUBLIC)
        change_council_document(document=document, base_version=1, by=henk, visibility=PUBLIC)
        [letter] = delivered()
        assert told(letter) == {
            "Nieuwe bijeenkomst: Buurtfeest", "Nieuw verslag: Najaar", "Nieuw stuk: Jaarplan",
            "Nieuw verslag: Besloten",
        }  # fmt: skip

    def test_who_planned_to_come_hears_what_changed(self, group, henk):
        with time_machine.travel(timezone.now() - timedelta(days=3)):
            moved, off, on, same = (plan(group, henk, title, days=20) for title in ("Feest", "Markt", "Fiets", "Rust"))
            been = plan(group, henk, "Vorige week", days=-4)
            minutes = shown(group, henk, "Najaar")
            paper_of_then = paper(group, henk, "Jaarplan")
            meetings.cancel_meeting(by=henk, meeting=on, reason="Geen zaal.")
        following(kind="wijkraad", query=GROUP)
        meetings.change_meeting(by=henk, meeting=moved, place="Op het plein")
        meetings.cancel_meeting(by=henk, meeting=off, reason="Het regent.")
        meetings.move_on(by=henk, meeting=on, state=MeetingState.PLANNED)
        meetings.change_meeting(by=henk, meeting=same, title="Rustig")
        meetings.change_meeting(by=henk, meeting=been, place="Op het plein")
        change_council_document(document=paper_of_then, base_version=1, by=henk, link="https://example.nl/nieuwer")
        adopting = plan(group, henk, "Vandaag", days=0)
        meetings.circulate_minutes(by=henk, minutes=minutes, comment_until=timezone.localdate())
        minutes.refresh_from_db()
        meetings.adopt_minutes(by=henk, minutes=minutes, with_changes=False, adopted_in=adopting)
        [letter] = [one for one in delivered() if one.to == [WHO]]
        assert told(letter) == {
            "Bijeenkomst is veranderd: Feest", "Gaat niet door: Markt", "Bijeenkomst is veranderd: Fiets",
            "Nieuwe versie van een stuk: Jaarplan", "Verslag is vastgesteld: Najaar",
            "Bijeenkomst die is geweest: Vandaag",
        }  # fmt: skip
        assert "Gaat niet door: Het regent." in letter.body

    def test_what_was_gone_and_is_back_is_told(self, group, henk):
        """Also to who follows calls; what nobody saw go is new and no more."""
        with time_machine.travel(timezone.now() - timedelta(days=3)):
            document, helping = paper(group, henk, "Jaarplan"), call(group, area="BU03920303", title="Handen gezocht")
            remove_council_document(document=document, by=henk)
            close_call(call=helping, ending=Ending.OFF, by=henk)
        following(kind="wijkraad", query=GROUP)
        following(kind="oproepen", query="wat=handen", email="x@voorbeeld.nl")
        restore_council_document(document=document, by=henk)
        reopen_call(call=helping, by=henk)
        fresh = call(group, area="BU03920303", title="Verse oproep")
        close_call(call=fresh, ending=Ending.OFF, by=henk)
        reopen_call(call=fresh, by=henk)
        found = {letter.to[0]: told(letter) for letter in delivered()}
        assert found[WHO] == {
            "Stuk staat er weer: Jaarplan", "Oproep is weer open: Handen gezocht", "Nieuwe oproep: Verse oproep",
        }  # fmt: skip
        owner = " (Werkgroep Wijken)"
        assert found["x@voorbeeld.nl"] == {
            f"Oproep is weer open: Handen gezocht{owner}", f"Verse oproep{owner}",
        }  # fmt: skip

    @pytest.mark.parametrize(("kind", "query"), [("wijkraad", GROUP), ("wijkraden", ""), ("vergaderingen", "")])
    def test_more_to_tell_asks_no_more(self, kind, query, group, henk, django_assert_max_num_queries):
        followed, since = KINDS[kind], timezone.now() - timedelta(days=1)
        asked = followed.parse(query), since, timezone.now() + timedelta(days=1)
        fill(group, henk)
        with django_assert_max_num_queries(11) as first:
            followed.count(*asked)
        fill(group, henk)
        with django_assert_max_num_queries(len(first)):
            followed.count(*asked)


class TestPages:
    def test_a_council_is_followed_from_its_page_and_that_of_a_meeting_until_it_ends(self, client, group, henk):
        pages, link = [group, plan(group, henk, "Feest")], f'href="/volgen/wijkraad/?{GROUP}"'
        assert all(link in client.get(page.get_absolute_url()).text for page in pages)
        form = client.get(f"/volgen/wijkraad/?{GROUP}").text
        assert "Werkgroep Wijken" in form and "bijeenkomsten, verslagen" in form
        assert f'href="{group.get_absolute_url()}"' in form
        type(group).objects.filter(pk=group.pk).update(status="opgeheven")
        PublicVersion.raise_()
        assert not any(link in client.get(page.get_absolute_url()).text for page in pages)

    @pytest.mark.parametrize("query", ["", "?groep=", "?groep=niet-hier", f"?{GROUP}&groep=wijkraad-elders", "?q=a"])
    def test_it_is_one_council(self, client, group, query):
        cast.council("wijkraad-elders")
        assert client.get(f"/volgen/wijkraad/{query}").status_code == 400

    @pytest.mark.parametrize(
        ("page", "address"),
        [
            ("/wijkraden/?soort=werkgroep", "/volgen/wijkraden/?soort=werkgroep"),
            ("/vergaderingen/?wanneer=geweest", "/volgen/vergaderingen/?wanneer=geweest"),
            ("/oproepen/?wat=handen&sorteer=nieuw", "/volgen/oproepen/?wat=handen"),
        ],
    )
    def test_each_list_can_be_followed(self, client, page, address):
        assert f'href="{address}"' in client.get(page).text
        assert client.get(address).status_code == 200


def test_a_selection_of_meetings_tells_what_comes_or_what_came_of_it(group, henk):
    for query in ("", "wanneer=geweest", "groep=wijkraad-elders"):
        following(kind="vergaderingen", query=query, email=f"x{len(query)}@voorbeeld.nl")
    fill(group, henk)
    cast.council("wijkraad-elders")
    found = {letter.to[0]: told(letter) for letter in delivered()}
    been = {one for one in SEEN if one.startswith(("Bijeenkomst die", "Nieuw verslag"))}
    owner = " (Werkgroep Wijken)"
    assert found == {
        "x0@voorbeeld.nl": {f"Nieuwe bijeenkomst: Stoepkrijt{owner}"},
        "x15@voorbeeld.nl": {one + owner for one in been},
    }


def test_a_selection_of_calls_tells_what_is_open(group, henk):
    following(kind="oproepen", query="wat=handen")
    fill(group, henk)
    [letter] = delivered()
    assert told(letter) == {"Handen gezocht (Werkgroep Wijken)"}


def test_it_goes_on_under_another_name(group, henk):
    """What is followed is the address of a council, which never changes; a name does."""
    alert = following(kind="wijkraad", query=GROUP)
    type(group).objects.filter(pk=group.pk).update(name="Het wijkteam")
    plan(group, henk, "Buurtfeest")
    [letter] = delivered()
    assert letter.subject == "Nieuw (1): Het wijkteam"
    actions.stop(alert=alert)
