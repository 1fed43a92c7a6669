"""The form: what is wrong is told beside its field, and nothing typed is lost."""

import html5lib
import pytest
from django.utils import timezone

from initiatives.forms import ProposalForm
from initiatives.models import Proposal
from tests.initiatives.sending import BUURT, send, typed

pytestmark = pytest.mark.usefixtures("city")
SUBMIT = "/initiatieven/aanmelden/"
STEP_1 = ("title", "summary", "stage", "themes", "address")


def told(response) -> dict[str, str]:
    """Id of the field to what is said beside it."""
    page = html5lib.parse(response.content.decode(), namespaceHTMLElements=False)
    places = {link.get("href")[1:] for link in page.iterfind(".//*[@aria-labelledby='fouten']//a")}
    faults = {
        box.get("id").removeprefix("id_").removesuffix("_error"): " ".join("".join(box.itertext()).split())
        for box in page.iterfind(".//div")
        if (box.get("id") or "").endswith("_error")
    }
    assert {place.removeprefix("id_").removesuffix("_0") for place in places} == faults.keys()
    assert all(page.find(f".//*[@id='{place}']") is not None for place in places)
    return faults


def test_an_empty_post_shows_what_is_missing_and_nothing_about_robots(client):
    response = client.post(SUBMIT)
    assert told(response).keys() == set(STEP_1) | {"show"}
    assert "Er zijn nog 6 dingen niet goed: Meld iets moois aan" in response.content.decode()


@pytest.mark.parametrize(
    ("changes", "field", "words"),
    [
        ({"title": ""}, "title", "Geef je initiatief een naam"),
        ({"title": "x" * 81}, "title", "81 van 80 tekens. Maak het 1 teken korter"),
        ({"summary": "x" * 235}, "summary", "235 van 200 tekens. Maak het 35 tekens korter"),
        ({"story": "é\r\n" * 2501}, "story", "5001 van 5000"),
        ({"stage": "ooit"}, "stage", "Kies hoe ver het is"),
        ({"themes": []}, "themes", "Kies één tot drie"),
        ({"themes": ["groen", "sport", "jeugd", "straat"]}, "themes", "Je koos 4 thema’s"),
        ({"themes": ["ruimtevaart"]}, "themes", "uit de lijst"),
        ({"area": ""}, "address", "typ een adres, of kies een buurt"),
        ({"area": "BU99999999"}, "area", "Kies een buurt uit de lijst"),
        ({"area": "", "lat": "52.3", "lon": "4.9", "located": "exact:"}, "address", "ligt niet in Haarlem"),
        ({"area": "", "lat": "1e300", "lon": "4.9", "located": "exact:"}, "address", "ligt niet in Haarlem"),
        ({"email": ""}, "email", "Typ je e-mailadres"),
        ({"email": "buur apenstaart haarlem"}, "email", "naam@voorbeeld.nl"),
        ({"email": "a@b.nl\nBcc: c@d.nl"}, "email", "naam@voorbeeld.nl"),
        ({"website": "javascript:alert(1)"}, "website", "geen adres van een website"),
        ({"website": "ftp://voorbeeld.nl/"}, "website", "geen adres van een website"),
        ({"started": "gisteren"}, "started", "31-12-2025"),
        ({"started": "2999-01-01"}, "started", "een dag die geweest is"),
    ],
)
def test_what_is_wrong_is_told_beside_its_field(client, changes, field, words):
    response = send(client, **changes)
    faults = told(response)
    assert faults.keys() == {field}
    assert words in faults[field]
    assert Proposal.objects.count() == 0
    kept, page = typed(**changes), response.content.decode()
    for name in {"title", "summary", "email"} - changes.keys():
        assert f'value="{kept[name]}"' in page or f">\n{kept[name]}<" in page


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({"address": "Markt 2", "area": ""}, ("exact", 52.38137, 4.63612)),
        ({"address": "Markt 2", "area": "", "show": "buurt"}, ("buurt", 52.38137, 4.63612)),
        ({"address": "Zijlstraat", "area": ""}, ("street", 52.38211, 4.63298)),
        ({"area": BUURT}, ("buurt", None, None)),
        ({"area": "GM0392"}, ("none", None, None)),
        ({"address": "achter de kerk", "area": BUURT}, ("buurt", None, None)),
        ({"area": "", "lat": "52.38", "lon": "4.63", "located": "exact:"}, ("exact", 52.38, 4.63)),
        # another address than the point was found for: it is looked up again
        ({"address": "Markt 2", "lat": "52.3", "lon": "4.6", "located": "exact:x"}, ("exact", 52.38137, 4.63612)),
    ],
)
def test_a_place_is_an_address_a_buurt_or_the_place_of_the_device(client, service, changes, place):
    form = ProposalForm(typed(**changes))
    assert form.errors == {}
    values = form.values()
    assert (values["precision"], values["lat"], values["lon"]) == place
    again = ProposalForm.again(values)
    assert again.is_valid()
    assert again.values() == values


