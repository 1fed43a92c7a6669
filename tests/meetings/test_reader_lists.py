"""Lists of actions in the forms that copying and haste leave: a new form is a new line."""

import pytest

from meetings.reader import read

HEAD = "Bewonersgroep De Linde\nVerslag 12 maart 2024\nAanwezig: Anna Smit, Bert de Vries, Chris Bakker, Els Vos\n\n"
ITEMS = "1. Opening\nAnna opent de vergadering.\n2. Sluiting\nAnna sluit om 21.00 uur.\n\n"
LOW = "verslag 12 maart 2024\nAanwezig: Anna, Bert de Vries, Cor B, Cor v.d. P.\n\n"


def agreed(text):
    """[(text, owner, day)] of what was agreed."""
    found = read(text).agreements
    return [(one.text, one.owner, one.when.due.isoformat() if one.when.due else None) for one in found]


@pytest.mark.parametrize(
    ("head", "row", "owner", "due"),
    [
        ("Wie Wat Voor wanneer", "Anna Gemeente bellen 15 april", "Anna", "2024-04-15"),
        ("Wie Wat Voor wanneer", "Bert + Els Plattegrond kraampjes 5 april", "Bert + Els", "2024-04-05"),
        ("Wie? Wat?", "Chris & Els Flyer", "Chris & Els", None),
        ("Wie Wat Wanneer", "Anna Bert terugbetalen morgen", "Anna", None),
        ("Nr Wie Wat Wanneer", "Bert Zaal huren week 12", "Bert", None),
        ("Datum Wie Wat", "12-3 Bert Zaal huren", "Bert", None),
    ],
)
def test_who_has_it_stands_in_front(head, row, owner, due):
    rows = f"{row}\nEls Bloemen kopen\nChris Website bijwerken (gedaan!)\n\nAnna sluit om 21.00 uur."
    found = agreed(f"{HEAD}{ITEMS}Huiswerk\n{head}\n{rows}\n")
    assert found == [(row, owner, due), ("Els Bloemen kopen", "Els", None)]


@pytest.mark.parametrize(
    ("rows", "owners"),
    [
        ("Anna lamp\nBert zaal huren\nChris flyer + poster\nEls niets", ["Anna", "Bert", "Chris"]),
        ("12-3 Anna Lamp melden\n10-1 Chris Flyer maken (gereed)", ["Anna"]),
        ("(Anna) lamp melden\n(Chris/Els) flyer maken", ["Anna", "Chris/Els"]),
        ("* Anna -> lamp melden\n* Bert => zaal huren", ["Anna", "Bert"]),
        ("Anna:\n- lamp melden\n- brief schrijven\nBert\n- zaal huren", ["Anna", "Anna", "Bert"]),
        ("☐ Anna: lamp melden\n☑ Bert: zaal huren\n✔ flyer maken (Els)\n[x] Els: taart bakken", ["Anna"]),
        ("A1. Lamp melden - Anna\nA2. Flyer maken - Els - afgerond d.d. 1 maart", ["Anna"]),
        ("- lamp melden: Anna, nog niet gebeurd\n- flyer maken: Els", ["Anna", "Els"]),
        ("Anna is blij\nHet was gezellig", []),
        ("- Lamp melden (Anna)\nAfgehandeld:\n- Flyer maken (Els)\n- Taart bakken (Bert)", ["Anna"]),
        ("- Lamp melden (Anna)\nAfgeronde acties\n- Flyer maken (Els)", ["Anna"]),
        ("GEREED Zaal huren (Bert)\nOPEN Lamp melden (Anna)\nNieuw: taart bakken (Els)", ["Anna", "Els"]),
        ("- Lamp melden (Anna) - loopt\n- Flyer maken (Els) on hold\n- Taart (Bert) afgerond", ["Anna", "Els"]),
        ("posters Chris + Els\nLamp melden bij gemeente Anna Smit voor 1 april", ["Chris + Els", "Anna Smit"]),
        ("Lamp melden / Anna / 1 april\nFlyer maken / Els / klaar", ["Anna"]),
        ("Smit zaal huren 15 april\nBakker/De Vries lamp", ["Smit", "Bakker/De Vries"]),
        ("Lamp melden\nAnna\n1 april\nZaal huren\nBert\n8 april", ["Anna", "Bert"]),
        ("Lamp melden -> Anna (april)\nZaal huren -> Bert", ["Anna", "Bert"]),
        ("Anna: lamp melden. Gedaan.\nBert: zaal huren (8 april)", ["Bert"]),
        ("gereed - lamp melden - Anna\nopen - zaal huren - Bert", ["Bert"]),
        ("Bert zaal huren gereed\nAnna zet stoelen klaar\nEls flyer vervallen", ["Anna"]),
        ("- Lamp melden (Anna) gedaan op 2 maart\n- Zaal huren (Bert) mee bezig", ["Bert"]),
        ("- Anna meldt de lamp (afgehandeld 2 maart)\n- Bert huurt de zaal (nog open)", ["Bert"]),
    ],
)
def test_a_list_without_a_head(rows, owners):
    assert [owner for _text, owner, _due in agreed(f"{HEAD}{ITEMS}Huiswerk\n{rows}\n")] == owners


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("De lamp is stuk. Act.: Anna", [("De lamp is stuk.", "Anna", None)]),
        ("De lamp is weer heel.\nActie: -", []),
        ("Anna is blij met de lamp.\nActie: geen", []),
    ],
)
def test_the_mark_of_an_action(said, found):
    assert agreed(f"{HEAD}1. Opening\nAnna opent.\n2. Verlichting\n{said}\n3. Sluiting\n") == found


