"""A year of a council: its minutes as one file, and what happened in numbers; as far as who asks may see it."""

from datetime import date, timedelta

import pytest
from django.core.cache import cache

from haarlem_wijken.ground.models import Visibility
from initiatives.models import HelpCall
from meetings import actions
from meetings.minutes.file.volume import MOST
from meetings.models import AgreementCall, Attendance, ObjectLink, Presentation
from meetings.workflow import Linkable, Relation, ReviewResult
from tests.initiatives.waiting import published

from .test_files import SEEN, WORDS, read
from .test_pages import as_, page

YEAR = "/vergaderingen/jaar/werkgroep-wijken/2026/"
FILE = "/vergaderingen.pdf?groep=werkgroep-wijken&van=2026-01-01&tot=2026-12-31"


@pytest.fixture(autouse=True)
def today(time_machine, settings):
    time_machine.move_to("2026-06-01 12:00 +0200")
    settings.LIMITS = dict.fromkeys(settings.LIMITS, 1_000_000)


@pytest.fixture
def meet(plan, agree, secretary):
    """`meet(day)`: a meeting with minutes, and each of WORDS in its agenda, minutes, decisions and agreements."""

    def made(day: date):
        meeting = plan(day, state="gehouden", title=f"Over {day.day}")
        for seen, word in WORDS.items():
            at = {"visibility": seen}
            item = actions.add_item(by=None, council=meeting.council, meeting=meeting, title=f"Punt {word}1", **at)
            Presentation.objects.create(item=item, name=f"Spreker {word}6")
            agree(f"Afspraak {word}2", meeting, **at)
            actions.make_resolution(by=None, meeting=meeting, text=f"Besluit {word}3", **at)
        minutes = actions.start_minutes(by=None, meeting=meeting)
        for section, word in zip(minutes.sections.all(), WORDS.values(), strict=True):
            actions.save_section(by=None, section=section, body=f"Gezegd: {word}4 op {day.day}")
        actions.show_minutes(by=None, minutes=minutes, visibility=Visibility.PUBLIC)
        return meeting

    return made


@pytest.fixture
def two(meet):
    return [meet(date(2026, 3, 3)), meet(date(2026, 4, 7))]


def test_all_minutes_of_a_year_are_one_file_and_each_reads_what_they_may(two, meet, readers):
    meet(date(2025, 3, 3))
    for who, client in readers.items():
        answer = client.get(FILE)
        said = " ".join(read("pdf", answer.content).split())
        assert "dinsdag 3 maart 2026" in said and said.index("4 op 3") < said.index("4 op 7"), who
        assert "2025" not in said
        for seen, word in WORDS.items():
            assert (f"{word}4" in said) == (seen in SEEN[who]), (who, seen)
        assert "2 verslagen zijn nog niet vastgesteld" in said
        assert "attachment" in answer.headers["Content-Disposition"]
        assert ("no-store" in answer.headers["Cache-Control"]) == (who != "visitor")


def test_minutes_that_may_not_be_read_are_no_file(two, client, member):
    for meeting in two:
        actions.show_minutes(by=None, minutes=meeting.minutes, visibility=Visibility.MEMBERS)
    assert client.get(FILE).status_code == 404
    assert as_(member).get(FILE).status_code == 200


def test_a_wrong_name_is_told_and_too_many_are_refused_with_words(plan, client):
    answer = client.get("/vergaderingen.pdf?groep=bestaat-niet")
    assert (answer.status_code, "“groep=bestaat-niet”" in answer.content.decode()) == (400, True)
    for number in range(MOST + 1):
        meeting = plan(date(2026, 1, 1) + timedelta(number), state="gehouden")
        actions.show_minutes(
            by=None, minutes=actions.start_minutes(by=None, meeting=meeting), visibility=Visibility.PUBLIC
        )
    answer = client.get(FILE)
    assert (answer.status_code, f"meer dan {MOST} verslagen" in answer.content.decode()) == (413, True)
    assert "Verslagen (PDF)" not in page(client, "/vergaderingen/?groep=werkgroep-wijken&wanneer=alles")


def test_who_keeps_a_council_is_led_to_this_year(two, member):
    assert YEAR in page(as_(member), "/wijkraden/werkgroep-wijken/bijhouden/")


def test_the_list_offers_the_file_of_what_was_and_the_council_its_years(two, client):
    assert "Verslagen (PDF)" not in page(client, "/vergaderingen/")
    listed = page(client, "/vergaderingen/?groep=werkgroep-wijken&wanneer=geweest")
    assert '<a href="/vergaderingen.pdf?groep=werkgroep-wijken" type="application/pdf">Verslagen (PDF)</a>' in listed
    assert f'<a href="{YEAR}">2026</a>' in page(client, "/afspraken/van/werkgroep-wijken/")


@pytest.mark.parametrize("url", [FILE, YEAR, YEAR.rstrip("/") + ".docx"])
def test_many_meetings_ask_as_much_as_two(two, meet, url, client, django_assert_max_num_queries):
    most = 15
    with django_assert_max_num_queries(most):
        assert client.get(url).status_code == 200
    for month in range(5, 11):
        meet(date(2025, month, 3))
    for day in range(1, 13):
        meet(date(2026, 5, day))
    cache.clear()
    with django_assert_max_num_queries(most):
        assert client.get(url).status_code == 200


