"""Lines that begin with a word and a colon become rows, and stay in the text as a reference."""

from datetime import date

import pytest
from django.conf import settings

from meetings.minutes.writing.quick_lines import ASK, LINE, WORDS, Line, asks, linked, numbers, read, written_out
from meetings.minutes.writing.references import became

ON = date(2026, 11, 24)

LINES = {
    "actie: @Joost 8-12 een wandeling voorbereiden": Line(
        "actie", "een wandeling voorbereiden", "Joost", date(2026, 12, 8), "8-12"
    ),
    "Afspraak: we beginnen op tijd": Line("afspraak", "we beginnen op tijd"),
    "- actie: sleutel regelen 17/3": Line("actie", "sleutel regelen", "", date(2027, 3, 17), "17/3"),
    "actie: bellen 1-2-2030 met de gemeente": Line("actie", "bellen met de gemeente", "", date(2030, 2, 1), "1-2-2030"),
    "actie: @Henk vóór 1 februari belt de VvE": Line(
        "actie", "belt de VvE", "Henk", date(2027, 2, 1), "vóór 1 februari"
    ),
    "actie: @Henk, 3 mrt. 2028 bellen": Line("actie", "bellen", "Henk", date(2028, 3, 3), "3 mrt. 2028"),
    "actie: @Henk belt de VvE uiterlijk 8 december.": Line(
        "actie", "belt de VvE", "Henk", date(2026, 12, 8), "uiterlijk 8 december"
    ),
    "actie: @Henk 31 februari bellen": Line("actie", "31 februari bellen", "Henk"),
    "actie: @Henk koopt taart voor het feest op 3 mei": Line("actie", "koopt taart voor het feest op 3 mei", "Henk"),
    "actie: bellen 31-2": Line("actie", "bellen 31-2"),
    "besluit: we huren de zaal 8-12": Line("besluit", "we huren de zaal 8-12"),
    "toezegging: @gemeente komt met een plan": Line("toezegging", "komt met een plan", "gemeente"),
    "actie: @Piet": Line("actie", "@Piet", "Piet"),
}


@pytest.mark.parametrize("text", LINES)
def test_a_line_is_read(text):
    assert read(LINE.search(text), ON) == LINES[text]


@pytest.mark.parametrize(
    "text", ["De actie: bellen.", "actie:", "actie:   ", "afspraak 2026-03: bellen", "transactie: geld", "acties: twee"]
)
def test_what_is_no_line_stays_as_it_is(text):
    assert written_out(text, ON, lambda line: "X") == text


def test_a_reference_is_no_line_again():
    given = iter(["2026-03", "2026-01"])
    text = "Fatima belde.\n\nactie: @Joost 8-12 lopen\nbesluit: we huren de zaal"
    once = written_out(text, ON, lambda line: next(given))
    assert once == "Fatima belde.\n\nafspraak 2026-03: lopen\nbesluit 2026-01: we huren de zaal"
    assert written_out(once, ON, lambda line: pytest.fail("made twice")) == once
    assert numbers(once) == {"afspraak": {"2026-03"}, "besluit": {"2026-01"}}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("oproep: wie wil er helpen?", [("wie wil er helpen?", True)]),
        ("- Volgende vergadering: di 12 januari", [("di 12 januari", False)]),
        ("volgende keer:\nniets", []),
        ("De oproep: die staat er niet", []),
    ],
)
def test_a_line_that_asks_for_what_everybody_sees_is_read_and_makes_nothing(text, expected):
    assert [(one.text, one.is_call) for one in asks(text)] == expected
    assert written_out(text, ON, pytest.fail) == text


def test_a_reference_leads_to_its_agreement_where_that_may_be_seen():
    body = "Afspraak 2026-01: bellen\n- afspraak 2026-02: mailen\nbesluit 2026-01: zo is het"
    shown = "[Afspraak 2026-01](/a/): bellen\n- afspraak 2026-02: mailen\n[besluit 2026-01](#b): zo is het"
    assert linked(body, {"afspraak 2026-01": "/a/", "besluit 2026-01": "#b"}) == shown


def test_what_became_of_a_line_is_told_also_where_somebody_else_wrote_more():
    typed = "- actie: @Joost 8-12 lopen \nafspraak: lopen\nbesluit: lopen\nactie: nog niet\nafspraak 2026-01: bellen"
    text = "Van een ander.\n\nafspraak 2026-02: lopen\nbesluit 2026-01: lopen\nafspraak 2026-01: bellen"
    assert became(typed, text, ON) == [
        ("- actie: @Joost 8-12 lopen", "afspraak 2026-02: lopen"),
        ("besluit: lopen", "besluit 2026-01: lopen"),
    ]


def test_the_script_and_the_toolbar_know_the_same_words():
    script = (settings.BASE_DIR / "static/js/minutes/quick.js").read_text()
    tools = (settings.BASE_DIR / "templates/meetings/quick_tools.html").read_text()
    assert "|".join([*WORDS, ASK.pattern.split("(", 1)[1].split(")[ ")[0].replace("?:", "")]) in script
    for word in (*WORDS, "oproep", "volgende vergadering"):
        assert f'data-line="{word}: "' in tools
