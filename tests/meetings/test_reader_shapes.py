"""How minutes lie on the page: points within points, and paragraphs that a page or a hanging indent broke off."""

import pytest

from meetings.reader import read

HEAD = "Bewonersgroep De Linde\nVerslag 12 maart 2024\nAanwezig: Anna Smit, Bert de Vries, dhr. Ter Haar, Els Vos\n\n"


def agreed(text):
    return [(one.text, one.owner) for one in read(text).agreements]


@pytest.mark.parametrize("mark", ["D.5", "D.5.", "2.1", "2.1.3", "a)", "a."])
def test_the_number_of_a_point_within_an_item_is_no_part_of_it(mark):
    text = f"{HEAD}1. Opening\n\n2. Dak\n   {mark} Bert: offertes vragen.\n   {mark} Het dak lekt.\n\n3. Sluiting\n"
    assert agreed(text) == [("Bert: offertes vragen.", "Bert")]


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("    Bert koopt een\n    bloemetje voor Els.", "Bert koopt een bloemetje voor Els."),
        ("    Ingekomen: een nota. Bert mailt hem\n    aan alle leden.", "Bert mailt hem aan alle leden."),
        ("- Bert mailt de nota over het groen\n  aan alle leden.", "Bert mailt de nota over het groen aan alle leden."),
        ("Bert mailt de\nnota aan alle leden.", "Bert mailt de nota aan alle leden."),
        ("Bert ruimt op in de Lange-\nstraat.", "Bert ruimt op in de Langestraat."),
    ],
)
def test_a_sentence_that_was_broken_off_is_one(broken, whole):
    text = f"{HEAD}1. Opening\n\n2. Dak\n{broken}\n\n3. Sluiting\n"
    assert agreed(text) == [(whole, "Bert")]


@pytest.mark.parametrize(
    "apart",
    [
        "    lamp melden - Bert\n    zaal huren - Els",  # no sentence began it
        "Bert mailt Els\nlamp melden - Els",  # as far as the margin
    ],
)
def test_what_begins_in_small_letters_may_be_a_line_of_its_own(apart):
    found = agreed(f"{HEAD}1. Opening\n\n2. Dak\n{apart}\n\n3. Sluiting\n")
    assert [text for text, _owner in found] == [line.strip() for line in apart.split("\n")]


def test_names_below_each_other_stay_apart():
    found = read("Verslag 12 maart 2024\nAanwezig:\n    Mevr. Bos\n    mevr. Kuiper\n    dhr. Smit\n\n1. Opening\n")
    assert [one.name for one in found.present] == ["Bos", "Kuiper", "Smit"]


def test_a_table_of_which_no_row_has_a_topic_is_read_too():
    rows = "1\tOpening\t\t\n2\tHonden\tBordjes vragen\tBert\n3\tParkeren\tAuto's tellen\tEls\n4\tRondvraag\tgeen\t-\n"
    found = agreed(f"{HEAD}Punt\tBesproken\tActie\tWie\n{rows}")
    assert found == [("Bordjes vragen", "Bert"), ("Auto's tellen", "Els")]


def test_initials_among_names_are_somebody_who_was_there():
    found = read("Groep Zuid - 30-01-2018\n\nA: Ger, WvdB, Lotte, Mo Kaya\nm.k.: Jan Slot\n\nVerkeer\nHet is druk.\n")
    assert [one.name for one in found.present] == ["Ger", "WvdB", "Lotte", "Mo Kaya"]
    assert found.agreements == []


def test_a_list_of_cells_ends_before_the_next_meeting():
    rows = "wie\nwat\nvoor\nBert\nbrief schrijven\n1 april\nEls\nborden halen\n?\n"
    found = agreed(f"{HEAD}Actielijst\n{rows}\nVolgende: di 9 april 2024\n")
    assert found == [("brief schrijven", "Bert"), ("borden halen", "Els")]


def test_a_list_in_small_letters_names_whom_the_text_calls_with_capitals_too():
    text = "overleg\n12 maart 2024\nwie waren der: henny, bert vos, ria w\n\n* hek\n"
    said = [("Bert doet aangifte", "Bert"), ("ria maakt een bord", "ria")]
    assert agreed(f"{text}Bert doet aangifte\nria maakt een bord\n") == said


def test_a_number_between_brackets_is_no_owner():
    assert agreed(f"{HEAD}1. Opening\n2. Dak\n(1) Het lekt.\n(2) Bert belt Els.\n3. Sluiting\n") == [
        ("Bert belt Els.", "Bert")
    ]


def test_who_and_when_end_the_line_of_a_table_whose_columns_fell_together():
    said = (
        "De grafiek van het verkeer gaat met een brief naar de wethouder. BV 19 apr\nDe politie heeft één keer gemeten."
    )
    head = HEAD.replace("Bert de Vries", "Bert de Vries (BV)")
    found = read(f"{head}1. Opening\n\n2. Verkeer\n{said}\n\n3. Sluiting\n").agreements
    assert [(one.owner, str(one.when.due)) for one in found] == [("BV", "2024-04-19")]
