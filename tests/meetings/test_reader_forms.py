"""The forms in which minutes say the same thing, one line each: a new form is a new line."""

import pytest

from meetings.reader import as_json, read

TITLE = "Notulen wijkraad Zuid 4 juni 2019\n"
HERE = "Aanwezig: Jan Smit (JS), Piet de Boer (PB), Karin Vos (KV), Ans Tol, wijkagent Rik Blauw\n"


def told(sentence):
    """[(owner, day, kind)] of the agreements in an item that says this."""
    text = f"{TITLE}{HERE}\n1. Opening\nDe voorzitter opent.\n2. Verkeer\n{sentence}\n3. Rondvraag\nGeen.\n"
    return [(one["owner"], one["due"], one["kind"]) for one in as_json(read(text), 0)["agreements"]]


@pytest.mark.parametrize(
    ("sentence", "owner", "due"),
    [
        ("Er ligt veel afval. (actie: Jan)", "Jan", None),
        ("Er ligt veel afval.\nActie: JS", "JS", None),
        ("Er ligt veel afval. -> Piet", "Piet", None),
        ("Actie: Jan belt Spaarnelanden.", "Jan", None),
        ("Actie 2019-14: Jan belt Spaarnelanden.", "Jan", None),
        ("Actie: brief schrijven – Jan – 1 juli", "Jan", "2019-07-01"),
        ("TODO Jan: brief schrijven", "Jan", None),
        ("Jan: belt de gemeente.", "Jan", None),
        ("Jan (i.s.m. Piet) stelt een brief op.", "Jan", None),
        ("Jan wordt gevraagd dit uit te zoeken.", "Jan", None),
        ("Verder wordt Jan gevraagd om dit uit te zoeken.", "Jan", None),
        ("Jan doet dit.", "Jan", None),
        ("Water geven doet Jan.", "Jan", None),
        ("Wie gaat er naar de avond over de dijk? Ans gaat.", "Ans", None),
        ("Ans meldt zich aan om mee te lopen.", "Ans", None),
        ("Jan wil kijken of er subsidie is.", "Jan", None),
        ("Piet zoekt uit waarom de container niet is geleegd.", "Piet", None),
        ("Het dagelijks bestuur zal een brief sturen.", "Het dagelijks bestuur", None),
        ("De verenigingen leveren hun data vóór 1 juli aan.", "De verenigingen", "2019-07-01"),
        ("Opmerkingen graag voor 1 juli naar Jan mailen.", None, "2019-07-01"),
        ("Jan bespreekt dit met de wethouder in het overleg van 27 juni.", "Jan", None),
        ("Jan stuurt een herinnering als er op 1 juli nog niets is gebeurd.", "Jan", None),
        ("Het plein ligt vol. De tekening gaat naar de school. Actie: feestcommissie", "feestcommissie", None),
        ("We vragen de cijfers op bij de politie (PB).", "PB", None),
        ("Het verslag gaat voortaan op papier naar de buren, Karin print het.", "Karin", None),
        ("Piet weet het niet, hij vraagt het na bij de school.", "Piet", None),
        ("Ans denkt van wel, maar ze rekent het na.", "Ans", None),
        ("Karin moet dit navragen en komt er in juli op terug.", "Karin", None),
        ("Vanaf nu schrijft Ans op wie er een sleutel heeft.", "Ans", None),
        ("Piet heeft de school nog niet gesproken, dat blijft staan.", "Piet", None),
        ("Karin moet de lamp nog melden, schuift door.", "Karin", None),
        ("Piet heeft de poort gemaakt, die is klaar. Jan belt de wethouder nog over de stoep.", "Jan", None),
        ("Jan is van 18 tot 30 juli weg, Karin leest in die tijd de mail.", "Karin", None),
        ("Jan vraagt de gemeente of het plein op 1 juli vrij is.", "Jan", None),
    ],
)
def test_somebody_has_something_to_do(sentence, owner, due):
    assert [one[:2] for one in told(sentence)] == [(owner, due)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Dit onderwerp komt de volgende keer terug.",
        "Volgende keer agenderen.",
        "De wethouder wordt uitgenodigd voor de volgende vergadering.",
        "Hierover wordt in juli verder gesproken.",
    ],
)
def test_it_comes_back(sentence):
    assert told(sentence) == [(None, None, "agenda")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Van nu af aan komt er niets meer zonder foto in de krant.",
        "Alleen met helm, dat is voortaan de regel.",
    ],
)
def test_it_holds_from_now_on(sentence):
    assert told(sentence) == [(None, None, "standing")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Jan zit voor bij afwezigheid van Karin. Piet schrijft.",
        "Actie 41: Jan heeft de sleutels teruggebracht.",
        "Rooster\n3 juli\tJan\n10 juli\tPiet\n",
        "zaterdag 6 juli        Jan en Karin\nzaterdag 13 juli        Piet",
        "De glazenwasser komt in juli terug voor de bovenramen.",
    ],
)
def test_nobody_takes_anything_on(sentence):
    assert told(sentence) == []


