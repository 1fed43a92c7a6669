"""Closings as hands write them that nobody had seen, and how they adopt the minutes before."""

import pytest

from meetings.reader import as_json, read

TEXT = (
    "Verslag dorpsraad Zuid 4 juni 2019\n\nAanwezig: Jan Smit, Karin Vos, Ruben Tol\n\n"
    "1. Opening\nDe voorzitter opent.\n{}3. Groen\nEr komt een boom.\n4. Sluiting\n{}\n"
)


@pytest.mark.parametrize(
    ("line", "days"),
    [
        ("De bijeenkomsten na vandaag: 2 juli en 3 september 2019.", "2019-07-02 2019-09-03"),
        ("Overleg 15: di 2 juli 2019\nOverleg 16: di 3 september 2019", "2019-07-02 2019-09-03"),
        ("Volgende vergaderingen: dinsdag 10 december en dinsdag 21 januari 2020.", "2019-12-10 2020-01-21"),
        ("Vergaderingen: 2/7, 3/9", "2019-07-02 2019-09-03"),
        ("Hierna vergaderen wij op 2 juli en op 3 september.", "2019-07-02 2019-09-03"),
        ("Agenda:\n2 juli: vergadering\n6 juli: buurtfeest\n3 september: vergadering", "2019-07-02 2019-09-03"),
        ("Wanneer weer? 2 juli, 20.00 uur", "2019-07-02"),
        ("2 juli: volgende vergadering", "2019-07-02"),
        ("Dinsdag 2 juli is de volgende.", "2019-07-02"),
        ("Als datum voor de volgende vergadering wordt 2 juli vastgesteld.", "2019-07-02"),
        ("Als datum voor de volgende keer prikken we 2 juli.", "2019-07-02"),
        ("We prikken 2 juli voor de volgende keer.", "2019-07-02"),
        ("Voor de volgende vergadering staat dinsdag 2 juli in de agenda.", "2019-07-02"),
        ("Tweede dinsdag van juli weer.", "2019-07-09"),
        ("Agenda volgende keer: begroting\nDatum: 2 juli 2019", "2019-07-02"),
        ("We zien elkaar dinsdag 2 juli om 20.00 uur bij Ruben, neem een stoel mee.", "2019-07-02"),
        ("De vergadering van 2 juli vervalt, we zien elkaar 3 september.", "2019-09-03"),
        ("De voorzitter sluit om 22.00 uur de vergadering, tot dinsdag 2 juli.", "2019-07-02"),
        ("Vlgd keer 2 juli", "2019-07-02"),
        ("Folgjende gearkomste: dinsdag 2 juli 2019 by Karin thús.", "2019-07-02"),
        # of a group of any name, in a letter, or put otherwise
        ("Op dinsdag 2 juli komt de werkgroep weer bijeen.", "2019-07-02"),
        ("De dorpsraad komt op dinsdag 2 juli weer bij elkaar.", "2019-07-02"),
        ("Het bestuur vergadert opnieuw op 2 juli.", "2019-07-02"),
        ("Wij hopen elkaar dinsdag 2 juli weer gewoon te zien.", "2019-07-02"),
        ("We hopen u allen op 2 juli weer te mogen begroeten.", "2019-07-02"),
        ("De voorzitter sluit en ziet ons graag terug op 2 juli.", "2019-07-02"),
        ("Wij zien elkaar terug op 2 juli.", "2019-07-02"),
        ("In de zomer beginnen we weer op dinsdag 2 juli, dan is ook de eerste bijeenkomst.", "2019-07-02"),
        ("De vergadering van 25 juni wordt verzet naar 2 juli.", "2019-07-02"),
        ("Nieuwe afspraak gemaakt voor dinsdag 2 juli.", "2019-07-02"),
        ("De volgende keer is 2 juli ipv 25 juni.", "2019-07-02"),
        ("Volgende keer is 25 juni, o dan is het feest. Dus wij doen 2 juli, zelfde tijd.", "2019-07-02"),
        ("Volgende keer is 25 juni. Nee, dan is Jan weg: het wordt 2 juli.", "2019-07-02"),
        ("Dinsdag 2 juli, zelfde plek, half acht.", "2019-07-02"),
        ("Tot dinsdag de 2e juli!", "2019-07-02"),
        ("Volg.: di 2 jul, bij Ria", "2019-07-02"),
        ("Extra ALV over het dak: dinsdag 2 juli 2019.", "2019-07-02"),
        ("Extra ALV dinsdag 25 juni 2019. Volgend bestuur: dinsdag 2 juli.", "2019-07-02"),
        ("Volgnde vergadering: 2 juli", "2019-07-02"),
        ("Tot volgende maand, dinsdag 2 juli!", "2019-07-02"),
        ("Na de vakantie pakken we de draad weer op, op dinsdag 2 juli.", "2019-07-02"),
        ("Er wordt een vervolgafspraak gemaakt op 2 juli.", "2019-07-02"),
        ("Dinsdag 2 juli is er weer een vergadering.", "2019-07-02"),
        ("Dinsdag 2 juli staat de volgende vergadering gepland.", "2019-07-02"),
        ("Dinsdag 2 juli: bestuursvergadering.", "2019-07-02"),
        # several
        ("Vergaderingen najaar 2019: 3 september, 1 oktober", "2019-09-03 2019-10-01"),
        ("Afgesproken data: 2 juli en 3 september.", "2019-07-02 2019-09-03"),
        ("De volgende vergadering is op 2 juli. De daaropvolgende is op 3 september.", "2019-07-02 2019-09-03"),
        ("Volgende bestuursvergadering 2 juli; ledenvergadering 3 september.", "2019-07-02 2019-09-03"),
        ("De tiende bijeenkomst is op 2 juli. Daarna volgt er een op 3 september.", "2019-07-02 2019-09-03"),
        ("De volgende vergaderingen zijn voorzien op 2 juli en 3 september.", "2019-07-02 2019-09-03"),
        ("Volgende keer 2 juli. Laatste van het jaar: 10 december.", "2019-07-02 2019-12-10"),
        ("Volgende keer 2 juli, en de laatste van dit jaar is op 10 december.", "2019-07-02 2019-12-10"),
        ("Volgende keer 2 juli. In het nieuwe jaar: 7 januari.", "2019-07-02 2020-01-07"),
        ("Volgende keer 2 juli; die daarop 3 september.", "2019-07-02 2019-09-03"),
        ("Volgende keer 2 juli. Na de zomer weer op 3 september.", "2019-07-02 2019-09-03"),
        ("Bijeenkomst: 2 juli 2019\nBijeenkomst daarna: 3 september 2019", "2019-07-02 2019-09-03"),
        ("We vergaderen dit jaar nog op 2 juli en 3 september.", "2019-07-02 2019-09-03"),
        ("Vergaderrooster: 2 juli – 3 september", "2019-07-02 2019-09-03"),
        # of something else
        ("We hopen iedereen op 2 juli weer te zien op het feest.", ""),
        ("Volgende keer 2 juli. Na de zomer: 3 september burenborrel.", "2019-07-02"),
        ("De volgende filmavond is op 2 juli.", ""),
        ("De gemeenteraad vergadert weer op 2 juli.", ""),
        ("Op 2 juli is de volgende raadsvergadering.", ""),
        ("De volgende commissievergadering van de gemeente is op 2 juli.", ""),
        ("De agenda voor de volgende vergadering moet op 20 juni klaar zijn.", ""),
        ("Karin is er de volgende vergadering niet, ze is tot 2 juli op vakantie.", ""),
        ("2 juli: volgende feest", ""),
        ("Tweede dinsdag van juli weer soep.", ""),
        ("Jan prikken we 2 juli voor de klus.", ""),
        ("We zien Karin dinsdag 2 juli op het feest.", ""),
        ("Wanneer komt de boom? 2 juli.", ""),
        ("De voorzitter sluit de weg af, tot dinsdag 2 juli kan niemand erdoor.", ""),
    ],
)
def test_when_they_meet_next(line, days):
    told = as_json(read(TEXT.format("", line)), 0)
    assert " ".join(one for one in (told["next_meeting"], *told["later_meetings"]) if one) == days
    assert told["date"] == "2019-06-04"


