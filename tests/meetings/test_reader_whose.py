"""Whose minutes they are, as groups of every kind write it above them."""

import pytest

from meetings.reader import read


def body_of(text: str) -> str | None:
    """What is read under this heading."""
    reading = read(f"{text}\n\nAanwezig: Jan Smit, Piet de Boer\n\n1. Opening\nJan opent.\n2. Rondvraag\nGeen.\n")
    return reading.body.text if reading.body else None


@pytest.mark.parametrize(
    ("heading", "body"),
    [
        ("Historische Kring Oud-Zuilen", "Historische Kring Oud-Zuilen"),
        ("REPAIR CAFÉ TIEL - evaluatie", "REPAIR CAFÉ TIEL"),
        ("Buurt Preventie Team Noord", "Buurt Preventie Team Noord"),
        ("Verslag vergadering Dorpsbelang Oudega, 12 mei 2019", "Dorpsbelang Oudega"),
        ("Notulen Plaatselijk Belang Oosterend d.d. 3 april", "Plaatselijk Belang Oosterend"),
        ("Notulen van de bestuursvergadering van Oranjecomité Lierop op 4 mei", "Oranjecomité Lierop"),
        ("Algemene Ledenvergadering Oranjevereniging Prins Hendrik", "Oranjevereniging Prins Hendrik"),
        ("Heemkundekring De Graafschap te Zutphen", "Heemkundekring De Graafschap"),
        ("VvE Zeezicht te Egmond aan Zee", "VvE Zeezicht"),
        ("Energie Coöperatie Zonnedael i.o.", "Energie Coöperatie Zonnedael i.o."),
        ("Stichting Speeltuin 't Kwetternest", "Stichting Speeltuin 't Kwetternest"),
        ("Onderwerp: verslag Oranjevereniging Juliana 3 mei", "Oranjevereniging Juliana"),
        ("Hoi allemaal,\nDit bespraken we met de Huiskamer van Noord.", "Huiskamer van Noord"),
        ("verslag dorpsraad rijsbergen 12-3-2019", "dorpsraad rijsbergen"),
        ("verslag overleg kerstmarkt comite oud-zuid\ndi 5 sept 2023", "kerstmarkt comite oud-zuid"),
        ("verslag vergaderng Buurt Preventie Team Noord", "Buurt Preventie Team Noord"),
        ("STICHTING DORPSHUIS 'T SPIEKER", "STICHTING DORPSHUIS 'T SPIEKER"),
        ("BEWONERSOVERLEG COMPLEX 14 (WATERTOREN)", "BEWONERSOVERLEG COMPLEX 14"),
        ("🌻 Buurtmoestuin Sweelinckplein 🌻", "Buurtmoestuin Sweelinckplein"),
        ('Verslag overleg ouderensoos "De Gezelligheid"', "ouderensoos De Gezelligheid"),
        ("De Groene Kring | notulen stuurgroep | 12-01-2024", "De Groene Kring"),
        ("OVERLEG WINKELIERS & BEWONERS ZANDSTRAAT", "OVERLEG WINKELIERS & BEWONERS ZANDSTRAAT"),
        ("Speelplek Kwartelhof - overleg do 12 mei", "Speelplek Kwartelhof"),
        ("Overleg zwerfafvalbrigade Noord, 3 mei", "zwerfafvalbrigade Noord"),
        ("REPAIR CAFÉ DE SCHROEF (Middelburg)", "REPAIR CAFÉ DE SCHROEF"),
        ("Bewonerscommissie Zuid, flat 3 en 4", "Bewonerscommissie Zuid, flat 3 en 4"),
        ("Bewonersplatform Zuid, blok A en B", "Bewonersplatform Zuid, blok A en B"),
        ("Bewonerscommissie Zuid, flat 3 wordt gesloopt", "Bewonerscommissie Zuid"),
        ("Van: Loes\nAan: redactie Rondom de Toren\nOnderwerp: verslagje", "redactie Rondom de Toren"),
        ("Van: Loes\nAan: alle bewoners van de Tuinlaan\nOnderwerp: verslagje", None),
        ("Verlsag groengroep Zuid (Zeist) dd 11 mei", "groengroep Zuid"),
        ("Nontulen Dorpsbelang Oudega - Meppel", "Dorpsbelang Oudega"),
        ("Speeltuinver. Zeewijk     bestuursverg.   ma 23 febr 2015", "Speeltuinver. Zeewijk"),
        ("Notulen Bew.ver. Oud-Zuid 4 juni", "Bew.ver. Oud-Zuid"),
        ("Buurtcomitee De Vleut, Best", "Buurtcomitee De Vleut"),
        ("Bewonersorganisatie Spangen - Rotterdam", "Bewonersorganisatie Spangen"),
        ("Verslag van buurtvrouwen Noord (ingesproken door Rachida)", "buurtvrouwen Noord"),
        ("Buurt- en speeltuinvereniging De Linde", "Buurt- en speeltuinvereniging De Linde"),
        ("Werkgroep Groen & Water Noord          Maastricht", "Werkgroep Groen & Water Noord"),
        ("speeltuin t wooldrikje, bestuur", "speeltuin t wooldrikje"),
        (
            "Stichting Behoud Zuid\np/a Laan 4\n\nAan de leden van de werkgroep Bomen en Lanen",
            "werkgroep Bomen en Lanen",
        ),
        (
            "Van: Loes\nAan: werkgroep Noordweg\nOnderwerp: verslagje\n\nHet verslag van 3 mei, Werkgroep Fijn Noord.",
            "Werkgroep Fijn Noord",
        ),
        ("Dorpsraad St. Philipsland", "Dorpsraad St. Philipsland"),
        ("Volkstuinvereniging 'Nut en Genoegen'", "Volkstuinvereniging Nut en Genoegen"),
        ("Groengroepje Noord, 4 juni", "Groengroepje Noord"),
        ("VVE DE LINDE 1 T/M 45", "VVE DE LINDE 1 T/M 45"),
        ("Bespreking energiecoöperatie ZonOp, 4 juni", "energiecoöperatie ZonOp"),
        ("Verslag over. De Linde bloeit", None),
        ("Overleg dinsdag 3 mei", None),
        ("verslag wijkraad dinsdag 3 mei", None),
        ("Notulen van het bewonersoverleg", None),
        ("Notulen 12 mei 2020, dorpshuis De Kern", None),
        ("Locatie: dorpshuis De Kern", None),
        ("Het team werkt hard", None),
        ("Beste Vrienden,", None),
        ("gesproken met de wijkraad over de bomen", None),
    ],
)
def test_a_heading_names_the_group(heading, body):
    assert body_of(heading) == body


def test_who_signs_a_letter_names_it_too():
    reading = read("Beste buren,\n\nWe hebben vergaderd.\n\nGroet,\nnamens Oranjevereniging Wilhelmina\n")
    assert reading.body.text == "Oranjevereniging Wilhelmina"
