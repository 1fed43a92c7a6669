"""Items without numbers: however somebody sets a heading apart, in full sentences and in haste."""

from itertools import product

import pytest

from meetings.reader import as_json, read

TOPICS = ("Water", "Open dag", "Compost", "Pacht")
FULL = (
    "De pomp doet het weer. Gerrit heeft hem gemaakt.",
    "Die mag dit jaar niet doorgaan.",
    "Bak 2 is vol. Er mag geen gekookt eten in.",
    "De pacht gaat naar 45 euro per jaar.",
)
HASTE = (
    "pomp doet het weer, Gerrit heeft membraan vervangen",
    "mag dit jaar wsl niet",
    "bak 2 vol. geen gekookt eten erin!!",
    "gaat naar 45 euro\nFrank heeft nieuw nummer",
)
NOTES = "Moestuin De Worm, overleg ma 12-4-2021\n\nAanw: Loes, Gerrit, Frank\n\n{}\n\nvolgende: ma 10 mei 19u\n"
MAIL = (
    "Hoi allemaal,\n\nWe hebben dinsdag 13 april 2021 vergaderd. Erbij waren Loes, Gerrit en ik.\n\n{}\n\n"
    "Volgende keer di 11 mei half 8\n\nGroetjes Ria\n"
)
DRESSES = (
    "{}", "{}:", "*{}*", "**{}**", "*{}:*", "_{}_", "== {} ==", "~ {} ~", "- {} -", "[{}]", "🌱 {}", "🌱 {}:", "{} 🌱",
    "# {}", "> {}", "- {}", "• {}",
)  # fmt: skip


def items_of(text: str) -> list[str]:
    return as_json(read(text), 0)["agenda_items"]


@pytest.mark.parametrize("dress", DRESSES)
@pytest.mark.parametrize("said", [FULL, HASTE], ids=["full", "haste"])
def test_a_heading_above_its_text(dress, said):
    body = "\n\n".join(f"{dress.format(topic)}\n{words}" for topic, words in zip(TOPICS, said, strict=True))
    for around in (NOTES, MAIL):
        assert items_of(around.format(body)) == list(TOPICS)


@pytest.mark.parametrize(
    ("start", "between"),
    [("{}: ", "\n"), ("{} - ", "\n"), ("*{}*: ", "\n"), ("🌱 {}: ", "\n"), ("- *{}* ", "\n"), ("{}: ", "\n\n")],
)
def test_a_heading_with_its_text_behind_it(start, between):
    body = between.join(start.format(topic) + words for topic, words in zip(TOPICS, FULL, strict=True))
    assert items_of(NOTES.format(body)) == list(TOPICS)


TOLD_APART = (
    "{at} {low}\n{said}", "{nth} : {topic}\n{said}", "Ten {nth}: {topic}\n{said}", "{nth} punt: {topic}\n{said}",
    "{at}.\t{topic}\t{said}", "{topic}; {said}", "{topic}. {said}", "- {topic}\n  - {said}",
)  # fmt: skip


@pytest.mark.parametrize(
    ("start", "between"), [*product(TOLD_APART, ("\n\n", "\n")), ("{roman}. {topic}\n{said}", "\n\n")]
)
def test_what_tells_a_topic_apart(start, between):
    nths, romans = ("Eerste", "Tweede", "Derde", "Vierde", "Vijfde"), ("I", "II", "III", "IV", "V")
    topics = ("Opening", "Open dag", "Compost", "Pacht", "Geld")
    parts = [
        start.format(at=at + 1, nth=nths[at], roman=romans[at], topic=topic, low=topic.lower(), said=said)
        for at, (topic, said) in enumerate(zip(topics, (*FULL, "In kas zit 340 euro."), strict=True))
    ]
    read_ = [one.casefold() for one in items_of(NOTES.format(between.join(parts)))]
    assert read_ == [topic.casefold() for topic in topics]


@pytest.mark.parametrize(
    "title",
    ["De kade open, de kade dicht", "Ideeën, nog niks mee gedaan", "Tot slot", "Actielijst van 2 juli nagelopen"],
)
def test_a_heading_of_some_words_more(title):
    body = "\n\n".join(f"{topic}\n{words}" for topic, words in zip((*TOPICS[:3], title), FULL, strict=True))
    assert items_of(NOTES.format(body)) == [*TOPICS[:3], title]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        (
            "Haag Wonen: renovatie blok C\nRobin Heemskerk geeft een presentatie over de steigers.",
            "Haag Wonen: renovatie blok C",
        ),
        ("Feest: terugblik\nHet was druk.", "Feest: terugblik"),
        ("Kas: geen bijzonderheden\nVerder was er niets te melden over het geld.", "Kas"),
        ("Gast: Samira Idrissi\nSamira vertelt over de nieuwe regels van de gemeente.", "Gast"),
        ("Groen: Loes belt de gemeente", "Groen"),
    ],
)
def test_what_stands_behind_a_colon_above_text_belongs_to_the_title(line, title):
    assert items_of(NOTES.format(f"1. Opening\nWelkom.\n2. {line}\n3. Rondvraag\nGeen.")) == [
        "Opening",
        title,
        "Rondvraag",
    ]


def test_the_last_item_may_have_no_number():
    told = "\n\n".join(f"{at}. {topic}\n{FULL[at]}" for at, topic in enumerate(TOPICS[:3]))
    assert items_of(NOTES.format(f"{told}\n\nRondvraag\nFrank zoekt een kruiwagen.")) == [*TOPICS[:3], "Rondvraag"]