@pytest.fixture
def full(two, agree, member, secretary, plan):
    """With who was there, what became of agreements, a call, an initiative, and a day that was called off."""
    for meeting, names in zip(two, (["Anna", "Bas"], ["Anna", "Cor", "Dirk"]), strict=True):
        for name in names:
            Attendance.objects.create(meeting=meeting, guest_name=name, presence="aanwezig")
        actions.set_presence(by=None, meeting=meeting, person=member.person, presence="aanwezig")
    actions.cancel_meeting(by=secretary, meeting=plan(date(2026, 5, 5)), reason="De zaal is dicht.")
    plan(date(2026, 9, 1))
    kept, dropped = agree("Nagekomen", two[0], owner_person=member.person), agree("Vervallen", two[0])
    actions.review_agreement(by=secretary, agreement=kept, result=ReviewResult.DONE)
    actions.review_agreement(by=secretary, agreement=dropped, result=ReviewResult.DROPPED, note="Te duur.")
    initiative = published()
    call = HelpCall.objects.create(initiative=initiative, title="Handen gevraagd", needed=4, taken=3)
    AgreementCall.objects.create(agreement=kept, call=call)
    ObjectLink.objects.create(
        from_kind=Linkable.AGREEMENT, from_id=kept.pk, to_kind=Linkable.INITIATIVE, to_id=initiative.pk,
        relation=Relation.LED_TO,
    )  # fmt: skip
    return initiative


def test_the_year_in_numbers_and_lines(full, client):
    text = page(client, YEAR)
    for words in (
        "<dd>2 (1 ging niet door, 1 komt nog)</dd>",
        "<dd>gemiddeld 3,5 per bijeenkomst, 5 verschillende mensen</dd>",
        "<dd>4 gemaakt (1 nagekomen, 2 nog open, 1 vervallen)</dd>",
        "<dd>2 (1 op tijd nagekomen, 0 later nagekomen, 1 vervallen)</dd>",
        "<dd>1 (3 helpers of giften gevonden)</dd>",
        "Het jaar is nog niet voorbij",
        "<dd>1 kwam eruit voort</dd>",
        "Handen gevraagd",
        f'<a href="{full.get_absolute_url()}"',
        "Spreker olievlek6",
        "Alle verslagen van 2026 (PDF)",
    ):
        assert words in text, words
    assert "Initiatives that came of it" in page(client, f"/en{YEAR}")


def test_a_whole_number_of_people_has_no_comma(two, client):
    for meeting in two:
        Attendance.objects.create(meeting=meeting, guest_name="Anna", presence="aanwezig")
    assert "<dd>gemiddeld 1 per bijeenkomst, 1 verschillende persoon</dd>" in page(client, YEAR)


def test_nobody_is_named_who_was_there(full, client, member, secretary):
    for account in (None, member, secretary):
        text = page(as_(account), YEAR)
        for name in ("Anna", "Bas", "Cor", "Dirk"):
            assert name not in text


def test_each_sees_and_takes_along_what_is_theirs(two, readers):
    for who, client in readers.items():
        for kind in ("page", "pdf", "docx"):
            answer = client.get(YEAR if kind == "page" else f"{YEAR.rstrip('/')}.{kind}")
            said = " ".join(read(kind, answer.content).split())
            for seen, word in WORDS.items():
                count = sum(f"{word}{n}" in said for n in (1, 2, 3, 6))
                assert count == (4 if seen in SEEN[who] else 0), (who, kind, seen)
            assert ("Ook wat niet openbaar is, telt mee." in said) == (who in ("member", "secretary"))
            assert kind == "page" or ("no-store" in answer.headers["Cache-Control"]) == (who != "visitor")


def test_a_year_without_meetings_says_so_and_one_to_come_is_not_there(two, client):
    text = page(client, YEAR.replace("2026", "2024"))
    assert "geen bijeenkomst bekend" in text and "noindex" in text
    assert f'<a href="{YEAR}">2026</a>' in text and 'aria-label="Jaren"' not in page(client, YEAR)
    assert "Alle verslagen" not in text
    for url in (YEAR.replace("2026", "2027"), YEAR.replace("2026", "1066"), YEAR.replace("werkgroep-wijken", "x")):
        page(client, url, 404)


def test_a_year_ends_at_midnight_in_haarlem(plan, agree, secretary, client, time_machine):
    """Half an hour later it is still the old year in UTC."""
    time_machine.move_to("2026-01-01 00:30 +0100", tick=False)
    made = agree("Bellen", plan(date(2025, 12, 31), state="gehouden"))
    actions.review_agreement(by=secretary, agreement=made, result=ReviewResult.DONE)
    old, new = (page(client, YEAR.replace("2026", year)) for year in ("2025", "2026"))
    assert "<dd>1 gemaakt (1 nagekomen)</dd>" in old and "nog niet voorbij" not in old
    assert "<dd>1 (1 op tijd nagekomen, 0 later nagekomen, 0 vervallen)</dd>" in new and "nog niet voorbij" in new
    assert "<dd>0 gemaakt</dd>" in new
