"""What somebody is asked to do: "De heer Smit wordt gevraagd dit uit te zoeken", "Aan Jan de vraag om …"."""

import re

from ...context import Context
from ...listed import listed, words_in

TO_DO = re.compile(r"\s(?:gevraagd|verzocht|opgedragen)\s(?:om\s)?[^.?!]{3,160}\bte\s[a-zà-ÿ]{3,}")
ASKED = re.compile(rf"\s(?:wordt|worden|zal\sworden|zullen\sworden){TO_DO.pattern}")
TURNED = re.compile(r"[A-ZÀ-Þ][a-zà-ÿ]+\s(?:wordt|worden)\s(?:aan\s)?")
QUESTION = re.compile(
    r"(?:[Vv]raag|[Vv]erzoek|[Oo]pdracht|[Dd]e\s(?:vraag|opdracht))\saan\s|"
    r"Aan\s(?=(?:\S+\s){1,4}(?:de\s(?:vraag|taak|opdracht)|het\sverzoek)\s)"
)
ANYBODY = re.compile(r"(?P<owner>(?:De|Het|Alle|Onze)\s(?!bewoners|leden)[a-zà-ÿ-]{3,30})\s(?:wordt|worden)\s")
GETS = re.compile(
    r"\b(?:(?:krijgt|krijgen)\s(?:nog\s|dan\s)?van|(?:komt|verschijnt)\s(?:\w+\s)?(?:een|het)\s\w+\s(?:van|door))\s"
)  # "De wijkagent krijgt van Ton een mailtje", "In de krant komt een stukje van Ton"
GET = listed("krijgt krijgen komt verschijnt")
LIES = re.compile(
    r"(?:Het\sis\saan\s(?=.{2,40}\som\s.*\bte\s))|(?:Dit|Dat|[Dd]e\s(?:actie|bal|taak)|[Hh]et\sinitiatief)\s(?:punt\s)?(?:ligt|is|blijft)\s(?:nu\s)?(?:bij|aan|voor)\s"
)
OM = re.compile(r"\s(?:de\s(?:vraag|taak|opdracht)\s|het\sverzoek\s)?om\s[^.?!]{3,160}\bte\s[a-zà-ÿ]{3,}")


def asked_of(sentence: str, context: Context) -> tuple[str, str] | None:
    """(owner, kind): "De heer Smit wordt gevraagd …", "Aan de heer Smit wordt gevraagd …", "Verder wordt de werkgroep
    gevraagd om …", "Verzoek aan Jan om …".
    """
    for lead, says in ((QUESTION, OM), (TURNED, TO_DO)):
        if found := lead.match(sentence):
            owner = context.people.owner.match(sentence, found.end())
            if owner:
                return (owner[0], "action") if says.match(sentence, owner.end()) else None
    may_get = not words_in(sentence).isdisjoint(GET)
    if (gets := LIES.match(sentence) or (may_get and GETS.search(sentence))) and (
        owner := context.people.owner.match(sentence, gets.end())
    ):
        return (owner[0], "action") if owner[0] in context.people.known else None
    if (found := ANYBODY.match(sentence)) and TO_DO.match(sentence, found.end() - 1):
        return found["owner"], "action"
    owner = context.people.owner.match(sentence, 4 if sentence.startswith("Aan ") else 0)
    return (owner[0], "action") if owner and ASKED.match(sentence, owner.end()) else None
