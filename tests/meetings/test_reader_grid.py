"""Minutes that are one table, in every form that copying leaves of it: the same is read in each."""

import pytest

from meetings.reader import as_json, read

TEXT = "VvE De Linden\nNotulen 14 januari 2020\n\nAanwezig: Jan Smit, Els Bos, Mo Ali, dhr. Tol\n\n{}\n\n{}\n"
BELOW = "Volgende vergadering: 18 februari 2020"
HEAD = ("Agendapunt", "Besproken", "Actie", "Wie", "Wanneer")
ROWS = (
    ("Opening", "Jan opent om 20 uur.", "", "", ""),
    ("Lift", "De lift stond twee keer stil. Monteur is geweest.", "Offerte opvragen", "Jan", "1 februari"),
    ("Dak", "Er is lekkage bij nr 8.", "Foto's naar beheerder sturen", "Els, dhr. Tol", "z.s.m."),
    ("Schoonmaak", "Gaat goed.", "-", "-", "-"),
    ("Tuin", "De heg is te hoog. Niemand wil snoeien.", "Hovenier bellen", "Dhr. Tol", "gereed"),
    ("Kas", "Stand is 1200 euro.", "Overzicht rondsturen", "Mo", "volgende verg."),
    ("Rondvraag", "Els: wanneer komt de glazenwasser? Jan vraagt het na.", "", "", ""),
)
NUMBERED = [(f"{at}. {row[0]}", *row[1:]) for at, row in enumerate(ROWS, 1)]


def set_apart(sign, rows=ROWS, head=HEAD):
    return "\n".join(sign.join(row).strip(" ") for row in (head, *rows))


def without_empty(sign, rows=ROWS, head=HEAD):
    return "\n".join(sign.join(cell for cell in row if cell) for row in (head, *rows))


FORMS = {
    "strokes": set_apart(" | "),
    "Markdown": "\n".join(f"| {' | '.join(row)} |" for row in (HEAD, ("---",) * 5, *ROWS)),
    "tabs": set_apart("\t"),
    "three spaces": without_empty("   "),
    "two spaces": without_empty("  "),
    "columns": "\n".join(f"{row[0]:14}{row[1]:56}{row[2]:30}{row[3]:16}{row[4]}" for row in (HEAD, *ROWS)),
    "cells on lines": set_apart("\n"),
    "cells on lines, no empty ones": without_empty("\n"),
    "cells on lines, numbered": without_empty("\n", NUMBERED),
    "cells on lines, numbers too": without_empty(
        "\n", [(str(at), *row) for at, row in enumerate(ROWS, 1)], ("Nr", *HEAD)
    ),
    "cells on lines, numbers without a head": without_empty("\n", [(str(at), *row) for at, row in enumerate(ROWS, 1)]),
    "a space between rows": "\n\n".join("\n".join(cell for cell in row if cell) for row in (HEAD, *ROWS)),
}


@pytest.mark.parametrize("form", FORMS)
def test_a_table_reads_the_same_however_it_was_copied(form):
    values = as_json(read(TEXT.format(FORMS[form], BELOW)), 0)
    assert values["agenda_items"] == [row[0] for row in ROWS]
    assert [(one["text"], one["owner"], one["due"]) for one in values["agreements"]] == [
        ("Offerte opvragen", "Jan", "2020-02-01"),
        ("Foto's naar beheerder sturen", "Els, dhr. Tol", None),
        ("Overzicht rondsturen", "Mo", None),
        ("Jan vraagt het na.", "Jan", None),
    ]
    assert values["next_meeting"] == "2020-02-18"


@pytest.mark.parametrize("sign", [" | ", "\t", "\n"])
def test_without_what_was_said_the_topics_are_the_items(sign):
    rows = [(row[0], *row[2:]) for row in ROWS if row[2]]
    values = as_json(read(TEXT.format(set_apart(sign, rows, (HEAD[0], *HEAD[2:])), BELOW)), 0)
    assert values["agenda_items"] == [row[0] for row in rows]
    assert [one["owner"] for one in values["agreements"]] == ["Jan", "Els, dhr. Tol", "Mo"]


def test_below_numbered_items_such_a_table_is_a_list_of_actions():
    items = "1. Opening\nJan opent.\n2. Lift\nStuk.\n3. Rondvraag\nGeen.\n\n"
    rows = [(row[0], *row[2:]) for row in ROWS if row[3].isalpha()]
    values = as_json(read(TEXT.format(items + set_apart(" | ", rows, (HEAD[0], *HEAD[2:])), BELOW)), 0)
    assert values["agenda_items"] == ["Opening", "Lift", "Rondvraag"]
    assert [one["owner"] for one in values["agreements"]] == ["Jan", "Mo"]