@pytest.mark.parametrize(
    ("said", "adopted"),
    [
        ("Goed.", "adopted"),
        ("De notulen zijn in orde bevonden.", "adopted"),
        ("We keuren de notulen goed.", "adopted"),
        ("Blz. 2: de naam is Visser, niet Fisser. Daarmee goedgekeurd.", "adopted_with_changes"),
        ("Blz. 1: Els was wél aanwezig. Verder akk.", "adopted_with_changes"),
        ("Het verslag werd met dank aanvaard.", "adopted"),
        ("Het aanbod van de gemeente is aanvaard.", None),
        ("Geaccordeerd.", "adopted"),
        ("Blz. 2: maart was april. Voor het overige akkoord.", "adopted_with_changes"),
        ("De molen brandde niet in 1871 maar in 1817 af. Het verslag is vastgesteld.", "adopted_with_changes"),
        ("Het gaat goed met Jan.", None),
        ("Geen opmerkingen.", "adopted"),
        ("Geen op- of aanmerkingen.", "adopted"),
        ("Geen opmerkingen, met dank aan Jan.", "adopted"),
        ("Niks op aan te merken.", "adopted"),
        ("Niemand heeft op- of aanmerkingen.", "adopted"),
        ("De voorzitter stelt het verslag vast.", "adopted"),
        ("De raad stelt de begroting vast.", None),
        ("Geen opmerkingen. Vaststellen volgende keer.", None),
        ("Jan had geen opmerkingen.", None),
        ("Prima verslag, dank Els.", "adopted"),
        ("Ziet er goed uit, complimenten voor Els.", "adopted"),
        ("Klopt helemaal.", "adopted"),
        ("Niemand had iets.", "adopted"),
        ("Goed verslag. Wel moet Jansen Janssen zijn.", "adopted_with_changes"),
        ("Twee keer hetzelfde bij punt 5. Verder goed. Els haalt dat er uit.", "adopted_with_changes"),
        ("De naam van Jan was verkeerd gespeld. Rest goed.", "adopted_with_changes"),
        ("Het is een goed verslag van de gemeente over de drempels.", None),
        ("Goed verslag. Vaststellen volgende keer.", None),
        ("Jan vindt het te lang.", None),
        ("Bij punt 5 staat 'Tol', dat moet 'Bol' zijn. Daarna goedgekeurd.", "adopted_with_changes"),
    ],
)
def test_whether_the_minutes_before_were_adopted(said, adopted):
    text = f"{TITLE}{HERE}\n1. Opening\nDe voorzitter opent.\n2. Notulen 7 mei\n{said}\n3. Rondvraag\nGeen.\n"
    assert as_json(read(text), 0)["previous_minutes_adopted"] == adopted


@pytest.mark.parametrize(
    ("title", "items"),
    [
        ("  1. 1. Opening", ["Opening", "Groen", "Rondvraag"]),
        ("1/ Opening", ["Opening", "Groen", "Rondvraag"]),
        ("Agendapunt 1 - Opening", ["Opening", "Groen", "Rondvraag"]),
    ],
)
def test_items_of_an_agenda(title, items):
    others = [title.replace("Opening", one).replace("1", str(at)) for at, one in ((2, "Groen"), (3, "Rondvraag"))]
    text = f"{TITLE}{HERE}\n" + "\nEr is veel over gezegd.\n\n".join([title, *others])
    assert as_json(read(text), 0)["agenda_items"] == items


def test_what_a_printer_adds_to_a_page_is_no_text():
    head = "Wijkraad Zuid          Verslag 4 juni 2019\n"
    foot = f"\n\n{head}Pagina {{}} van 2\n\n"
    text = (
        f"{head}{HERE}\n1. Opening\nJan belt de wethouder van verkeer nog deze maand over de{foot.format(1)}"
        f"oversteek bij de school.\n2. Rondvraag\nGeen.{foot.format(2)}"
    )
    said = "Jan belt de wethouder van verkeer nog deze maand over de oversteek bij de school."
    assert [one["text"] for one in as_json(read(text), 0)["agreements"]] == [said]
