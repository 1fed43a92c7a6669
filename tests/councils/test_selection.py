"""One query string, one selection of councils, one address, one title."""

import pytest
from django.http import QueryDict
from django.utils.translation import override

from councils.models import Council, CouncilTheme
from councils.selection import ordered, read, select
from councils.words import title
from haarlem_wijken.ground.models import Theme
from haarlem_wijken.ground.selections.selection import BadSelection

BUURT, BESIDE, WIJK, STADSDEEL = "BU03920105", "BU03920104", "WK039201", "SD-CENTRUM"


@pytest.fixture
def some(city, make_council):
    """Councils of a buurt (Vijfhoek), of what lies around it, of the whole town and of elsewhere."""
    Council.objects.all().delete()

    def make(name, *codes, themes=(), **fields):
        council = make_council(name, areas={city.by_code[code].id: "high" for code in codes}, **fields)
        for slug in themes:
            CouncilTheme.objects.create(council=council, theme=Theme.objects.get(slug=slug), sentence="Zo is het.")

    make("Buurt", BUURT, kind="wijkraad", status="opgeheven", themes=["groen", "sport"])
    make("Naast", BESIDE, kind="wijkplatform", themes=["groen"], note="Houdt de straat schoon.")
    make("Wijk", WIJK, kind="bewonersplatform", status="in-oprichting")
    make("Deel", STADSDEEL, kind="dorpsraad", status="slapend")
    make("Noord", "SD-NOORD", BUURT, kind="wijkplatform", status="onbekend", themes=["sport"])
    make("Stad", city.town.code, kind="werkgroep")
    make("Nergens", kind="wijkraad")


def names(query: str) -> set[str]:
    return {council.name for council in select(read(QueryDict(query)))}


EVERY = {"Buurt", "Naast", "Wijk", "Deel", "Noord", "Stad", "Nergens"}


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", EVERY),
        ("buurt=vijfhoek", {"Buurt", "Wijk", "Deel", "Noord"}),
        ("wijk=oude-stad", {"Buurt", "Naast", "Wijk", "Deel", "Noord"}),
        ("stadsdeel=centrum", {"Buurt", "Naast", "Wijk", "Deel", "Noord"}),
        ("stadsdeel=noord", {"Noord"}),
        ("stadsdeel=noord&buurt=vijfhoek", {"Noord"}),
        ("stadsdeel=noord&stadsdeel=centrum", {"Buurt", "Naast", "Wijk", "Deel", "Noord"}),
        ("buurt=leidsebuurt", set()),
        ("soort=wijkraad", {"Buurt", "Nergens"}),
        ("soort=wijkraad&soort=werkgroep", {"Buurt", "Nergens", "Stad"}),
        ("status=in-oprichting&status=slapend", {"Wijk", "Deel"}),
        ("soort=wijkplatform&status=onbekend", {"Noord"}),
        ("soort=WIJKPLATFORM&status=opgeheven", set()),
        ("thema=groen", {"Buurt", "Naast"}),
        ("thema=groen&thema=sport", {"Buurt", "Naast", "Noord"}),
        ("thema=sport&stadsdeel=noord", {"Noord"}),
        ("q=schoon", {"Naast"}),
        ("q=schoon&status=opgeheven", set()),
    ],
)
def test_repeated_is_or_and_different_is_and(some, query, expected):
    assert names(query) == expected


def test_an_alias_stands_for_its_areas(city):
    assert names("buurt=leidsebuurt") == names("buurt=leidsebuurt-west&buurt=leidsebuurt-oost") != set()


def test_what_is_alive_comes_first_but_what_fits_the_words_before_that(some, make_council):
    assert [council.name for council in ordered(read(QueryDict("buurt=vijfhoek")))] == [
        "Wijk",
        "Deel",
        "Noord",
        "Buurt",
    ]
    make_council("Schoon Haarlem", status="opgeheven")
    assert [council.name for council in ordered(read(QueryDict("q=schoon")))] == ["Schoon Haarlem", "Naast"]


