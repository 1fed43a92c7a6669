"""Somebody misses a council: it waits, a moderator puts it on the site or says why not, and can take that back."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from councils.actions import forget_missing
from councils.models import Council, MissingCouncil
from councils.register import MISSED
from haarlem_wijken.ground.models import Case, Letter, StaffRole
from tests import cast
from tests.marks import marks

pytestmark = pytest.mark.usefixtures("city")
FORM = "/wijkraden/mist-er-een/"
FACTS = {
    "name": "Werkgroep Groen Burgwal", "kind": "werkgroep", "status": "actief", "areas": ["BU03920104"],
    "confidence": "high",
}  # fmt: skip


def typed(**changes) -> dict:
    said = {
        "name": "  Werkgroep   Groen Burgwal ", "kind": "werkgroep", "area": "BU03920104", "since": "2019",
        "website": "groenburgwal.nl", "words": "Ze planten bomen.", "source": "Ik zit erin.", "email": "",
    }  # fmt: skip
    return said | marks() | changes


@pytest.fixture
def anneke(client):
    client.force_login(cast.account("anneke@example.nl", StaffRole.MODERATOR, name="Anneke"))
    return client


def told(visitor, **changes) -> MissingCouncil:
    assert visitor.post(FORM, typed(**changes)).headers["Location"] == f"{FORM}gelukt/"
    return MissingCouncil.objects.get()


def press(client, missing, verb, **said):
    case = Case.objects.get(pk=missing.case_id)
    return client.post(reverse("case-decide", args=[case.pk]), {"version": case.version, "verb": verb} | said)


def test_the_lists_lead_to_the_form_and_nothing_of_it_is_public_before_a_decision(visitor):
    for page in ("/wijkraden/", "/wijkraden/?q=bestaatniet", "/wijkraden/dekking/"):
        assert f'href="{FORM}"' in visitor.get(page).text
    missing = told(visitor)
    assert (missing.name, missing.case.state, missing.areas, missing.website) == (
        "Werkgroep Groen Burgwal", "waiting", ["BU03920104"], "https://groenburgwal.nl",
    )  # fmt: skip
    assert not Letter.objects.filter(template__startswith="council-missing").exists()
    for page in ("/wijkraden/", "/zoeken/?q=burgwal", "/wijkraden.csv", "/buurten/burgwal/", f"{FORM}gelukt/"):
        answer = visitor.get(page)
        text = b"".join(answer.streaming_content) if answer.streaming else answer.content
        assert "Groen Burgwal" not in text.decode(), page


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"name": " "}, "Typ de naam"),
        ({"kind": ""}, "Kies wat het is"),
        ({"area": "XX"}, "Kies waar het is"),
        ({"since": "1500"}, "Typ een jaar tussen 1900 en nu"),
        ({"website": "javascript:alert(1)"}, "Dit is geen adres van een website"),
        ({"source": ""}, "Schrijf hoe we het kunnen nagaan"),
        ({"email": "a@"}, "Dit is geen e-mailadres"),
    ],
)
def test_what_is_not_right_is_said_and_the_rest_stays(visitor, changes, words):
    page = visitor.post(FORM, typed(**changes)).text
    assert (words in page, "Ze planten bomen." in page) == (True, True)
    assert not MissingCouncil.objects.exists()


def test_sent_twice_is_once(visitor):
    said = typed()
    for _ in range(2):
        visitor.post(FORM, said)
    assert MissingCouncil.objects.count() == Case.objects.count() == 1


def test_a_moderator_puts_it_on_the_site_corrected_and_can_take_it_back(visitor, anneke):
    missing = told(visitor, email="buur@voorbeeld.nl")
    desk = anneke.get(f"/moderatie/{missing.case_id}/").text
    assert ("Ik zit erin." in desk, "Wijkplatform Burgwal" in desk) == (True, True)
    form = press(anneke, missing, "accept").text
    assert ('value="Werkgroep Groen Burgwal"' in form, "staat nu op de site" in form) == (True, True)
    press(anneke, missing, "accept", step="take", words="Welkom.", **FACTS | {"name": "Groen Burgwal"})
    page = visitor.get("/wijkraden/groen-burgwal/").text
    for words in ("in 2019", "Ze planten bomen.", "Iemand die het ons vertelde", "groenburgwal.nl"):
        assert words in page, words
    letter = Letter.objects.get(template="council-missing-accepted")
    assert (letter.to, letter.context["slug"], letter.context["words"]) == (
        "buur@voorbeeld.nl", "groen-burgwal", "Welkom.",
    )  # fmt: skip
    case = Case.objects.get(pk=missing.case_id)
    anneke.post(reverse("case-undo", args=[case.pk]), {"version": case.version})
    assert visitor.get("/wijkraden/groen-burgwal/").status_code == 404
    assert Letter.objects.get(pk=letter.pk).state == "cancelled"
    assert Case.objects.get(pk=case.pk).state == "waiting"


def test_it_is_not_taken_back_when_somebody_sits_there_meanwhile(visitor, anneke):
    missing = told(visitor)
    press(anneke, missing, "accept", step="take", **FACTS)
    cast.member(Council.objects.get(name=FACTS["name"]))
    case = Case.objects.get(pk=missing.case_id)
    assert anneke.post(reverse("case-undo", args=[case.pk]), {"version": case.version}).status_code == 409
    assert Council.objects.filter(name=FACTS["name"]).exists()


@pytest.mark.parametrize("name", ["Wijkplatform Burgwal", "wijkplatform burgwal"])
def test_a_name_that_is_there_is_refused_and_says_so(visitor, anneke, name):
    missing = told(visitor)
    answer = press(anneke, missing, "accept", step="take", **FACTS | {"name": name})
    assert "Er staat al een raad met deze naam" in answer.text
    assert Case.objects.get(pk=missing.case_id).state == "waiting"


@pytest.mark.parametrize(
    ("name", "slug"), [("Dekking", "dekking-2"), ("!!!", "raad"), ("Mist er een", "mist-er-een-2")]
)
def test_its_address_is_no_page_of_its_own(visitor, anneke, name, slug):
    press(anneke, told(visitor), "accept", step="take", **FACTS | {"name": name})
    assert Council.objects.get(name=name).slug == slug


def test_declined_says_why_and_without_an_address_nobody_hears(visitor, anneke):
    missing = told(visitor, email="buur@voorbeeld.nl")
    press(anneke, missing, "decline", step="take", reason="unknown", words="")
    assert "We kunnen niet nagaan" in Letter.objects.get(template="council-missing-declined").context["sentence"]


def test_words_and_address_go_when_their_term_is_over(visitor, anneke):
    missing = told(visitor, email="buur@voorbeeld.nl")
    press(anneke, missing, "spam", step="take")
    for days, left in ((-1, "buur@voorbeeld.nl"), (1, "")):
        Case.objects.update(decided_at=timezone.now() - MISSED - timedelta(days=days))
        forget_missing()
        assert MissingCouncil.objects.get().email == left
