"""Organisations that sit at the table: what they say they will do is a promise, what others plan is news."""

import re

from ..listed import holds, listed
from ..text.lines import Line
from .names import WORD

COMMON = (
    r"gemeente|politie|corporatie|woningcorporatie|provincie|brandweer|school|aannemer|beheerder|ontwikkelaar|architect"
)
CALLED = (
    rf"{WORD}\s(?:Wonen|Vastgoed|Beheer)|Ymere|Spaarnelanden|Rijnland|ProRail|Connexxion|DOCK|Dock|Liander|PWN|GGD|Elan"
)
OFFICES = (
    r"wijkagent|wethouder|projectleider|gebiedsverbinder|gebiedsregisseur|gebiedsmanager|wijkcoördinator|opbouwwerker"
)
NAMED = re.compile(rf"\b(?:(?P<called>{CALLED})|(?P<common>(?i:{COMMON}|{OFFICES})))\b")
SENT = re.compile(rf"\b{WORD}\s(?:van|namens|vanuit)\s(?P<called>[A-Z][A-Za-z]*[A-Z]\w*)\b")  # "Kees Tol van BPD"
OF_WHOM = (" van ", " namens ", " vanuit ")
SHARES = listed(
    "stuurt sturen mailt mailen belt bellen informeert informeren onderzoekt onderzoeken zoekt zoeken koppelt koppelen "
    "neemt nemen levert leveren spreekt spreken nodigt nodigen legt leggen vraagt vragen houdt houden geeft "
    "geven maakt maken loopt lopen laat laten meldt melden regelt regelen checkt overlegt overleggen "
    "bekijkt bekijken kijkt kijken organiseert organiseren inventariseert zet zetten"
)  # what somebody at the table offers to do; not how works go on outside
TALKS = re.compile(
    r"\b(?:gesprek(?:ken)?\svoeren|in\sgesprek\sgaan|contact\s(?:op)?nemen|informeren|uitzoeken|navragen|nagaan|terugkomen|terugkoppelen|mailen|"
    r"(?:toe|op|rond)?sturen|bellen|uitnodigen|laten\sweten|reageren|antwoorden)\s?\.?\Z"
)  # what an organisation "zal" do towards others: no works
NO_OFFER = re.compile(r"^\W*(?:bijna|veel|al|nu|ook|nog\ssteeds)\b")
TRADE = re.compile(
    r"\b(?:controleren|surveilleren|patrouilleren|handhaven|bekeuren|beboeten|bekeuringen|optreden|rondlopen)\b"
)  # what an office "gaat" do of itself: news, and no promise


def _called(one: re.Match) -> str:
    return one["called"] or one["common"].casefold()


def at_table(lines: list[Line], used: set[int]) -> re.Pattern | None:
    """Finds those that the head, the title or the lists of people name; None where there are none."""
    near = [line for at, line in enumerate(lines) if at < 3 or line.start in used]
    found = {_called(one): one.lastgroup for line in near for one in NAMED.finditer(line.text)}
    of_whom = [line for line in lines if holds(line.text, OF_WHOM)]
    found |= {one["called"]: "called" for line in of_whom for one in SENT.finditer(line.text)}
    if not found:
        return None
    names = (re.escape(words) if kind == "called" else rf"[Dd]e\s{words}" for words, kind in found.items())
    return re.compile("|".join(sorted(names, key=len, reverse=True)))
