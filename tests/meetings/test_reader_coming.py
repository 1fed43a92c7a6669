"""When they meet next, in any wording, and days that are those of something else."""

import pytest

from meetings.reader import as_json, read

TEXT = (
    "Oranjevereniging Juliana\nVerslag vergadering dinsdag 4 juni 2019\n\nAanwezig: Jan Smit, Karin Vos, Ruben Tol\n\n"
    "1. Opening\nDe voorzitter opent.\n2. Verkeer\nEr is gesproken over de drempels.\n3. Rondvraag\nGeen.\n\n{}\n"
)


def next_of(line: str) -> str | None:
    return as_json(read(TEXT.format(line)), 0)["next_meeting"]


def test_a_heading_data_is_of_something_else_where_the_next_meeting_has_its_own_words():
    assert next_of("DATA\n20 juni, 22 augustus\n\nVolgend overleg 2 juli") == "2019-07-02"


def test_a_month_may_be_typed_wrong():
    assert next_of("volgende vergadering maandag 4 novenber") == "2019-11-04"


def test_the_date_of_a_feast_below_the_list_of_people_is_not_that_of_the_meeting():
    values = as_json(read(TEXT.format("Kinderdag\nDatum: zaterdag 15 juni. Thema piraten.")), 0)
    assert values["date"] == "2019-06-04"


def test_the_date_below_the_next_meeting_is_not_that_of_this_one():
    values = as_json(read(TEXT.format("Volgende vergadering\nDatum: 2 juli 2019")), 0)
    assert values["date"] == "2019-06-04"


@pytest.mark.parametrize(
    "told",
    [
        "Op dinsdag 4 juni 2019 heeft het bestuur van Volkstuinvereniging Nut en Genoegen vergaderd.",
        "Op dinsdag 4 juni 2019 is de werkgroep bij elkaar geweest.",
        "De vergadering was op 4 juni 2019. Er kwam veel aan bod.",
    ],
)
def test_the_day_that_a_letter_tells_of_is_that_of_the_meeting(told):
    text = f"Beste leden,\n\n{told}\n\nDe tuin is klaar.\n\nDe volgende bestuursvergadering is op 2 juli.\n"
    values = as_json(read(text), 0)
    assert (values["date"], values["next_meeting"]) == ("2019-06-04", "2019-07-02")


@pytest.mark.parametrize(
    "told",
    [
        "Op dinsdag 4 juni was er bestuursvergadering.",
        "Afgelopen dinsdag, 4 juni, kwam het comité weer bijeen. Het feest is op zaterdag 16 juni.",
        "Omdat het Wapen dicht was, hebben we dinsdag 4 juni telefonisch vergaderd. Dat viel mee.",
        "Het is druk. Daarom kwamen we op 4 juni al bij elkaar.",
        "Eergisteren kwamen we bij elkaar, dinsdag 4 juni dus. De volgende keer is 2 juli.",
        "Op dinsdagavond 4 juni was de jaarlijkse ledenvergadering.",
        "Het bestuur kwam 4 juni bijeen.",
        "Hierbij stuur ik jullie het verslag van dinsdag 4 juni.",
        "Hier de punten van 4 juni.",
        "We zaten dinsdag 4 juni met zijn vijven bij Els aan tafel.",
        "Afgelopen dinsdag (4 juni) waren we weer bij elkaar. Het feest is op zaterdag 15 juni.",
        "Dinsdag jl. (4 juni) vergaderde het comité.",
        "Zaterdag 11 mei waren we in het park.\n\nDinsdag 4 juni hebben we vergaderd.",
        "Zoals beloofd een kort verslag van dinsdagavond 4 juni. De opschoondag wordt zaterdag 15 juni.",
        "Hier volgt wat we dinsdag 4 juni bij mij aan tafel besproken hebben. De markt is op 15 juni.",
        "Afgelopen dinsdag, 4 juni, konden we elkaar weer zien.",
    ],
)
def test_a_letter_is_of_another_day_than_its_meeting(told):
    text = f"Breda, 6 juni 2019\n\nBeste leden,\n\n{told}\n"
    assert as_json(read(text), 0)["date"] == "2019-06-04"


@pytest.mark.parametrize(
    "head",
    [
        "Datum verslag: 11 juni 2019\nDatum vergadering: 4 juni 2019",
        "Datum vergadering: 4 juni 2019\nDatum verslag: 11 juni 2019",
        "Verslag gemaakt op 11 juni 2019\nVergadering van 4 juni 2019",
    ],
)
def test_the_day_on_which_minutes_were_written_is_not_that_of_the_meeting(head):
    text = f"Wijkraad Zuid\n{head}\n\nAanwezig: Jan, Els\n\n1. Opening\nJan opent.\n2. Rondvraag\nGeen.\n"
    assert as_json(read(text), 0)["date"] == "2019-06-04"


def test_a_past_meeting_opens_no_list_of_days():
    values = as_json(read(TEXT.format("Dinsdag 28 mei waren we met de school weer bij elkaar.\n\nFeest op 15 juni")), 0)
    assert values["next_meeting"] is None