def test_a_cell_that_broke_in_two_is_one():
    table = "Actie                  Wie    Wanneer\nBrief schrijven aan    Bert   15 april\nde wijkraad\n"
    assert agreed(f"{HEAD}{ITEMS}{table}Zaal huren             Els    mei\n") == [
        ("Brief schrijven aan de wijkraad", "Bert", "2024-04-15"),
        ("Zaal huren", "Els", None),
    ]


def test_an_agenda_on_top_is_no_list_of_what_to_do():
    titles = ("1 Hallo", "2 Vorige keer", "3 Feest nagepraat", "4 Zomer plannen")
    text = f"{HEAD}Wat gaan we doen\n" + "\n".join(titles) + "\n\n" + "\nMooi.\n".join(titles)
    assert agreed(f"{text}\nBert vraagt de vergunning aan.\n") == [("Bert vraagt de vergunning aan.", "Bert", None)]
    assert len(agreed(f"{HEAD}Wat gaan we doen\n1 Lamp melden\n2 Zaal huren\n\n{ITEMS}")) == len(titles) / 2


@pytest.mark.parametrize(
    ("said", "owner"),
    [
        ("anna vraagt offerte op bij 2 bedrijven", "anna"),
        ("bert informeert bij het fonds", "bert"),
        ("anna + bert doen de limonade", "anna + bert"),
        ("cor b. moet nog bonnetjes inleveren", "cor b."),
        ("cor vd p maakt jaarstuk", "cor vd p"),
        ("anna - container stinkt", None),
        ("wil iemand dit doen", None),
    ],
)
def test_a_text_without_capitals_calls_them_without(said, owner):
    found = agreed(f"{LOW}opening\nniks bijzonders\n\nlift\nal een week stuk\n{said}\n")
    assert [one for _text, one, _due in found] == ([owner] if owner else [])


def test_in_a_text_with_capitals_a_name_has_one():
    assert agreed(f"{HEAD}{ITEMS}Lift\nEr is overlast. anna belt de gemeente\n") == []


@pytest.mark.parametrize(
    ("row", "owner"),
    [
        ("Brief aan bewoners Els 20-3", "Els"),
        ("Op agenda april Chris", "Chris"),
        ("Met dank aan Chris", None),
        ("Geen actie.", None),
    ],
)
def test_behind_what_was_said_stands_what_to_do(row, owner):
    table = f"Nr Onderwerp Besproken Actie Wie Wanneer\n1 Opening Anna opent.\n2 Dak Lekkage bij nr. 12. {row}\n"
    assert [one for _text, one, _due in agreed(f"{HEAD}{table}3 Sluiting Anna sluit.\n")] == ([owner] if owner else [])


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ("- Anna: lamp melden - gedaan, 3 stuks\n- Bert: zaal huren - nog open", ["Bert: zaal huren - nog open"]),
        ("Anna - lamp melden - klaar\nBert - zaal huren - nog niet gelukt", ["Bert - zaal huren - nog niet gelukt"]),
        ("a. Els flyer maken - vervalt, te duur\nb. Bert zaal huren - loopt nog", ["Bert zaal huren - loopt nog"]),
        ("- Els: flyer maken. Gedaan op 2 maart.\n- Bert: zaal huren. Loopt nog.", ["Bert: zaal huren."]),
        (
            "- Bert: zaal. Nog niets gehoord, Bert belt.\n- Els: pas. Is binnen.",
            ["Bert: zaal. Nog niets gehoord, Bert belt."],
        ),
        (
            "- 24-03 lamp melden (Anna): nog niet begonnen.\n- Els: flyer. Gelukt!",
            ["lamp melden (Anna): nog niet begonnen."],
        ),
        ("- Anna, lamp melden: staat nog open.\n- Bert heeft de zaal gehuurd.", ["Anna, lamp melden: staat nog open."]),
        (
            "1. Lamp melden (Anna). Is gemeld. Afgehandeld.\n2. Zaal huren (Bert). Nog niet gedaan.",
            ["Zaal huren (Bert)."],
        ),
    ],
)
@pytest.mark.parametrize("head", ["Actiepunten vorige keer:", "Akkoord. Actielijst:", "Actielijst doorgenomen"])
def test_of_the_actions_of_before_those_stay_that_are_not_done(head, rows, found):
    assert [text for text, _owner, _due in agreed(f"{HEAD}{ITEMS}{head}\n{rows}\n")] == found