def test_an_address_elsewhere_is_refused_kindly(client, service):
    assert (
        "“Kerkstraat 1, Amsterdam” ligt niet in Haarlem"
        in told(send(client, address="Kerkstraat 1, Amsterdam", area=""))["address"]
    )


def test_without_the_register_of_addresses_a_buurt_will_do(client, service):
    service.mode = "fails"
    assert "Kies een buurt uit de lijst" in told(send(client, address="Markt 2", area=""))["area"]
    assert send(client, address="Markt 2", area=BUURT).status_code == 303
    assert Proposal.objects.get().values["address"] == "Markt 2"


def test_step_2_looks_an_address_up_no_more(client, service):
    response = client.post(SUBMIT, typed(address="Markt 2", area="", step="1"))
    assert "Grote Markt 2, 2011RD Haarlem, in de buurt" in response.content.decode()
    page = html5lib.parse(response.content.decode(), namespaceHTMLElements=False)
    hidden = {field.get("name"): field.get("value") for field in page.iterfind(".//input[@type='hidden']")}
    service.mode = "fails"
    assert client.post(SUBMIT, typed() | hidden | {"email": "a@b.nl", "step": "2"}).status_code == 303


@pytest.mark.parametrize(("query", "chosen"), [("?buurt=vijfhoek", [BUURT]), ("?buurt=bestaat-niet", []), ("", [])])
def test_who_comes_from_a_buurt_need_not_choose_it(client, query, chosen):
    page = html5lib.parse(client.get(SUBMIT + query).text, namespaceHTMLElements=False)
    options = page.iterfind(".//select[@name='area']//option[@selected]")
    assert [one.get("value") for one in options if one.get("value")] == chosen


def test_back_to_step_1_keeps_both_steps(client):
    page = client.post(SUBMIT, typed(step="back", organiser="De straat")).content.decode()
    assert 'value="Stoep met planten"' in page
    assert '<input type="hidden" name="organiser" value="De straat">' in page


def test_what_is_near_or_alike_is_shown_and_what_waits_is_only_counted(client, make, service):
    make("Stoep vol planten")
    make("Bankje", at=(52.3814, 4.6361))
    make("Zwembad", at=(52.40, 4.64))
    send(client, title="Stoep met plantjes", summary="geheim verhaal")
    Proposal.objects.get().case.__class__.objects.update(
        state="waiting", waiting_since=timezone.now(), due_at=timezone.now()
    )
    page = client.post(SUBMIT, typed(address="Markt 2", area="", step="1")).content.decode()
    assert "Stoep vol planten" in page
    assert "Bankje" in page
    assert "Zwembad" not in page
    assert "Er wacht ook nog 1 inzending" in page
    assert "plantjes" not in page
    assert "geheim" not in page
