"""What copying does to a page: columns that touch, wide ones, and the signs that stand in front of lines."""

import pytest

from meetings.reader import as_json, read

HEAD = "Wijkraad Noord\nVerslag 4 juni 2019\n\n{}\n\n1. Opening\nWelkom.\n2. Groen\n{}\n"
PEOPLE = "Aanwezig: Rob Tol, Els Vos, Mo Kok"


def told(said: str, people: str = PEOPLE) -> list[tuple]:
    return [(one.text, one.owner) for one in read(HEAD.format(people, said)).agreements]


def test_wide_rows_amid_the_text_are_what_to_do():
    rows = "Wip is weg.\nBout vervangen   Mo\nOfferte aanvragen   Rob   11 juni\nBrief naar winkeliers   Rob en Els"
    found = [("Bout vervangen", "Mo"), ("Offerte aanvragen", "Rob"), ("Brief naar winkeliers", "Rob en Els")]
    assert told(rows) == found


@pytest.mark.parametrize(
    "rows",
    [
        "Kas in orde   Mo\nGroen en grijs   Rob",
        "Het was koud.   Mo\nHet was warm.   Rob",
        "Verslag vaststellen   Mo\nPlannen bespreken   Rob",
    ],
)
def test_a_name_beside_what_is_no_task_says_nothing(rows):
    assert told(rows) == []


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("Els: de deur lekt   Mo kijkt ernaar", [("Mo kijkt ernaar", "Mo")]),
        ("» Mo belt de gemeente\n» Els koopt verf", [("Mo belt de gemeente", "Mo"), ("Els koopt verf", "Els")]),
        ("nieuwe bellijst: maakt Els", [("nieuwe bellijst: maakt Els", "Els")]),
        ("- folder klaar, pdf naar de drukker: Mo", [("folder klaar, pdf naar de drukker: Mo", "Mo")]),
        ("nieuwe voorzitter: wordt Mo", []),
        ("Te duur: vindt Mo", []),
        ("- Mo sleutel bijmaken: nog niet, blijft staan", [("Mo sleutel bijmaken: nog niet, blijft staan", "Mo")]),
        ("- Mo sleutel bijmaken: gedaan", []),
    ],
)
def test_what_is_to_be_done(said, found):
    assert told(said) == found


def test_the_head_of_another_list_is_no_entry_of_the_one_above():
    said = "Mooi.\n3. Hoe verder\nMo belt de gemeente.\n\nOverzicht afspraken\nKaart maken    Els Vos    14 juni"
    assert told(said) == [("Mo belt de gemeente.", "Mo"), ("Kaart maken", "Els Vos")]


@pytest.mark.parametrize(
    ("day", "weekday"), [("2019-06-04 (di)", 1), ("2019-06-04 (do)", 3), ("2019-06-04 (do 8)", None)]
)
def test_a_short_weekday_in_brackets_is_that_of_the_day(day, weekday):
    assert read(f"# Wijkraad Noord\n{day}, 20:00\n\n{PEOPLE}\n").weekday == weekday


def test_an_item_may_begin_with_dots():
    text = HEAD.format(PEOPLE, "Mooi.\n3. ...en verder\nNiets.")
    assert [one.title for one in read(text).items][-1] == "...en verder"


@pytest.mark.parametrize(
    ("said", "adopted"),
    [
        ("Het wachtwoord is gewijzigd. Verslag van 11 mei: niemand had opmerkingen, dus akkoord.", "adopted"),
        ("Het wachtwoord is oud. Verslag van 11 mei: na een wijziging op blz. 2 akkoord.", "adopted_with_changes"),
    ],
)
def test_what_was_changed_before_the_minutes_come_up_is_something_else(said, adopted):
    assert read(HEAD.format(PEOPLE, said)).adopted == adopted


def test_a_line_that_was_broken_off_before_a_day_goes_on_with_it():
    lines = (
        "Het groen langs de vaart wordt dit jaar niet door de gemeente maar",
        "door een aannemer bijgehouden, die daar in de zomer mee begint. De",
        "bewoners van de vaart hopen dat hij de rietkragen laat staan, want",
        "daar broeden de futen. Er is een avond in de Kerk. Els bezoekt op",
        "woensdag 12 juni de avond en vertelt dat daar. Dat van de putten,",
        "en van de stoep voor de winkels, is na de zomer aan de beurt, zo",
        "is ons verteld.",
    )
    (agreed,) = as_json(read(HEAD.format(PEOPLE, "\n".join(lines))), 0)["agreements"]
    assert agreed["text"] == "Els bezoekt op woensdag 12 juni de avond en vertelt dat daar."
    assert agreed["due"] == "2019-06-12"
