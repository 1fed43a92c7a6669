"""Closings as hands write them that nobody had seen, and how they adopt the minutes before."""

import pytest

from meetings.reader import as_json, read

TEXT = (
    "Verslag dorpsraad Zuid 4 juni 2019\n\nAanwezig: Jan Smit, Karin Vos, Ruben Tol\n\n"
    "1. Opening\nDe voorzitter opent.\n{}3. Groen\nEr komt een boom.\n4. Sluiting\n{}\n"
)


@pytest.mark.parametrize(
    ("item", "adopted"),
    [
        ("2. Notulen 7 mei\nOp één ding na goed: Jan heet Johan.", "adopted_with_changes"),
        ("2. Notulen 7 mei\nOp tikfouten na akkoord.", "adopted_with_changes"),
        ("2. Notulen 7 mei\nVastgesteld met één correctie: het aantal is 87 en niet 78.", "adopted_with_changes"),
        ("2. Notulen 7 mei\nVastgesteld met de opmerking dat Karin er niet was.", "adopted_with_changes"),
        ("2. Notulen 7 mei\nDie werden, onder aantekening dat Jan niet Jo heet, goedgekeurd.", "adopted_with_changes"),
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
