"""Heads of minutes as hands write them that nobody had seen: lists by a letter, functions behind names, who came in."""

import pytest

from meetings.reader import as_json, read

ITEMS = "\n\n1. Opening\nDe voorzitter opent.\n2. Groen\nEr komt een boom.\n3. Rondvraag\nGeen.\n"


@pytest.mark.parametrize("sign", ["I", "#1", "[1]", "(1)", "1:", "§1", "20.01 uur", "20:01"])
def test_items_by_any_sign(sign):
    signs = [sign, *(sign.replace("1", at).replace("I", "I" * int(at)) for at in "23")]
    titles = ("Opening", "Groen", "Rondvraag")
    body = "\n".join(f"{sign} {title}\nEr is veel over gezegd." for sign, title in zip(signs, titles, strict=True))
    text = f"Verslag dorpsraad Zuid 4 juni 2019\n\nAanwezig: Jan, Els\n\n{body}\n"
    assert as_json(read(text), 0)["agenda_items"] == list(titles)


@pytest.mark.parametrize(
    ("body", "items"),
    [
        (
            "1. Opening\nWelkom.\n2. Kas - stuk 3 bijgevoegd\nEr is geld.\n3. Groen (bijlage 2)\nBoom.",
            "Opening|Kas|Groen",
        ),
        ("1. Opening\nWelkom.\n2. Kas (de centen)\nEr is geld.\n3. Groen\nBoom.", "Opening|Kas (de centen)|Groen"),
        (
            "1. Opening\nWelkom.\n2. Groen\nBoom.\n3. Afspraken\n\nNr.\nAfspraak\nWie\nWanneer\n1\nBellen\nEls\njuni",
            "Opening|Groen|Afspraken",
        ),
        (
            "Feest: terugblik\nHet was druk op het plein.\n\nGroen: stand van zaken\nEr komt een boom bij de school.",
            "Feest: terugblik|Groen: stand van zaken",
        ),
        (
            "**Het hek wordt groen.**\nEr is gestemd over de kleur.\n\n**De bank gaat weg.**\nNiemand zit er op.\n\n"
            "**Rondvraag**\nNiets.",
            "Het hek wordt groen|De bank gaat weg|Rondvraag",
        ),
        ("Programma:\n20.00 uur Opening\n20.10 uur Groen\n20.30 uur Sluiting\n\nHet was een gezellige avond.", ""),
        ("De stand was:\n1: 40 stemmen\n2: 12 stemmen\n3: 9 stemmen", ""),
    ],
)
def test_titles_of_items(body, items):
    text = f"Verslag dorpsraad Zuid 4 juni 2019\n\nAanwezig: Jan, Els\n\n{body}\n"
    assert "|".join(as_json(read(text), 0)["agenda_items"]) == items


@pytest.mark.parametrize(
    ("line", "body"),
    [
        ("Energiecoöperatie Zuid-Noord e.o. U.A. (EZN)\nWerkgroepoverleg Zon op dak / overleg 14",
         "Energiecoöperatie Zuid-Noord e.o. U.A. (EZN)"),
        ("Energiecoöperatie Zuid-Noord (Emmen)", "Energiecoöperatie Zuid-Noord"),
    ],
)  # fmt: skip
def test_what_belongs_to_the_name_of_a_group(line, body):
    assert as_json(read(f"{line}\nDatum: 4 juni 2019\n\nAanwezig: Jan, Els{ITEMS}"), 0)["body"] == body
