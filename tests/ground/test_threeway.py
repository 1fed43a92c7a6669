"""Two texts that began as one become one again, and nothing that either wrote is lost."""

from collections import Counter

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from haarlem_wijken.ground.prose.paragraphs import joined, units
from haarlem_wijken.ground.prose.threeway import three_way

A, B, C = "Vijf mensen begonnen.", "Er kwam subsidie.", "Daarna was er koffie met taart."
MERGED = {  # base, mine, theirs, what comes of it
    "different paragraphs": ((A, B), (A + " Op tijd.", B), (A, B + " Veel."), (A + " Op tijd.", B + " Veel.")),
    "paragraphs far apart": ((A, B, C), (A, B, "Thee."), ("Acht.", B, C), ("Acht.", B, "Thee.")),
    "both add at the end": ((A,), (A, B), (A, C), (A, C, B)),
    "both add the same": ((A,), (A, B), (A, B), (A, B)),
    "one adds where the other changes": ((A,), (B, A), ("Zes kwamen er.",), (B, "Zes kwamen er.")),
    "one removes, the other adds": ((A, B), (B,), (A, B, C), (B, C)),
    "both remove": ((A, B), (B,), (B,), (B,)),
    "only they wrote": ((A,), (A,), (A, B), (A, B)),
    "entries of one list": (
        ("- een\n- twee",),
        ("- een\n- twee\n- drie",),
        ("- nul\n- twee",),
        ("- nul\n- twee\n- drie",),
    ),
}
CLASHES = {
    "the same paragraph": ((A, B), (A + " Ja.", B), (A + " Nee.", B)),
    "the same beginning in other words": ((), ("Vier mensen begonnen.",), ("Vijf mensen begonnen.",)),
    "changed and removed": ((A, B), (A + " Ja.", B), (B,)),
    "emptied, and added to": ((A, B), (), (A, B, C)),
    "added to, and emptied": ((A, B), (A, B, C), ()),
    "of paragraphs that are the same, each took out another": ((A, A, B, A), (A,), (A, B, A)),
    "one paragraph split": ((A,), ("Vijf mensen.", "Ze begonnen."), (A + " Ja.",)),
}


def text(paragraphs) -> str:
    return "\n\n".join(paragraphs)


@pytest.mark.parametrize("case", MERGED)
def test_what_only_one_changed_is_taken_over(case):
    base, mine, theirs, both = map(text, MERGED[case])
    found = three_way(base, mine, theirs)
    assert (found.clashes, found.text) == ([], both)


@pytest.mark.parametrize("case", CLASHES)
def test_what_both_wrote_at_one_place_is_shown_twice(case):
    base, mine, theirs = map(text, CLASHES[case])
    (clash,) = three_way(base, mine, theirs).clashes
    assert clash.mine in mine
    assert clash.theirs in theirs
    assert clash.mine != clash.theirs


def test_a_clash_becomes_what_a_person_says():
    found = three_way(text((A, B)), text((A + " Ja.", B)), text((A + " Nee.", B, C)))
    assert found.settled(lambda _n, clash: clash.mine) == text((A + " Ja.", B, C))
    assert found.settled(lambda _n, clash: clash.theirs) == text((A + " Nee.", B, C))
    assert found.settled(lambda _n, clash: "Zeven.") == text(("Zeven.", B, C))
    assert found.text == text((A + " Nee.", A + " Ja.", B, C))


# --- whatever the texts are -------------------------------------------------------------------------------------------
WORDS = ["kat", "hond", "vis", "- rat", "actie: muis", "de kat en de hond", "de kat en de vis", "1. mier"]
texts = st.lists(st.sampled_from(WORDS), max_size=7).map(lambda found: joined(units("\n\n".join(found))))
free = st.text(alphabet="ab \n-:1.", max_size=60).map(str.strip)
any_text = texts | free


def paragraphs(of: str) -> Counter:
    return Counter(unit.text for unit in units(of))


def told(found) -> set[str]:
    """Every paragraph that stands in the text or in a clash."""
    return set(paragraphs(found.text))


@given(any_text, any_text, any_text)
def test_nothing_that_either_added_is_lost(base, mine, theirs):
    found, there = told(three_way(base, mine, theirs)), paragraphs(base)
    for side in (mine, theirs):
        assert set(paragraphs(side) - there) <= found


@given(any_text, any_text, any_text)
def test_what_nobody_took_out_stays(base, mine, theirs):
    stays = set(paragraphs(base)) & set(paragraphs(mine)) & set(paragraphs(theirs))
    assert stays <= told(three_way(base, mine, theirs))


@given(any_text, any_text, any_text)
def test_who_saves_first_makes_no_difference_to_what_stands_there(base, one, other):
    first, second = three_way(base, one, other), three_way(base, other, one)
    assert len(first.clashes) == len(second.clashes)
    assert {(clash.mine, clash.theirs) for clash in first.clashes} == {
        (clash.theirs, clash.mine) for clash in second.clashes
    }
    assert told(first) == told(second)


@given(any_text, any_text)
def test_alone_nobody_clashes(base, changed):
    for found in (three_way(base, changed, base), three_way(base, base, changed), three_way(base, changed, changed)):
        assert found.clashes == []
        assert paragraphs(found.text) == paragraphs(changed)


places = st.lists(st.integers(0, 4), max_size=3)


@given(places, places)
def test_what_was_added_is_merged_once(of_mine, of_theirs):
    """Who sends the same again, over what came of it, changes nothing."""
    base = ["kat", "hond", "vis", "muis"]
    mine, theirs = list(base), list(base)
    for n, at in enumerate(of_mine):
        mine.insert(at, f"ik zag {n} otters")
    for n, at in enumerate(of_theirs):
        theirs.insert(at, f"en jij {n} zwanen of meer")
    found = three_way(text(base), text(mine), text(theirs))
    assert found.clashes == []
    assert paragraphs(found.text) == paragraphs(text(mine)) | paragraphs(text(theirs))
    assert three_way(text(base), text(mine), found.text).text == found.text


@given(any_text)
@example("1\n- \n\n1")
def test_a_text_taken_apart_is_the_same_text(written):
    again = joined(units(written))
    assert again.split() == written.split()
    assert paragraphs(again) == paragraphs(written)


def test_a_list_of_a_thousand_of_the_same_takes_no_minutes():
    many = "\n".join(["- koffie"] * 12_000)
    assert three_way(many, many + "\n- thee", "- water\n" + many).text.startswith("- water")
