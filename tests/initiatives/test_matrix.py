"""Which theme plays where: what is counted, beside what it stands, and what is said of it."""

import csv
import io
import re

import pytest
from django.utils.html import strip_tags

from haarlem_wijken.ground.models import Theme
from initiatives.matrix.records import COLUMNS

URL = "/themas/"


@pytest.fixture
def some(make):
    """In Molenwijk, a buurt of it, Schalkwijk and Noord; what is about two themes counts for both."""
    make("Tuin", area="WK039220", themes=["groen", "sport"])
    make("Kas", area="BU03922001", themes=["groen"], stage="idee")
    make("Markt", area="SD-SCHALKWIJK", themes=["ontmoeten"])
    make("Bos", area="WK039217", themes=["groen"], shares_experience=True)


def words(html: str) -> str:
    return re.sub(r"\s+", " ", strip_tags(html)).strip()


def table(client, query: str = "") -> dict[str, list[str]]:
    """By the name of an area what its cells hold."""
    page = client.get(URL + query).text
    rows = re.findall(r'<tr[^>]*><th scope="row">(.*?)</th>(.*?)</tr>', page, re.DOTALL)
    return {words(name): [words(cell) for cell in re.findall(r"<td.*?</td>", cells)] for name, cells in rows}


def maps(client, query: str = "") -> dict[str, str]:
    """By theme what is said below its small map."""
    page = client.get(URL + query).text
    found = re.findall(r'<span class="theme">(.*?)</span></a>\s*<p class="small">(.*?)</p>', page, re.DOTALL)
    return {words(theme): words(said) for theme, said in found}


def column(slug: str) -> int:
    return [theme.slug for theme in Theme.objects.all()].index(slug)


def test_an_area_counts_what_lies_in_its_parts_and_each_theme_of_it(client, some):
    rows = table(client)
    assert len(rows) == 21
    molenwijk = rows["Molenwijk"]
    assert (molenwijk[column("groen")], molenwijk[column("sport")], molenwijk[column("ontmoeten")]) == ("2", "1", "0")
    assert molenwijk[-2:] == ["2", "8.135"]  # two initiatives, though three cells count them; and who lives there
    assert rows["Meerwijk"][:-1] == ["0"] * 11


def test_what_has_no_wijk_is_told_beside_the_table(client, some):
    page = words(client.get(URL).text)
    assert "4 initiatieven, in 2 van de 21 wijken. Van 1 initiatief weten we de wijk niet" in page
    schalkwijk = table(client, "?schaal=stadsdeel")["Schalkwijk"]
    assert (schalkwijk[column("ontmoeten")], schalkwijk[-2]) == ("1", "3")
    assert "weten we" not in client.get(f"{URL}?schaal=stadsdeel").text


def test_each_theme_says_in_how_many_areas_it_plays_and_where_most(client, some):
    said = maps(client)
    assert said == {
        "Groen en tuinen": "in 2 van de 21 wijken, het meest in Molenwijk (2)",
        "Sport en spel": "alleen in Molenwijk",
    }
    page = client.get(URL).text
    assert page.index("Groen en tuinen</span>") < page.index("Sport en spel</span>")  # the most spread in front
    assert re.findall(r'<use href="#k-(WK\w+)" class="s(\d)"/>', page) == [
        ("WK039217", "1"), ("WK039220", "4"), ("WK039220", "1"),
    ]  # fmt: skip


def test_a_number_leads_to_the_list_of_what_it_counts(client, some):
    page = client.get(f"{URL}?fase=idee").text
    assert '<a href="/initiatieven/?wijk=molenwijk&amp;thema=groen&amp;fase=idee">1</a>' in page
    listed = client.get("/initiatieven/?wijk=molenwijk&thema=groen&fase=idee").text
    assert "Kas" in listed
    assert "Tuin<" not in listed
    assert '<a href="/initiatieven/?thema=groen&amp;fase=idee"><svg' in page


@pytest.mark.parametrize(
    ("query", "rows", "scales"),
    [
        ("", 21, ["Per stadsdeel", "Per wijk", "Per buurt"]),
        ("?stadsdeel=schalkwijk", 4, ["Per stadsdeel", "Per wijk", "Per buurt"]),
        ("?stadsdeel=schalkwijk&schaal=stadsdeel", 1, ["Per stadsdeel", "Per wijk", "Per buurt"]),
        ("?wijk=molenwijk", 7, ["Per wijk", "Per buurt"]),
        ("?wijk=molenwijk&wijk=spaarndam", 2, ["Per wijk", "Per buurt"]),
        ("?schaal=buurt", 111, ["Per stadsdeel", "Per wijk", "Per buurt"]),
    ],
)
def test_the_scale_follows_what_was_chosen(client, some, query, rows, scales):
    assert len(table(client, query)) == rows
    page = client.get(URL + query).text
    offered = page[page.index('<nav class="scales') : page.index("</nav>", page.index('<nav class="scales'))]
    assert re.findall(r">(Per \w+)<", offered) == scales
    assert offered.count("aria-current") == 1


