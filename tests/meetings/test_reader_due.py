"""By when, and by whom, where it stands behind what is to be done; and days that are those of something else."""

import pytest

from meetings.reader import as_json, read

TEXT = (
    "Notulen wijkraad Zuid 4 juni 2019\nAanwezig: Jan Smit, Kim Bos, Mo Ali\n\n1. Opening\nDe voorzitter opent.\n"
    "2. Onderhoud\n{}\n3. Rondvraag\nGeen.\n"
)


def told(said: str) -> list[tuple]:
    return [(one["owner"], one["due"]) for one in as_json(read(TEXT.format(said)), 0)["agreements"]]


@pytest.mark.parametrize(
    "said",
    [
        "- Hek schilderen - Jan - 1/7",
        "- Hek schilderen, Jan, 1 juli",
        "Verf halen, Jan vóór 1 juli.",
        "Actie: hek schilderen. Wie: Jan. Wanneer: 1 juli",
        "- Hek schilderen (wie: Jan, wanneer: 1 juli)",
        "- Hek schilderen | Wie: Jan | Deadline: 1 juli",
        "Jan schildert het hek. Dit moet uiterlijk 1 juli klaar zijn.",
        "Jan schildert het hek. Deadline: 1 juli.",
        "Jan schildert het hek. Uiterlijk 1 juli klaar.",
        "Jan schildert de borden, die moeten 1 juli klaar zijn.",
        "Jan schildert het hek. 1-7",
        "Jan schildert het hek.\nActie: Jan, vóór 1 juli",
        "Het hek bladdert. Actie: Jan, uiterlijk 1-7",
        "Het hek wordt geschilderd. Jan 1 juli",
        "Hek schilderen Jan 1 juli",
        "- Jan: hek schilderen 1 juli nieuw",
        "- Hek schilderen / Jan / 1 juli / loopt",
        "Jan maakt een folder, die klaar is op 1 juli.",
        "Jan maakt een folder, moet 1 juli naar de drukker.",
        "Jan maakt een folder, de tekst dient 1 juli bij de drukker te liggen.",
        "Jan zet het in de krant (inleveren kopij 1 juli).",
        "Jan vraagt subsidie aan, deadline is 1 juli.",
        "De aanvraag moet vóór 1 juli binnen zijn; Jan verzorgt dat.",
        "Jan bestelt de verf, uiterlijk de 1e juli.",
        "Jan spreekt 1 juli in bij de raadscommissie.",
        "Jan maakt een folder en stuurt deze 1 juli rond.",
    ],
)
def test_jan_has_it_by_the_first_of_july(said):
    assert told(said) == [("Jan", "2019-07-01")]


@pytest.mark.parametrize(
    "said",
    [
        "Jan maakt een flyer voor het feest op 31 augustus.",
        "Jan schrijft een stuk voor het blad, dat op 1 juli uitkomt.",
        "Jan hangt briefjes op; wat er op 1 juli nog aan hangt, gaat weg.",
        "Jan belt de gemeente over de vergadering van 1 juli.",
        "Jan reserveert de zaal voor 2 juli.",
        "Jan belt naar de club of ze zaterdag 6 juli kunnen.",
        "Jan schildert het hek. Dit moet niet voor 1 juli gebeuren.",
        "Jan schildert het hek. Het feest is op 1 juli.",
        "- Hek schilderen. Wie: Jan",
        "Jan maakt er werk van als het 1 juli nog niet klaar is.",
        "Opgeven kan tot 1 juli; Jan verzorgt de lijst.",
        "Jan bereidt de avond van 1 juli voor.",
    ],
)
def test_without_a_day_by_which(said):
    assert told(said) == [("Jan", None)]


@pytest.mark.parametrize(
    "said",
    [
        "Dit punt wordt verschoven naar 2 juli.",
        "We bespreken het plan in de vergadering van 2 juli.",
        "Komt 2 juli terug.",
        "Het hek komt op de agenda van 2 juli.",
        "Hoe we verdergaan, bespreken we op dinsdag 2 juli.",
    ],
)
def test_what_comes_back_has_the_day_of_the_meeting(said):
    assert told(said) == [(None, "2019-07-02")]


def test_a_name_and_a_day_behind_what_is_no_task_say_nothing():
    assert told("- Overleg over het hek, Jan, 1 juli") == []
    assert told("De vraag is wie: Jan of Kim") == []


def test_a_list_keeps_what_was_to_be_done_lately():
    told_of = [one["due"] for one in as_json(read(TABLE), 0)["agreements"]]
    assert told_of == ["2019-05-01", "2020-02-01"]


TABLE = TEXT.format("Geen.") + (
    "Actielijst\n| nr | wat | wie | wanneer |\n| 1 | Hek schilderen | Jan | 1 mei |\n"
    "| 2 | Verf halen | Kim | 1 februari |\n"
)
