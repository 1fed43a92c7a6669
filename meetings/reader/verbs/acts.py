"""Verbs of which a person does something unless a phrase reports (`phrases`), or a day tells that it is to come."""

import re

from ..dates.words import A_MONTH
from ..listed import listed

ACTS = listed(
    "neemt nemen houdt houden doet doen komt komen loopt lopen treedt treden legt leggen laat laten kijkt "
    "kijken leest lezen praat praten hangt hangen biedt bieden rijdt rijden leidt leiden"
)
PLANNED = listed(
    "overhandigt overhandigen presenteert presenteren toont tonen vertelt vertellen demonstreert demonstreren speelt "
    "spelen zingt zingen verkoopt verkopen opent openen leidt leiden bespreekt bespreken introduceert introduceren "
    "behandelt behandelen notuleert notuleren spreekt spreken"
)  # what happens in the meeting, unless a day is told on which it will
OF_US = {
    "nemen": r"\b(?:contact|op|mee|over|door|foto\S*|afscheid\svan)\b",
    "houden": r"\b(?:gaten|vinger|oogje|contact|bij|hoogte|open)\b|^\W*een\s",
    "doen": r"\bmee\s(?:met|aan)\b|"
    r"\b(?:navraag|aangifte|oproep|aanvraag|melding|onderzoek|boodschappen|voorstel|verzoek)\b",
    "laten": r"^(?!.*\b(?:hierbij|rusten|liggen|staan|zo|vallen|varen)\b)",
    "komen": r"\bop\sterug\b",
    "zoeken": r"\b(?:uit|op|contact)\b",
    "lopen": r"\b(?:langs|rond|na)\b",
    "werken": r"\buit\b",
    "kijken": r"\b(?:na|of|hoe|wat)\b",
    "bekijken": r"\b(?:of|hoe|wat)\b",
    "lezen": r"\bna\b",
    "praten": r"\bmet\b",
    "rijden": r"\b(?:langs|rond)\b",
    "leiden": r"\b(?:rond|op)\b",
}  # what a group will do for sure; of "we" the rest is how it goes


THAT_DAY = re.compile(
    rf"\b(?:(?:op|vóór|uiterlijk)\s(?:\w+dag\s)?|(?:\w{{3,6}}dag|ma|di|wo|do|vr|za|zo)\s)\d{{1,2}}\s{A_MONTH}\b|\bin\s{A_MONTH}\b|\bvolgende\s(?:week|maand|keer|vergadering|bijeenkomst)\b|"
    r"^\W*(?:dan|daar)\b"
)
