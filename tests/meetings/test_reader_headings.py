"""Items without numbers: however somebody sets a heading apart, in full sentences and in haste."""

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
    assert reading["decisions"] == ["De pomp blijft dicht.", "De poort krijgt een slot."]
    assert [one["text"] for one in reading["agreements"]] == ["Loes koopt het slot"]
