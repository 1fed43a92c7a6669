"""What people type is found: stems, compounds, typing errors, areas."""

import pytest
from django.http import QueryDict

from haarlem_wijken.ground.models import Lexeme, PublicVersion
from haarlem_wijken.ground.search.meaning import marked, understand
from haarlem_wijken.ground.town.atlas import atlas
from initiatives.listed import listed
from initiatives.models import Initiative
from initiatives.selection import ordered, read, select


@pytest.fixture
def some(make):
    make("Buurttuin Rozenprieel", area="BU03920105")
    make("Geveltuintjes", area="BU03920105")
    make("Moestuin voor iedereen", area="BU03921804")
    make("De tuin van Noord", area="SD-NOORD")
    make("Het badhuis weer open", area="BU03920105", place_words="Café het Wachtlokaal")
    make("Koffie", area="BU03920105", story="We drinken koffie in het badhuis.")
    make("Harvest table", area="BU03920105", language="en", summary="We are gardening together.")


def titles(query: str) -> list[str]:
    ids = ordered(read(QueryDict(query)))[:50]
    return [found.title for found in listed(ids, PublicVersion.current())]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("tuin", {"De tuin van Noord", "Buurttuin Rozenprieel", "Geveltuintjes", "Moestuin voor iedereen"}),
        ("TUINEN", {"De tuin van Noord", "Buurttuin Rozenprieel", "Geveltuintjes", "Moestuin voor iedereen"}),
        ("moestuinen", {"Moestuin voor iedereen"}),
        ("cafe", {"Het badhuis weer open"}),
        ("café", {"Het badhuis weer open"}),
        ("badhius", {"Het badhuis weer open", "Koffie"}),
        ("geveltuitnjes", {"Geveltuintjes"}),
        ("badhuis koffie", {"Koffie"}),
        ("het badhuis", {"Het badhuis weer open", "Koffie"}),
        ("garden", {"Harvest table"}),
        ("kofie", {"Koffie"}),
        ("kofier", set()),
        ("tuin vijfhoek", {"Buurttuin Rozenprieel", "Geveltuintjes"}),
        ("tuin noord", {"De tuin van Noord"}),
        ("schalkwijk", {"Moestuin voor iedereen"}),
        ("raket", set()),
        ("tuin raket", set()),
        ("ui", set()),
        ("de", set()),
    ],
)
def test_words_find(some, typed, expected):
    assert set(titles(f"q={typed}")) == expected


def test_whole_words_stand_above_parts_and_titles_above_texts(some):
    assert titles("q=tuin")[0] == "De tuin van Noord"
    assert titles("q=badhuis") == ["Het badhuis weer open", "Koffie"]


def test_pages_of_a_ranked_list_follow_each_other(some, make):
    for number in range(7):
        make(f"Tuin {number}")
    found = ordered(read(QueryDict("q=tuin")))
    assert list(found[:11]) == [pk for part in (found[:4], found[4:8], found[8:11]) for pk in part]


@pytest.mark.parametrize("typed", ["!!!", "😀", "-", "a" * 101, "x\x00y", " ".join("abcdefghijklm")])
def test_what_holds_no_words_or_too_many_is_told(city, typed):
    assert [problem.name for problem in read(_query(typed)).problems] == ["q"]


@pytest.mark.parametrize(
    "typed", ["'", "\\ tuin", "tuin & !badhuis", "tuin:*", "'); DROP TABLE", "%_tuin", "<b>tuin</b>"]
)
def test_signs_are_only_signs(some, typed):
    assert select(read(_query(typed))).count() >= 0


def _query(typed: str) -> QueryDict:
    query = QueryDict(mutable=True)
    query["q"] = typed
    return query


def test_one_spelling_in_the_address(city):
    assert read(_query("  Café\t BADHUIS\u200b ")).query() == "?q=caf%C3%A9+badhuis"


def test_a_mended_word_is_told(some):
    assert understand("badhius koffie", atlas()).corrected == "badhuis koffie"
    assert understand("badhuis", atlas()).corrected == ""


def test_what_was_found_is_marked_and_all_else_escaped(some):
    query = understand("tuin", atlas())
    assert marked("Tuinen & <b>Buurttuin</b>", query) == (
        "<mark>Tuinen</mark> &amp; &lt;b&gt;<mark>Buurttuin</mark>&lt;/b&gt;"
    )
    assert marked("In tuinbroek", query) == "In tuinbroek"
    assert marked("De boom", understand("bomen", atlas())) == "De <mark>boom</mark>"


def test_words_are_known_however_they_were_written(some):
    assert not Lexeme.objects.filter(word="zandbak").exists()
    Initiative.objects.filter(slug="koffie").update(title="Zandbak")
    assert Lexeme.objects.filter(word="zandbak").exists()
    assert titles("q=zandabk") == ["Zandbak"]


def test_themes_of_a_row_follow_its_links(make):
    one = make("Tuin", themes=["sport", "groen"])
    first, second = (theme.pk for theme in one.themes.all())
    one.refresh_from_db()
    assert one.theme_ids == [first, second]
    one.themes.remove(first)
    one.refresh_from_db()
    assert one.theme_ids == [second]