@pytest.mark.parametrize(
    ("query", "canonical"),
    [
        ("pagina=1&soort=&q=", ""),
        ("status=slapend&soort=wijkraad&stadsdeel=noord", "?stadsdeel=noord&soort=wijkraad&status=slapend"),
        ("pagina=2&q=Schone++Straat&thema=sport&thema=groen", "?thema=groen&thema=sport&q=schone+straat&pagina=2"),
        ("status=opgeheven&status=actief&status=actief", "?status=actief&status=opgeheven"),
        ("buurt=leidsebuurt", "?buurt=leidsebuurt"),
    ],
)
def test_there_is_one_address(city, query, canonical):
    assert read(QueryDict(query), strict=True).query() == canonical


@pytest.mark.parametrize(
    ("query", "name", "value"),
    [
        ("soort=club", "soort", "club"),
        ("status=moe", "status", "moe"),
        ("fase=lopend", "fase", "lopend"),
        ("soort=%00", "soort", "�"),
        ("q=" + "a" * 5000, "q", "a" * 60),
        ("pagina=0", "pagina", "0"),
    ],
)
def test_what_is_not_known_is_told_or_refused(city, query, name, value):
    selection = read(QueryDict(query))
    assert (selection.problems, select(selection).count()) == (((name, value),), Council.objects.count())
    with pytest.raises(BadSelection) as fault:
        read(QueryDict(query), strict=True)
    assert fault.value.problem == (name, value)


@pytest.mark.parametrize(
    ("query", "dutch"),
    [
        ("", "Wijkraden en wijkplatforms"),
        ("soort=wijkplatform&status=actief&stadsdeel=noord", "Actieve wijkplatforms in Noord"),
        ("soort=dorpsraad&soort=wijkraad", "Wijkraden en dorpsraden"),
        ("status=slapend&status=opgeheven&soort=werkgroep", "Slapende en opgeheven werkgroepen"),
        ("status=in-oprichting", "Beginnende wijkraden en wijkplatforms"),
        ("status=onbekend&soort=bewonersplatform", "Bewonersplatforms met onbekende stand"),
        ("status=onbekend&status=actief&soort=wijkraad", "Actieve wijkraden en die met onbekende stand"),
        ("q=schoon", "Wijkraden en wijkplatforms met “schoon” in de tekst"),
        ("thema=sport&thema=groen", "Wijkraden en wijkplatforms die bezig zijn met groen en tuinen of sport en spel"),
        (
            "q=schoon&thema=groen&soort=wijkraad&buurt=vijfhoek&stadsdeel=centrum",
            "Wijkraden in Vijfhoek (Centrum) die bezig zijn met groen en tuinen, met “schoon” in de tekst",
        ),
        ("pagina=2", "Wijkraden en wijkplatforms"),
    ],
)
def test_a_selection_has_a_title_in_words(city, query, dutch):
    with override("nl"):
        assert str(title(read(QueryDict(query)))) == dutch


@pytest.mark.parametrize(
    ("query", "english"),
    [
        ("", "Neighbourhood councils and platforms"),
        ("soort=wijkplatform&status=actief&stadsdeel=noord", "Active neighbourhood platforms in Noord"),
        ("soort=dorpsraad&soort=wijkraad", "Neighbourhood councils and village councils"),
        ("status=slapend&status=opgeheven&soort=werkgroep", "Dormant and ended working groups"),
        ("status=in-oprichting", "Starting neighbourhood councils and platforms"),
        ("status=onbekend&soort=bewonersplatform", "Residents’ platforms of unknown status"),
        ("status=onbekend&status=actief&soort=wijkraad", "Active neighbourhood councils and those of unknown status"),
        ("q=schoon", "Neighbourhood councils and platforms with “schoon” in the text"),
        (
            "q=schoon&thema=groen&thema=sport&soort=wijkraad&buurt=vijfhoek&stadsdeel=centrum",
            "Neighbourhood councils in Vijfhoek (Centrum) working on green and gardens or sport and play,"
            " with “schoon” in the text",
        ),
    ],
)
def test_a_title_reads_right_in_english(city, query, english):
    with override("en"):
        assert str(title(read(QueryDict(query)))) == english