def test_a_row_goes_on_where_its_first_cell_is_empty():
    more = "\n   Els vindt dat te duur.\n   Sleutel terugbrengen   Els   3 maart"
    values = as_json(read(TEXT.format(without_empty("   ", ROWS[:4]) + more, f"Rondvraag\nGeen.\n\n{BELOW}")), 0)
    assert values["agenda_items"] == ["Opening", "Lift", "Dak", "Schoonmaak", "Rondvraag"]
    assert (values["agreements"][-1]["text"], values["agreements"][-1]["due"]) == ("Sleutel terugbrengen", "2020-03-03")


def test_who_stands_first_on_lines_of_their_own():
    rows = "Wie\nWat\nWanneer\nJan\nOfferte opvragen\n1 februari\nEls\nFoto's sturen\nz.s.m.\nMo\nSleutel halen\ngereed"
    values = as_json(read(TEXT.format(f"Actielijst\n{rows}", BELOW)), 0)
    assert [(one["text"], one["owner"]) for one in values["agreements"]] == [
        ("Offerte opvragen", "Jan"), ("Foto's sturen", "Els"),
    ]  # fmt: skip


def test_names_that_only_the_table_gives_stand_before_a_day_or_a_status():
    rows = "Wat Wie Wanneer Status\nBrief aan wethouder Ans 20 maart loopt\nSubsidie aanvragen Petra 15 maart gereed"
    values = as_json(read(f"Actielijst buurtbeheer Zuid\nOverleg 11-3-2015\n\n{rows}\n"), 0)
    assert [(one["owner"], one["due"]) for one in values["agreements"]] == [("Ans", "2015-03-20")]
    assert values["agenda_items"] == []


def test_words_where_other_rows_have_a_number_go_on_in_the_row_above():
    rows = [(str(at), *row) for at, row in enumerate(ROWS, 1)]
    rows.insert(2, ("Dhr. Tol: dank aan Els voor de bloembakken.", "", "", "", "", ""))
    table = "\n".join("\t".join(row) for row in (("Nr", *HEAD), *rows))
    assert as_json(read(TEXT.format(table, BELOW)), 0)["agenda_items"] == [row[0] for row in ROWS]


SPACED = """1. Opening Jan opent om 20 uur.
2. Stand van AED's Er hangen er zes. Offerte opvragen Jan 1 februari
3. Dak Er is lekkage bij nr 8.
Foto's naar de beheerder sturen Els en Mo z.s.m.
4. Tuin 14 mensen hebben gesnoeid. Niemand wil vegen.
Hovenier bellen Dhr. Tol gereed
Zaad kopen bij Tol
Bloemen kopen Kees
5. Kas Saldo 1.200 euro
Overzicht rondsturen Mo
Mo bedankt Els
6. Feest 3 juli De tent komt om tien uur.
7. Notulen 3 mei Goedgekeurd.
8. Rondvraag Els: wanneer komt de glazenwasser?"""


@pytest.mark.parametrize("head", ["Onderwerp Besproken Actie Wie Wanneer", "Nr Agendapunt Verslag Actie Wie Datum"])
def test_columns_that_became_spaces_end_where_somebody_known_stands(head):
    values = as_json(read(TEXT.format(f"{head}\n{SPACED}", BELOW)), 0)
    topics = ["Opening", "Stand van AED's", "Dak", "Tuin", "Kas", "Feest 3 juli", "Notulen 3 mei", "Rondvraag"]
    assert values["agenda_items"] == topics
    assert [(one["text"], one["owner"], one["due"]) for one in values["agreements"]] == [
        ("Offerte opvragen", "Jan", "2020-02-01"),
        ("Foto's naar de beheerder sturen", "Els en Mo", None),
        ("Overzicht rondsturen", "Mo", None),
    ]


@pytest.mark.parametrize("between", [" | ", "\t", "      "])
@pytest.mark.parametrize(("cell", "words"), [("z.s.m.", "z.s.m."), ("zsm.", "zsm"), ("n.t.b.", "n.t.b.")])
def test_the_last_dot_of_letters_with_dots_is_kept_where_a_cell_ends(between, cell, words):
    """As in prose; a dot that only ends the cell is not."""
    rows = [("Wat", "Wie", "Wanneer"), ("Offerte opvragen", "Els", cell), ("Hek maken z.s.m.", "Mo", "1 april.")]
    lines = (between.join(row) if between != " | " else f"| {between.join(row)} |" for row in rows)
    found = read("Verslag van 3 maart 2026\n\nActielijst\n{}\n".format("\n".join(lines))).agreements
    assert [(one.text, one.owner, one.when.words) for one in found] == [
        ("Offerte opvragen", "Els", words), ("Hek maken z.s.m.", "Mo", "1 april"),
    ]  # fmt: skip


def test_so_it_is_behind_an_owner_in_brackets():
    said = "Verslag van 3 maart 2026\nAanwezig: Els, Mo\n\n1. Dak\nWe vragen een offerte op. Actie: Els (z.s.m.)\n"
    assert [(one.owner, one.when.words) for one in read(said).agreements] == [("Els", "z.s.m.")]
