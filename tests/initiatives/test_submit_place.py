"""What becomes public of a place, and what the map in the form asks."""

import pytest

from haarlem_wijken.ground.town.atlas import atlas
from haarlem_wijken.ground.town.places import distance
from initiatives.forms import ProposalForm
from initiatives.places.street import near_point, street_words
from initiatives.proposals.values import fields_of, place_of
from tests.initiatives.sending import send, typed
from tests.stand_in import MARKET

pytestmark = pytest.mark.usefixtures("city")
EXACT = (52.38137, 4.63612)
HERE = {"area": "", "address": "Markt 2", "lat": "52.38137", "lon": "4.63612", "located": "exact:Markt 2"}


@pytest.mark.parametrize(
    ("address", "street"),
    [
        ("Grote Markt 2", "Grote Markt"),
        ("Grote Markt 2, 2011RD Haarlem", "Grote Markt"),
        ("Kleverlaan 12a", "Kleverlaan"),
        ("Kleverlaan 12-14", "Kleverlaan"),
        ("Kleverlaan 12 rood", "Kleverlaan"),
        ("Kleverlaan 12 a", "Kleverlaan"),
        ("Plein 1945 12", "Plein 1945"),
        ("2011 RD", "2011 RD"),
        ("2011rd 12", "2011rd"),
        ("achter de kerk", "achter de kerk"),
        ("", ""),
    ],
)
def test_a_street_is_an_address_without_its_number(address, street):
    assert street_words(address) == street
    assert street_words(street) == street


def test_a_point_nearby_is_in_the_same_buurt_and_is_its_own_point_nearby():
    city = atlas()
    for buurt in city.of_level("buurt"):
        near = near_point(*buurt.label, city)
        assert city.at(*near) is buurt
        assert distance(*buurt.label, *near) < 150
        assert near_point(*near, city) == near


@pytest.mark.parametrize(
    ("show", "precision", "words", "point"),
    [
        ("address", "exact", "Markt 2", EXACT),
        ("street", "street", "Markt", (52.381, 4.636)),
        ("buurt", "buurt", "", None),
    ],
)
def test_what_the_public_gets_is_what_was_chosen(show, precision, words, point):
    form = ProposalForm(typed(**HERE, show=show))
    values = form.values() if form.is_valid() else form.errors
    assert fields_of(values)["place_words"] == words
    columns = place_of(values).columns()
    assert columns["precision"] == precision
    assert (columns["lat"], columns["lon"]) == (point or atlas().at(*EXACT).label)
    if show == "street":
        assert "2" not in values["address"]  # which house it is, is not even kept
        assert (values["lat"], values["lon"]) == point
    again = ProposalForm.again(values)
    assert again.is_valid()
    assert again.values() == values


def test_the_next_step_keeps_the_point_that_was_meant(client):
    page = send(client, step="1", **HERE, show="street").content.decode()
    assert '<input type="hidden" name="lat" value="52.38137">' in page
    assert "Markt, in de buurt" in page
    assert "(op de kaart ongeveer hier)" in page


@pytest.mark.parametrize(
    ("query", "status", "area", "words"),
    [
        ("lat=52.38137&lon=4.63612", 200, "BU03920104", "Je plek ligt in de buurt"),
        ("lat=52.37&lon=4.9", 200, "", "ligt niet in Haarlem"),
        ("lat=nan&lon=4.9", 200, "", "ligt niet in Haarlem"),
        ("lat=1e999&lon=-1e999", 200, "", "ligt niet in Haarlem"),
        ("lat=52.3", 400, None, None),
        ("lat=x&lon=y", 400, None, None),
    ],
)
def test_in_which_buurt_a_point_lies(client, query, status, area, words):
    answer = client.get(f"/initiatieven/aanmelden/plek/?{query}")
    assert answer.status_code == status
    if status == 200:
        assert bool(answer.json()["area"]) == bool(area)
        assert words in answer.json()["words"]
        assert "no-cache" in answer.headers["Cache-Control"]


def test_in_english_the_words_are_english(client):
    answer = client.get("/en/initiatieven/aanmelden/plek/?lat=52.38137&lon=4.63612")
    assert answer.json()["words"].startswith("Your place is in")


def suggestions(client, typed: str) -> dict:
    return client.get("/initiatieven/aanmelden/plek/adressen/", {"q": typed}).json()


def test_addresses_are_suggested_with_their_point(client, service):
    answer = suggestions(client, "grote markt")
    first = answer["found"][0]
    assert first == {
        "name": "Grote Markt 2", "about": "adres in Binnenstad", "lat": 52.38137, "lon": 4.63612, "precision": "exact",
    }  # fmt: skip
    assert answer["words"] == "2 adressen gevonden."
    assert MARKET["weergavenaam"].startswith(first["name"])


@pytest.mark.parametrize(
    ("typed", "mode", "words"),
    [
        ("kerkstraat", "fine", "ligt niet in Haarlem"),
        ("xyz", "fine", ""),
        ("a", "fine", ""),
        ("\0markt", "fine", "gevonden"),
        ("markt", "fails", "kunnen adressen nu even niet opzoeken"),
        ("markt", "garbage", "kunnen adressen nu even niet opzoeken"),
    ],
)
def test_without_an_address_it_says_why(client, service, typed, mode, words):
    service.mode = mode
    answer = suggestions(client, typed)
    assert words in answer["words"]
    assert bool(answer["words"]) == bool(words)


def test_the_map_below_the_tiles_is_a_drawing_of_all_buurten(client, django_assert_max_num_queries):
    with django_assert_max_num_queries(4):
        page = client.get("/initiatieven/aanmelden/plek/kaart/").content.decode()
    assert page.count('data-area="BU') == 111
    assert "<a " not in page


@pytest.mark.parametrize(
    ("bij", "held", "told"),
    [
        ("52.38137,4.63612", ("52.38137", "4.63612"), "Je plek ligt in de buurt Binnenstad."),
        ("52.3813712345, 4.63612", ("52.38137", "4.63612"), "Je plek ligt in de buurt Binnenstad."),
        ("52.37,4.9", None, "Deze plek ligt niet in Haarlem."),
        ("999,-999", None, "Deze plek ligt niet in Haarlem."),
        ("nan,1e9", None, ""),
        ("٥٢.٣,٤.٦", None, ""),
        ("52.38137", None, ""),
        ("", None, ""),
    ],
)
def test_the_form_begins_at_a_place_that_was_pointed_at(client, bij, held, told):
    page = client.get("/initiatieven/aanmelden/", {"bij": bij}).content.decode()
    point = tuple(f'name="{name}" value="{value}"' for name, value in zip(("lat", "lon"), held or (), strict=False))
    assert all(field in page for field in point)
    assert ('name="located" value="exact:"' in page) == ("data-pointed" in page) == bool(held)
    assert page.count(told) == 2 if told else "Je plek ligt" not in page


def test_a_place_that_was_pointed_at_is_sent_along_without_javascript(client):
    answer = send(client, step="1", area="", lat="52.38137", lon="4.63612", located="exact:")
    assert "in de buurt Binnenstad" in answer.content.decode()