@pytest.mark.parametrize(
    ("item", "adopted"),
    [
        ("2. Notulen 7 mei\nOp één ding na goed: Jan heet Johan.", "adopted_with_changes"),
        ("2. Notulen 7 mei\nOp tikfouten na akkoord.", "adopted_with_changes"),
        ("2. Notulen 7 mei\nKarin mist de eiken. Na toevoeging daarvan vastgesteld.", "adopted_with_changes"),
        ("2. Notulen 7 mei\nMet de opmerking van Jan erbij goedgekeurd.", "adopted_with_changes"),
        ("2. Notulen 7 mei\nOp verzoek van Jan nagezien en goedgekeurd.", "adopted"),
        (
            "2. Het begin\nJan las het verslag van mei voor. Niemand sprak hem tegen en zo werd het goedgekeurd.",
            "adopted",
        ),
        ("2. Kas\nRuben las het verslag van de kascommissie voor. Zo werd het goedgekeurd.", None),
        # what was put right stands before it, or behind it
        ("2. Verslag\nKarin mist haar vraag. Jan voegt die alsnog toe. Daarmee vastgesteld.", "adopted_with_changes"),
        (
            "2. Verslag\nEr ontbreekt een naam. Jan heeft dit hersteld, waarmee het vaststaat. Akkoord.",
            "adopted_with_changes",
        ),
        ("2. Notulen\nHet bedrag klopt niet, het is 530 euro. Goedgekeurd.", "adopted_with_changes"),
        ("2. Notulen\nGoedgekeurd, alleen was het Karin die belde en niet Jan.", "adopted_with_changes"),
        ("2. Notulen\nOk, behalve dat Karin er wel was.", "adopted_with_changes"),
        ("2. Notulen\nAkkoord, maar de brief van Jan is nog niet weg.", "adopted"),
        # in prose, in short, mistyped
        (
            "2. Post\nVan de vorige keer hebben we de notulen doorgenomen. Jan had twee fouten. Verder akkoord.",
            "adopted_with_changes",
        ),
        ("2. Post\nOver het vorige verslag had niemand iets te zeggen.", "adopted"),
        ("2. Post\nOp de notulen van mei waren geen aanmerkingen.", "adopted"),
        ("2. Post\nMet de notulen van mei was iedereen het eens.", "adopted"),
        ("2. not. 7 mei\nok", "adopted"),
        ("2. Notulen\nGelezen, geen opm.", "adopted"),
        ("2. Notulen\nComplimenten voor Karin, niets aan te merken.", "adopted"),
        ("2. Notulen\nIedereen is tevreden over het verslag.", "adopted"),
        ("2. Notulen\nDe zin over de hond gaat eruit. Verder geen opmerkingen.", "adopted_with_changes"),
        ("2. Notulen\nDe zin over de hond wordt geschrapt, waarna ze worden vastgesteld.", "adopted_with_changes"),
        ("2. Notulen\nJan vraagt wanneer de lamp wordt aangepast. De notulen zijn akkoord.", "adopted"),
        ("2. Notulen\nvd vorige keer, geen op- of aanmerkingne", "adopted"),
        ("2. Verslag\nIedereen heeft het gelezen. Niemand heeft iets aan te merken.", "adopted"),
        ("2. Kas\nHet verslag van de kascommissie is goedgekeurd.", None),
        ("2. Kas\nRuben las het financieel verslag voor. Zo werd het goedgekeurd.", None),
    ],
)
def test_whether_the_minutes_before_were_adopted(item, adopted):
    assert as_json(read(TEXT.format(f"{item}\n", "Om 22.00 uur.")), 0)["previous_minutes_adopted"] == adopted
