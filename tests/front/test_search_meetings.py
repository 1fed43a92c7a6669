"""Search finds meetings and agreements, and of what somebody may not see neither words nor number."""

from datetime import date

import pytest
from django.core.cache import cache

from councils.models import SeatRole
from haarlem_wijken.ground.models import Lexeme, Visibility
from meetings import actions
from tests import cast

WORD = {Visibility.PUBLIC: "olievlek", Visibility.MEMBERS: "binnenkamer", Visibility.CONFIDENTIAL: "geheimenis"}
SEEN = {  # who asks: which of these they may see
    "visitor": [Visibility.PUBLIC],
    "stranger": [Visibility.PUBLIC],
    "member": [Visibility.PUBLIC, Visibility.MEMBERS],
    "secretary": list(Visibility),
}
MOST_QUERIES = 6  # with the one that counts visits; at 200 ms each a search is there within 2 s
WHERE = ("meeting", "item", "note", "minutes", "section", "agreement", "explanation")


@pytest.fixture
def group(city):
    return cast.council()


@pytest.fixture
def people(group):
    return {
        "visitor": None,
        "stranger": cast.member(cast.council("elders"), "elders@example.nl"),
        "member": cast.member(group, "piet@example.nl", SeatRole.MEMBER),
        "secretary": cast.member(group),
    }


def write(group, where: str, seen: Visibility) -> None:
    """The word of `seen` in one place, all else open to everybody: so it is found there or nowhere."""
    word, at = WORD[seen], {"visibility": seen}
    if where in ("agreement", "explanation"):
        text = {"text": f"De {word} bespreken"} if where == "agreement" else {"text": "Iets", "explanation": word}
        actions.make_agreement(by=None, council=group, made_on=date(2026, 3, 3), **text, **at)
        return
    meeting = actions.plan_meeting(
        by=None, council=group, date=date(2026, 3, 3), state="gehouden",
        **({"title": f"Avond {word}"} | at if where == "meeting" else {}),
    )  # fmt: skip
    item = {"item": {"title": f"Punt {word}"} | at, "note": {"title": "Punt", "note": word} | at}.get(where)
    item = item or {"title": "Punt"} | (at if where == "section" else {})
    if where != "meeting":
        actions.add_item(by=None, council=group, meeting=meeting, **item)
    if where in ("minutes", "section"):
        minutes = actions.start_minutes(by=None, meeting=meeting)
        actions.show_minutes(by=None, minutes=minutes, visibility=seen if where == "minutes" else Visibility.PUBLIC)
        actions.save_section(by=None, section=minutes.sections.get(), body=f"Er was een {word} vanavond.")


def found(client, account, word: str) -> str:
    client.logout()
    if account:
        client.force_login(account)
    return ask(client, word)


def ask(client, word: str) -> str:
    cache.clear()
    return client.get("/zoeken/", {"q": word}).content.decode()


@pytest.mark.parametrize("where", WHERE)
def test_each_finds_what_they_may_see_and_no_more(client, group, people, where):
    for seen in Visibility:
        write(group, where, seen)
    for who, account in people.items():
        for seen, word in WORD.items():
            html = found(client, account, word)
            assert (f"<mark>{word}</mark>" in html) == (seen in SEEN[who]), (who, seen)
            assert ('<span class="soft num">1</span>' in html) == (seen in SEEN[who]), (who, seen)
            assert ("Niets gevonden" in html) == (seen not in SEEN[who]), (who, seen)
    public = found(client, None, WORD[Visibility.CONFIDENTIAL][:-1])  # a slip is not mended to it either
    assert WORD[Visibility.CONFIDENTIAL] not in public
    assert not Lexeme.objects.filter(word__startswith="geheim").exists()


def test_of_many_the_latest_are_shown_with_a_link_to_all(client, group, django_assert_max_num_queries):
    write(group, "section", Visibility.PUBLIC)
    write(group, "agreement", Visibility.PUBLIC)
    ask(client, "olievlek")  # the process learns the new version
    with django_assert_max_num_queries(MOST_QUERIES):
        ask(client, "olievlek")
    for _n in range(5):
        write(group, "section", Visibility.PUBLIC)
        write(group, "agreement", Visibility.PUBLIC)
    ask(client, "olievlek")
    with django_assert_max_num_queries(MOST_QUERIES):
        html = ask(client, "olievlek")
    assert html.count("<mark>olievlek</mark>") == 6
    assert 'href="/vergaderingen/?q=olievlek"' in html and 'href="/afspraken/?q=olievlek"' in html
