"""When they meet next, in any wording, and days that are those of something else."""

import pytest

from meetings.reader import as_json, read

TEXT = (
    "Oranjevereniging Juliana\nVerslag vergadering dinsdag 4 juni 2019\n\nAanwezig: Jan Smit, Karin Vos, Ruben Tol\n\n"
    "1. Opening\nDe voorzitter opent.\n2. Verkeer\nEr is gesproken over de drempels.\n3. Rondvraag\nGeen.\n\n{}\n"
)


def next_of(line: str) -> str | None:
    return as_json(read(TEXT.format(line)), 0)["next_meeting"]


@pytest.mark.parametrize(
    "line",
    [
        "Nog één keer bij elkaar op dinsdag 2 juli om 20.00 uur, zelfde plek.",
        "4. Volgende keer\n2 juli bij Ruben. Op de agenda in elk geval: de begroting en het feest van volgend jaar.",
        "Tot de volgende keer, 2 juli bij Karin.",
        "Op 2 juli komen we weer bij elkaar.",
        "We komen op 2 juli weer samen, dan in De Kern.",
        "Afgesproken is dat we 2 juli weer bij elkaar komen.",
        "Op dinsdag 2 juli vergaderen we opnieuw.",
        "Dinsdag 2 juli is de volgende vergadering.",
        "2 juli volgende overleg",
        "We prikken 2 juli als nieuwe datum.",
        "Vervolgoverleg 2 juli 20.00 uur",
        "Vergadering juni vervalt, de volgende is op 2 juli.",
        "Het volgende overleg staat voor dinsdag 2 juli.",
        "In de volgende vergadering (2 juli) kiezen we.",
        "Volgende vergadering\nDatum: 2 juli 2019\nTijd: 20.00 uur",
        "Volgende vergadering; dinsdag 2 juli",
        "Volgende stuurgroep: 2 juli",
        "Vlg verg 2 juli",
        "Volgende bewonersavond: 2 juli",
        "Dinsdag 2 juli om 20.00 uur is de volgende bestuursvergadering in De Kern.",
        "Dinsdag 2 juli a.s. 20.00 uur volgende vergadering",
        "Noteer alvast: 2 juli, volgende overleg bij Ruben.",
        "Tot ziens op dinsdag 2 juli, zelfde tijd.",
        "4. Data\n2 juli, 3 september en 1 okt, steeds 20u. 2 juli bij Karin",
        "Extra ALV is op 26 juni geweest. Volgend bestuur: dinsdag 2 juli 2019.",
        "Volgende dorpsraad 2 juli",
        "Volgende keer is de eerste dinsdag van juli.",
        "De volgende vergadering is over vier weken, dus 2 juli.",
        "Over vier weken weer, dus 2 juli.",
        "We prikken 2 juli.",
        "Afgesproken: 2 juli weer.",
        "Op 2 juli is er weer overleg.",
        "De volgende is op 2 juli.",
        "Na de vakantie verder, op 2 juli.",
        "Dinsdag 2 juli weer bij Karin.",
        "We spreken af elkaar op 2 juli weer te zien.",
        "Volgende vergadering wordt 2 juli, Karin zorgt voor koffie.",
        "De volgende vergadering stond op 25 juni maar wordt 2 juli.",
        "De vergadering van 25 juni vervalt; volgende is 2 juli.",
        "Data: 2 juli en 3 september 2019",
        "Volgende: dinsdag 25 juni ... nee, botst met feest, wordt dinsdag 2 juli, half 8",
        "Volgende keer 25 juni, sorry, dat wordt 2 juli.",
        "weer: 2 juli 19.45 zelfde keukentafel",
        "Bestuursvergadering: 2 juli\nAlgemene ledenvergadering: 13 september",
    ],
)
def test_they_meet_next_on_the_second_of_july(line):
    assert next_of(line) == "2019-07-02"


@pytest.mark.parametrize(
    "line",
    [
        "Volgende vergadering nog niet bekend, het feest is op 31 augustus.",
        "Volgende vergadering: Jan maakt een datumprikker. Kopij voor 20 juni.",
        "De volgende vergadering bespreken we het feest van 31 augustus.",
        "De volgende vergadering van de gemeenteraad is op 2 juli.",
        "Jan stuurt de stukken voor de volgende vergadering op 20 juni rond.",
        "We komen 31 augustus bij elkaar bij de school om te snoeien.",
        "Op 20 juni gaan we verder met schilderen.",
        "De bingo bracht 80 euro op. De volgende is op 20 juni.",
        "De volgende klusdag: 31 augustus",
        "Nieuwe data voor de training: 20 juni en 27 juni.",
        "Jan is er op 20 juni weer.",
        "We prikken 20 juni voor de schoonmaak.",
        "Afgesproken: Jan belt 20 juni weer.",
        "Op 20 juni is er weer overleg met de gemeente.",
        "Volgend bestuur kiezen we op 20 juni.",
        "Na de vakantie verder met schilderen, de verf komt 20 juni.",
        "Het feest is de eerste zaterdag van juli.",
        "Op 20 juni om 20.00 uur is er weer soep.",
        "4. Data\nDe lijst komt nog.",
        "Weer: 20 graden op 20 juni",
        "Ledenvergadering: 20 juni",
        "Op 20 juni is de jaarvergadering.",
        "Bestuursvergadering: 20 juni stuurt Jan de stukken.",
    ],
)
def test_the_day_of_something_else_is_not_it(line):
    assert next_of(line) is None


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
    ("line", "later"),
    [
        ("De volgende vergadering is op 2 juli; daarna wordt vergaderd op 13 september.", ["2019-09-13"]),
        ("De volgende vergadering is op 2 juli. De vergadering daarna is op 3 september.", ["2019-09-03"]),
        ("Bestuursvergadering: 2 juli\nAlgemene ledenvergadering: 13 september", ["2019-09-13"]),
        ("De volgende vergadering is op 2 juli. Op 5 september is de jaarvergadering, met verkiezing.", ["2019-09-05"]),
        ("De volgende vergadering is op 2 juli. De ALV is op 5 september.", ["2019-09-05"]),
        ("De volgende vergadering is op 2 juli. De ALV is op 20 juni.", []),
        ("De volgende vergadering is op 2 juli. Het feest is op 5 september.", []),
        ("De volgende vergadering is op 2 juli. Op 5 september is de jaarmarkt.", []),
        ("De ALV is op 5 september.\n\nDe volgende vergadering is op 2 juli.", []),
    ],
)
def test_after_that_they_meet_or_their_members_do(line, later):
    values = as_json(read(TEXT.format(line)), 0)
    assert (values["next_meeting"], values["later_meetings"]) == ("2019-07-02", later)


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