def test_a_larger_scale_than_what_was_chosen_falls(client, some):
    """The form of the filters passes on the scale that stood there; nobody typed it."""
    assert "kennen we niet" not in client.get(f"{URL}?wijk=molenwijk&schaal=stadsdeel").text
    assert len(table(client, "?wijk=molenwijk&schaal=stadsdeel")) == 7
    assert "“schaal=straat” kennen we niet" in client.get(f"{URL}?schaal=straat").text
    assert client.get("/themas.csv?wijk=molenwijk&schaal=stadsdeel").status_code == 400


def test_areas_stand_in_the_order_that_is_asked(client, some):
    assert list(table(client))[:2] == ["Oude Stad", "Haarlemmerhoutkwartier"]
    assert list(table(client, "?sorteer=meeste"))[:2] == ["Molenwijk", "Spaarndam"]
    assert list(table(client, "?sorteer=sport"))[:2] == ["Molenwijk", "Oude Stad"]
    assert 'scope="rowgroup"' in client.get(URL).text
    assert 'scope="rowgroup"' not in client.get(f"{URL}?sorteer=meeste").text


def test_only_what_shares_experience(client, some):
    assert "Welk thema speelt waar? (alleen: deelt ervaring)" in words(client.get(f"{URL}?ervaring=1").text)
    assert maps(client, "?ervaring=1") == {"Groen en tuinen": "alleen in Spaarndam"}


def test_where_nothing_is_found_there_are_ways_on(client, some):
    page = client.get(f"{URL}?stadsdeel=noord&fase=gestopt").text
    assert "Geen initiatieven gevonden." in page
    assert 'href="/themas/?stadsdeel=noord"' in page
    assert "<table" not in page


SCHALKWIJK = "stadsdeel=schalkwijk&amp;ervaring=1"


@pytest.mark.parametrize(
    ("query", "way"),
    [
        ("?stadsdeel=schalkwijk&ervaring=1", f'"/themas/?{SCHALKWIJK}&amp;schaal=stadsdeel">Bekijk het per stadsdeel'),
        ("?schaal=stadsdeel&fase=afgerond", '"/initiatieven/?fase=afgerond">Bekijk deze initiatieven in de lijst'),
    ],
    ids=["a larger scale", "the whole city"],
)
def test_where_none_of_the_areas_has_anything_there_is_a_way_on(client, make, query, way):
    make("Markt", area="SD-SCHALKWIJK", themes=["ontmoeten"], shares_experience=True)
    make("Stad", area="GM0392", themes=["ontmoeten"], stage="afgerond", shares_experience=True)
    page = client.get(URL + query).text
    assert "Op deze schaal is nog niets bekend" in page
    assert way in page
    assert "<table" not in page


def test_of_a_town_without_anything(client, city):
    page = client.get(URL)
    assert page.status_code == 200
    assert "Hier is nog niets bekend" in page.text


def test_the_file_has_a_row_for_each_pair(client, some):
    answer = client.get("/themas.csv?stadsdeel=schalkwijk")
    rows = list(csv.DictReader(io.StringIO(b"".join(answer.streaming_content).decode("utf-8-sig"))))
    assert len(rows) == 4 * 10
    assert list(rows[0]) == list(COLUMNS)
    (green,) = [row for row in rows if (row["name"], row["theme"]) == ("Molenwijk", "groen")]
    assert green == {
        "code": "WK039220", "name": "Molenwijk", "stadsdeel": "schalkwijk", "wijk": "molenwijk", "buurt": "",
        "theme": "groen", "initiatives": "2", "all_initiatives": "2", "population": "8135", "population_year": "2024",
    }  # fmt: skip


def test_in_english(client, some):
    page = words(client.get(f"/en{URL}?wijk=molenwijk&wijk=spaarndam").text)
    assert "Which theme matters where in Molenwijk and Spaarndam?" in page
    assert "in 2 of the 2 neighbourhoods, most in Molenwijk (2)" in page
