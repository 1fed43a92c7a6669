"""What members ask to change about the facts of their council: a moderator decides, and can take it back."""

import re
from datetime import date

import pytest
from django.urls import reverse

from councils.actions import ask_change, open_change
from councils.actions.changes import ITSELF
from councils.models import Council, CouncilChange
from councils.page.facts import facts_of
from haarlem_wijken.ground.models import Case, Letter, StaffRole
from haarlem_wijken.ground.queue import cases
from tests import cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def council(city):
    found = Council.objects.get(slug="wijkplatform-burgwal")
    found.member = cast.member(found)
    return found


@pytest.fixture
def anneke():
    return cast.account("anneke@example.nl", StaffRole.MODERATOR, name="Anneke")


def ask(council, **facts):
    return ask_change(council=council, facts=facts_of(council) | facts, why="Zie ons verslag.", by=council.member)


def press(client, change, verb, **typed):
    """A moderator presses a button of the desk and takes the step after it."""
    case = Case.objects.get(pk=change.case_id)
    sent = {"version": case.version, "verb": verb, "step": "take"} | typed
    return client.post(reverse("case-decide", args=[case.pk]), sent)


def test_nothing_is_changed_until_somebody_decides(council):
    change = ask(council, name="Burgwal voor elkaar", status="in-oprichting")
    assert change.values == {"name": "Burgwal voor elkaar", "status": "in-oprichting"}
    assert Case.objects.get().state == "waiting"
    assert Council.objects.get(pk=council.pk).name == "Wijkplatform Burgwal"
    assert ask(council) is None
    assert ask(council, name="Anders").pk == change.pk
    assert CouncilChange.objects.get().values == {"name": "Anders"}


@pytest.mark.parametrize(
    "facts",
    [
        {"name": "Burgwal voor elkaar"},
        {"kind": "bewonersplatform"},
        {"started": ["2024-03-01", "known", "day"]},
        {"status": "opgeheven", "ended": ["2026-01-01", "before", "day"]},
        {"areas": {"BU03920102": "high", "WK039203": "medium"}},
        {"predecessors": []},
        {"successors": ["wijkplatform-molenwijk"]},
    ],
    ids=lambda facts: next(iter(facts)),
)
def test_what_is_accepted_is_there_and_can_be_taken_back(council, anneke, client, facts):
    before = facts_of(council)
    change = ask(council, **facts)
    client.force_login(anneke)
    page = client.get(reverse("case", args=[change.case_id])).content.decode()
    assert "Zie ons verslag." in page
    assert press(client, change, "accept", words="Mooi.").status_code == 302
    council.refresh_from_db()
    assert facts_of(council) == before | facts
    letter = Letter.objects.get(template="council-change-accepted")
    assert letter.to == council.member.email
    case = Case.objects.get(pk=change.case_id)
    client.post(reverse("case-undo", args=[case.pk]), {"version": case.version})
    council.refresh_from_db()
    assert facts_of(council) == before
    assert council.version == 3
    letter.refresh_from_db()
    assert letter.state == "cancelled"
    assert open_change(council)


def test_an_area_that_goes_keeps_its_row_with_an_end(council, anneke, client, time_machine):
    time_machine.move_to("2026-11-28 12:00 +0100")
    change = ask(council, areas={"BU03920102": "high"})
    client.force_login(anneke)
    press(client, change, "accept", words="")
    rows = council.served.order_by("until").values_list("area__code", "since", "until")
    assert set(rows) == {
        ("BU03920104", None, date(2026, 11, 28)), ("BU03920102", date(2026, 11, 28), None),
    }  # fmt: skip


def test_a_question_is_mailed_shown_and_answered(council, anneke, client):
    change = ask(council, name="Anders")
    client.force_login(anneke)
    press(client, change, "changes", words="Sinds wanneer heten jullie zo?")
    assert Letter.objects.get(template="council-question").context["words"] == "Sinds wanneer heten jullie zo?"
    client.force_login(council.member)
    assert (
        "Sinds wanneer heten jullie zo?" in client.get(reverse("council-change", args=[council.slug])).content.decode()
    )
    ask(council, name="Heel anders")
    assert Case.objects.get().state == "waiting"