@pytest.mark.parametrize(
    ("table", "found"),
    [
        ("Nr | Actie | Wie | Status\n1 | Lamp melden | Anna | klaar\n2 | Zaal huren | Bert | loopt", ["Bert"]),
        ("Actie | Wie | Wanneer | Status\nLamp melden | Anna | | gereed\nZaal huren | Bert | | nieuw", ["Bert"]),
        ("Actie\tWie\tGedaan?\nLamp melden\tAnna\tja\nZaal huren\tBert\tnee", ["Bert"]),
        ("Bijlage: actielijst\n24-1 | Lamp melden | Anna | afgerond\n24-2 | Zaal huren | Bert | open", ["Bert"]),
        ("24-1 Lamp melden Anna gereed\n24-2 Zaal huren Bert open\n24-3 Flyer Els nieuw", ["Bert", "Els"]),
        ("Actie Wie Wanneer\nLamp melden Ype de Jong 1 april\nZaal huren Bert 8 april", ["Ype de Jong", "Bert"]),
        (
            "Klus      Uit te voeren door   Stand van zaken\nLamp      Anna      OK, is gebeurd\nZaal      Bert      -",
            ["Bert"],
        ),
        ("ActieWieWanneer\nLamp meldenAnna10 april\nZaal hurenBert de Vries", ["Anna", "Bert de Vries"]),
        ("Nr.ActieActiehouder\n1Lamp meldenAnna\n2Zaal hurenPvdB", ["Anna", "PvdB"]),
        ("Actie - Wie - Wanneer\nLamp melden - Anna - april\nZaal huren - Bert - klaar", ["Anna"]),
        ("Wie     Wat              Wanneer\nFatima     lamp melden\nBert     zaal huren     mei", ["Fatima", "Bert"]),
        ("Actie\tWie\nLamp melden\tAnna\n\nOpmerkingen bij de lijst:\n- de lamp was een gift\n- Bert is weg", ["Anna"]),
        ("Actielijst\nwie wat wanneer\nAnna lamp melden 1 april\nYpe zaal huren 8 april", ["Anna", "Ype"]),
        ("Acties:\nLamp melden Anna 1 april\nFiets verplaatsen Bert (stond nog open)", ["Anna", "Bert"]),
        ("Acties\n•\tAnna meldt de lamp\n•\tBert huurt de zaal", ["Anna", "Bert"]),
        ("Actie\tDoor\tStand\nLamp melden\tAnna\tNog niet klaar, wordt 1 april", ["Anna"]),
        ("Actielijst doorgelopen:\n- lamp melden (Anna): gedaan.\n- ladder terug (Bert): moet nog.", ["Bert"]),
        ("Actielijst doorgelopen:\n- lamp: is gemeld\n- adressen van de straat: blijft staan, Els", ["Els"]),
        ("Rooster\n24-1 Lamp bij de kerk\n24-2 Zaal Anna", []),
    ],
)
def test_a_table_of_what_to_do_keeps_what_is_not_done(table, found):
    assert [owner for _text, owner, _due in agreed(f"{HEAD}{ITEMS}{table}\n")] == found


def test_rows_that_are_all_numbered_one_are_no_items():
    items = "1. Opening\nAnna opent.\n\n1. Groen\nDroog.\n\n1. Verkeer\nDruk.\n\n1. Nieuwe acties\n"
    rows = "1. Anna - lamp\n1. Bert - zaal huren - 1 april\n1. Brief / Els\n\n1. Sluiting\nAnna sluit.\n"
    assert [owner for _text, owner, _due in agreed(f"{HEAD}{items}{rows}")] == ["Anna", "Bert", "Els"]


@pytest.mark.parametrize("end", ["Wvttk geen.", "W.v.t.t.k.: geen", "Rondvraag geen."])
def test_what_stands_on_every_agenda_ends_a_list(end):
    rows = f"Actielijst\nAnna - website bijwerken - 1/10\nBert - brief college - zsm\n\n{end}\n"
    assert [owner for _, owner, _ in agreed(HEAD + rows)] == ["Anna", "Bert"]