@pytest.mark.parametrize("head", ["Agenda:", "Dit doen we vandaag"])
def test_an_agenda_on_top_without_numbers_is_left_out(head):
    told = "\n\n".join(f"{topic}\n{words}" for topic, words in zip((*TOPICS[:3], "Rondvraag"), FULL, strict=True))
    agenda = "\n".join((*TOPICS[:3], "Rondvraag"))
    assert items_of(NOTES.format(f"{head}\n{agenda}\n\n{told}")) == [*TOPICS[:3], "Rondvraag"]


def test_the_minutes_before_as_a_heading_above_what_adopts_them():
    body = "\n\n".join(f"{topic}\n{words}" for topic, words in zip(TOPICS, FULL, strict=True))
    assert items_of(NOTES.format(f"NOTULEN\nvd vorige keer, geen opmerkingen\n\n{body}")) == ["NOTULEN", *TOPICS]


def test_a_table_of_which_the_columns_stick_together():
    rows = "\n".join(f"{at} {topic}{words}" for at, (topic, words) in enumerate(zip(TOPICS, FULL, strict=True), 1))
    assert items_of(NOTES.format(f"PuntBesprokenActieWie\n{rows}")) == list(TOPICS)


def test_a_last_heading_in_small_letters_is_one_too():
    body = "\n\n".join(f"{topic}\n{words}" for topic, words in zip((*TOPICS[:3], "rest"), HASTE, strict=True))
    assert items_of(NOTES.format(body)) == [*TOPICS[:3], "rest"]


def test_who_does_what_are_no_items():
    body = "\n".join(f"*{name}*: posters ophangen" for name in ("Loes", "Gerrit", "Frank"))
    assert items_of(NOTES.format(body)) == []


def test_an_agenda_on_top_with_who_speaks_is_left_out():
    told = "\n\n".join(f"{at}. {topic}\n{FULL[at]}" for at, topic in enumerate(TOPICS[:3]))
    agenda = "\n".join(f"{at} {topic} {('Loes', 'allen', 'Jan')[at]}" for at, topic in enumerate(TOPICS[:3]))
    assert items_of(NOTES.format(f"Nr Onderwerp Wie\n{agenda}\n\n{told}")) == list(TOPICS[:3])


def test_who_signs_is_no_item():
    body = "\n\n".join(f"{topic}\n{words}" for topic, words in zip(TOPICS, FULL, strict=True))
    signed = "Met vriendelijke groet, namens het comité,\n\nA.W. (Ad) Tol\nsecretaris van uw straat en van de buurt\n"
    assert items_of(NOTES.format(f"{body}\n\n{signed}")) == list(TOPICS)


def test_a_letter_of_which_few_paragraphs_begin_with_a_word_has_no_items():
    said = "Er is veel over gesproken en nog niets beslist, want niemand wist er het fijne van."
    letter = "\n\n".join([said, f"Het hek: {said}", said, f"De pomp dan. {said}", said, f"Eerst dit: {said}", said])
    assert items_of(NOTES.format(letter)) == []


def test_the_same_picture_before_every_line_is_a_bullet():
    body = "\n".join(
        f"❗ {words}" for words in ("stroom: Frank trekt een kabel", "muziek: Loes zoekt wat", "taart: allen")
    )
    assert items_of(NOTES.format(body)) == []


def test_what_is_on_every_agenda_is_an_item_though_nothing_was_said():
    body = "\n\n".join(f"{topic}\n{words}" for topic, words in zip(TOPICS, FULL, strict=True))
    assert items_of(NOTES.format(f"{body}\n\nRondvraag: geen.")) == [*TOPICS, "Rondvraag"]
    led = "\n\n".join(f"{topic}: {words}" for topic, words in zip(TOPICS, FULL, strict=True))
    assert (
        items_of(NOTES.format(f"Vaststelling verslag 4 maart: akkoord.\n\n{led}"))[0] == "Vaststelling verslag 4 maart"
    )


def test_lists_under_headings_of_markdown_are_no_items():
    body = "\n".join(f"## {topic}\n{words}" for topic, words in zip(TOPICS, FULL, strict=True))
    lists = "## Besluiten\n- De pomp blijft dicht.\n## Wie doet wat\n- Loes koopt het slot\n"
    assert items_of(NOTES.format(f"{lists}{body}")) == list(TOPICS)


@pytest.mark.parametrize("decided", ["WAT HEBBEN WE BESLOTEN", "Dit besloten we:", "Wat is er besloten?"])
@pytest.mark.parametrize("agreed", ["WIE DOET WAT", "Wie doet wat?", "Dit spraken we af", "Wat hebben we afgesproken"])
def test_what_was_decided_and_agreed_under_a_heading_of_its_own_is_no_item(decided, agreed):
    lists = f"{decided}\n* De pomp blijft dicht.\n* De poort krijgt een slot.\n\n{agreed}\n* Loes koopt het slot\n\n"
    body = "\n\n".join(f"{topic}\n{words}" for topic, words in zip(TOPICS, FULL, strict=True))
    reading = as_json(read(NOTES.format(lists + body)), 0)
    assert reading["agenda_items"] == list(TOPICS)
    listed = ["De pomp blijft dicht.", "De poort krijgt een slot."]
    assert reading["decisions"][:2] == listed
    assert [one["text"] for one in reading["agreements"]] == ["Loes koopt het slot"]