def test_a_refusal_has_a_reason(council, anneke, client):
    change = ask(council, name="Anders")
    client.force_login(anneke)
    assert "Kies waarom niet" in press(client, change, "decline").content.decode()
    press(client, change, "decline", reason="otherwise")
    assert Case.objects.get().state == "declined"
    assert "andere bron" in Letter.objects.get(template="council-change-declined").context["sentence"]
    assert Council.objects.get(pk=council.pk).name == "Wijkplatform Burgwal"


@pytest.mark.parametrize(
    "facts",
    [
        {"successors": ["wijkplatform-burgwal"]},
        {"successors": ["wijkraad-burgwal"]},
        {"ended": ["2026-01-01", "known", "day"]},
        {"status": "opgeheven", "ended": ["2001-01-01", "known", "day"]},
    ],
    ids=["follows itself", "follows what came before it", "ended and active", "ended before it began"],
)
def test_what_cannot_be_is_told_at_once(council, client, facts):
    with pytest.raises(Exception, match=r"samengaan|niet") as told:
        ask(council, **facts)
    assert told.type.__name__ == "ValidationError"
    assert not CouncilChange.objects.exists()
    assert not Case.objects.exists()


def test_a_circle_over_a_third_cannot_be(council):
    old, third = Council.objects.get(slug="wijkraad-burgwal"), Council.objects.get(slug="wijkplatform-molenwijk")
    third.predecessors.set([council])
    third.member = council.member
    with pytest.raises(Exception, match="niet opvolgen"):
        ask(third, successors=[old.slug])


def test_nobody_decides_about_their_own(council, client):
    boss = cast.member(council, "baas@example.nl")
    boss.role = StaffRole.MODERATOR
    boss.save()
    change = ask_change(council=council, facts=facts_of(council) | {"name": "Van mij"}, why="", by=boss)
    client.force_login(boss)
    assert "Dit heb je zelf" in press(client, change, "accept").content.decode()
    assert Case.objects.get().state == "waiting"


def test_withdrawn_is_over(council, client):
    change = ask(council, name="Anders")
    client.force_login(council.member)
    client.post(reverse("council-change-withdraw", args=[council.slug]))
    assert Case.objects.get(pk=change.case_id).state == "withdrawn"
    assert cases.withdraw(case=Case.objects.get()) is False


def test_the_form_asks_what_differs_and_keeps_what_is_wrong(council, client):
    client.force_login(council.member)
    address = reverse("council-change", args=[council.slug])
    form = client.get(address).context["form"]
    same = {name: value for name in form.fields if (value := form[name].value()) is not None}
    client.post(address, same | {"name": "Burgwal samen"})
    assert CouncilChange.objects.get().values == {"name": "Burgwal samen"}
    wrong = client.post(address, same | {"name": "Zo wil ik het", "ended_on": "2026-01-01", "ended_how": ""})
    page = wrong.content.decode()
    assert "Zeg hoe zeker deze dag is" in page
    assert "Zo wil ik het" in page


def test_what_was_changed_is_known_from_the_council_itself_until_it_is_taken_back(council, anneke, client):
    client.force_login(anneke)
    change = ask(council, name="Burgwal voor elkaar", areas={"BU03920102": "high"})
    press(client, change, "accept")
    assert sorted(council.sources.get(name=ITSELF).tells) == ["gebied", "naam"]
    page = client.get(council.get_absolute_url()).text
    area = re.search(r"<dt>Gebied</dt>.*?</div>", page, re.DOTALL)[0]
    assert (" sinds " in area, ITSELF in area) == (True, True)
    case = Case.objects.get(pk=change.case_id)
    client.post(reverse("case-undo", args=[case.pk]), {"version": case.version})
    assert not council.sources.filter(name=ITSELF).exists()
