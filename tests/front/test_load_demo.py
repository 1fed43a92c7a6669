"""load_demo: 21 initiatives that are true to their sources, loaded once, never into somebody's portal."""

import re
from datetime import date

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from councils.models import Seat
from haarlem_wijken.front.demo import loading
from haarlem_wijken.front.demo.people import DEMO_PEOPLE, demo_people
from haarlem_wijken.ground.models import Account, AuditEvent, Case, Letter, PublicVersion
from haarlem_wijken.ground.town.atlas import atlas
from haarlem_wijken.ground.town.places import buurt_at
from initiatives.models import Initiative
from initiatives.spread import spread

CONTENT = loading.initiatives()


def load(capsys) -> str:
    call_command("load_demo")
    return capsys.readouterr().out


@pytest.mark.parametrize("slug", CONTENT)
def test_each_is_told_in_full_and_in_plain_words(slug):
    fields = CONTENT[slug]
    words = fields["summary"] + fields["story"]
    assert 40 <= len(fields["summary"]) <= 200
    assert 2 <= len(fields["story"].split("\n\n")) <= 6
    assert fields["place_words"]
    assert not re.search(r"!|\bu\b|\buw\b", words)
    assert not re.search(r"\S@\S|\b06[ -]?\d{2}|contact_email", str(fields))


@pytest.mark.parametrize("slug", CONTENT)
def test_each_says_where_and_when_it_was_read(slug):
    sources = CONTENT[slug]["sources"]
    assert sources
    for source in sources:
        assert source["url"] or "issuu" in source["name"]
        assert isinstance(source["read_on"], date)


@pytest.mark.parametrize(
    ("slug", "started"),
    [
        ("het-badhuis", (date(2012, 1, 1), "year")),
        ("groene-leidsestraat", (date(2024, 2, 1), "month")),
        ("oase-oost", (None, None)),
    ],
)
def test_the_start_is_as_exact_as_the_source(slug, started):
    fields = CONTENT[slug]
    assert (fields.get("started_on"), fields.get("started_precision")) == started


def test_the_demo_people_are_made_once(db):
    first = demo_people()
    assert demo_people() == first
    assert Account.objects.count() == len(DEMO_PEOPLE)
    assert {account.role for account in first.values()} == {"", "moderator", "admin"}
    assert str(first["lid@voorbeeld.haarlem"].person) == "Henk van der Meer"


class TestLoaded:
    @pytest.fixture
    def loaded(self, loaded_once, city):
        return list(Initiative.objects.prefetch_related("sources", "themes").select_related("area"))

    def test_all_21_are_published_under_the_name_of_their_file(self, loaded):
        told = [initiative for initiative in loaded if initiative.slug in CONTENT]
        assert len(told) == len(CONTENT) == 21
        for initiative in told:
            assert (initiative.is_demo, initiative.confirmed_on, initiative.contact_email) == (True, None, "")
            assert initiative.themes.all()
            assert len(initiative.sources.all()) == len(CONTENT[initiative.slug]["sources"])

    def test_what_is_invented_says_so_and_shows_how_an_idea_spreads(self, loaded):
        invented = [initiative for initiative in loaded if initiative.slug not in CONTENT]
        assert len(invented) == 5
        for initiative in invented:
            assert initiative.is_demo
            assert "verzonnen" in initiative.story
            assert initiative.inspired_by_id
        assert max(map(len, spread().inspired.values())) == 2

    def test_a_pin_stands_only_where_a_source_names_the_buurt(self, loaded):
        pinned = {initiative.slug for initiative in loaded if initiative.lat and initiative.slug in CONTENT}
        assert pinned == {
            "bomen-in-de-sophiastraat", "de-ramplaan", "het-zaeltje", "vrienden-van-de-bakenes", "wijk-op-groen",
        }  # fmt: skip
        for initiative in loaded:
            if initiative.lat:
                assert buurt_at(initiative.lat, initiative.lon).id == initiative.area_id
                assert (initiative.lat, initiative.lon) == atlas().by_code[initiative.area.code].label

    def test_the_demo_people_are_there_and_one_has_a_seat(self, loaded):
        assert set(Account.objects.values_list("email", flat=True)) == {someone.email for someone in DEMO_PEOPLE}
        seat = Seat.objects.get(person__account__email="lid@voorbeeld.haarlem")
        assert (seat.council.slug, seat.person.account.email) == ("werkgroep-wijken", "lid@voorbeeld.haarlem")

    def test_something_waits_for_a_moderator_and_nothing_is_late(self, loaded):
        waiting = list(Case.objects.order_by("waiting_since"))
        assert [case.kind for case in waiting] == [*["initiative"] * 3, "initiative-claim", "report"]
        assert not any(case.is_late(timezone.now()) for case in waiting)
        assert "alike" in waiting[1].flags
        assert not Letter.objects.waiting().exists()

    def test_a_second_time_changes_nothing_whatever_else_is_there(self, loaded, capsys):
        Account.objects.create_user("ander@example.org")
        Initiative.objects.filter(slug="het-badhuis").update(title="Badhuis", is_demo=False)
        Initiative.objects.update(inspired_by=None)
        Initiative.objects.exclude(slug="het-badhuis").delete()
        before = (PublicVersion.current(), AuditEvent.objects.count())
        assert "nothing changed" in load(capsys)
        assert (PublicVersion.current(), AuditEvent.objects.count()) == before
        assert Initiative.objects.get().title == "Badhuis"


def test_the_demo_people_alone_are_no_other_content(city, capsys):
    demo_people()
    capsys.readouterr()
    assert "21 initiatives" in load(capsys)


@pytest.mark.parametrize("other", ["account", "initiative"])
def test_a_database_of_somebody_else_is_refused(city, other):
    if other == "account":
        Account.objects.create_user("ander@example.org")
    else:
        call_command("make_volume", initiatives=1, verbosity=0)
    before = Initiative.objects.count()
    with pytest.raises(CommandError, match=r"^[A-Z][^.]+\.$") as refusal:
        call_command("load_demo")
    assert refusal.value.returncode == 1
    assert (Initiative.objects.count(), Account.objects.filter(email__endswith="haarlem").exists()) == (before, False)


def test_it_is_all_or_nothing(no_councils):
    with pytest.raises(CommandError, match="load_councils"):
        call_command("load_demo")
    assert not Initiative.objects.exists()
    assert not Account.objects.exists()
