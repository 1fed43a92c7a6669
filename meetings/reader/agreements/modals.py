"""What somebody can, may, has to or is willing to do: "Piet kan de sleutel ophalen", "Jan moet de bon nog sturen"."""

import re

from ..verbs.doing import DOING
from ..verbs.particles import WITH_OBJECT
from ..verbs.reports import REPORTS
from .plans import INFINITIVE, NO_PLAN

PARTS = "aan|af|bij|door|in|klaar|langs|mee|na|neer|om|op|over|rond|samen|terug|toe|uit|vast|voor|weg"
NO_TASKS = ("bevestigen", "beantwoorden", "begeleiden", "betalen", "lenen")  # what one is able to, or has to by itself
MORE = (
    "navragen", "aanvragen", "opvragen", "rondvragen", "nakijken", "meenemen", "doorgeven", "afgeven", "nagaan",
    "proberen", "ophangen", "neerleggen", "voorleggen",
)  # fmt: skip
DOES = "|".join(sorted(form for form in {*DOING, *WITH_OBJECT, *MORE} if form.endswith("n") and form not in NO_TASKS))
TO_DO = re.compile(
    rf"(?:(?!\b(?:niet|geen|niets|zich|niemand|dat|als|omdat)\b)[^.,;:?])+?\s(?:te\s)?(?:{PARTS})?(?:{DOES})\s?"
    r"(?:[.,;()]|\Z|\b(?:bij|voor|vóór|met|aan|op|in|naar|over|of|om|en)\b)"
)
MAY = re.compile(
    r"(?:kan|kunnen|mag|mogen|moet|moeten)(?=\s)(?:\s(?:dit|dat|het)(?=\s(?:wel\s|nog\s|ook\s)*[a-z]+en\b))?"
)
IT = re.compile(r"\s(?:wel\s|nog\s|ook\s)*doen\s?(?:[.,;]|\Z)")
MEAGRE = 2  # "wel helpen" takes nothing on
STILL = re.compile(r"moet(?:en)?(?=\s(?:[^.,;:?]{1,60}\s)?(?:nog|ook)\s)")
WILLING = re.compile(
    r"(?:wil|willen)\s(?P<what>(?!niet\b)(?:[^.,;:?]{1,60}\s)?(?:wel|best|nog\seens)\b(?:(?!\b(?:dat|als|of)\b)[^.,;:?])+)"
)


def may_do(after: str, is_group: bool) -> bool:
    """Of a group only what it still has to do."""
    if not is_group and (willing := WILLING.match(after)):
        wanted = INFINITIVE.findall(willing["what"])
        return (
            len(willing["what"].split()) > MEAGRE
            and bool(wanted)
            and not REPORTS & set(wanted)
            and not NO_PLAN.search(willing["what"])
        )
    modal = (STILL if is_group else MAY).match(after)
    if modal and " " in modal[0] and IT.match(after, modal.end()):
        return not is_group
    return bool(modal and TO_DO.match(after, modal.end()) and not NO_PLAN.search(after[modal.end() :]))
