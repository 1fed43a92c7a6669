"""How a call for help is said: when, where, how much is found."""

from datetime import time

from django.utils.formats import number_format
from django.utils.translation import gettext, ngettext

from haarlem_wijken.ground.days import written
from haarlem_wijken.ground.town.atlas import Atlas, Node

from ..models import HelpCall
from ..presentation import place_words, says
from ..workflow import Help


def when_words(call: HelpCall) -> str:
    """The day, and from when to when: "zaterdag 5 december 2026, van 10.00 tot 12.00 uur"; empty without a day."""
    if not call.on:
        return ""
    day = {"day": written(call.on, "l j F Y"), "begin": _clock(call.from_time), "end": _clock(call.to_time)}
    if call.to_time:
        return gettext("%(day)s, van %(begin)s tot %(end)s uur") % day
    return gettext("%(day)s, %(begin)s uur") % day if call.from_time else day["day"]


def _clock(moment: time | None) -> str:
    return f"{moment:%H.%M}" if moment else ""


def until_words(call: HelpCall) -> str:
    """Until when one can sign up; empty when that is the day itself, or there is no end."""
    if not call.until or call.until == call.on:
        return ""
    return gettext("aanmelden kan tot en met %(day)s") % {"day": written(call.until, "j F Y")}


def node_of(call: HelpCall, tree: Atlas) -> Node:
    return tree.by_id[call.place.area_id]


def where_words(call: HelpCall, tree: Atlas) -> str:
    """The place in words with its area: "Botermarkt, Binnenstad, Centrum". What the words name is not named again."""
    place = call.place
    node = node_of(call, tree)
    if place.place_words and node.parent:
        names = dict.fromkeys([node.name, node.chain[0].name])
        return ", ".join([place.place_words, *(name for name in names if not says(place.place_words, name))])
    area = node.name if place is call and node.parent is None else place_words(place, node, within=True)
    return ", ".join(filter(None, [place.place_words, area]))


def amount_words(what: str, amount: int) -> str:
    """So much of what is asked: "4 mensen", "€ 250"."""
    count = {"n": number_format(amount, force_grouping=True)}
    if what == Help.MONEY:
        return gettext("€ %(n)s") % count
    if what == Help.MATERIAL:
        return ngettext("%(n)s ding", "%(n)s dingen", amount) % count
    if what == Help.SPACE:
        return ngettext("%(n)s ruimte", "%(n)s ruimtes", amount) % count
    return ngettext("%(n)s mens", "%(n)s mensen", amount) % count


def needed_words(call: HelpCall) -> str:
    """How much is asked: "4 mensen"; empty for as many as will come."""
    return amount_words(call.what, call.needed) if call.needed else ""


def found_words(call: HelpCall) -> str:
    """How much of it is found: "1 van de 4 gevonden", without an end "3 gevonden"; empty for nothing yet."""
    count = {"taken": number_format(call.taken, force_grouping=True)}
    if call.needed is None:
        return gettext("%(taken)s gevonden") % count if call.taken else ""
    count["needed"] = number_format(call.needed, force_grouping=True)
    if call.what == Help.MONEY:
        return gettext("€ %(taken)s van de € %(needed)s gevonden") % count
    return gettext("%(taken)s van de %(needed)s gevonden") % count


def asked_words(call: HelpCall) -> str:
    """What is asked of whom, in one line below a title: "handen, 4 mensen"."""
    return ", ".join(filter(None, [str(Help(call.what).label), needed_words(call)]))
