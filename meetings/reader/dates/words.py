"""How months and weekdays are written."""

import re

MONTHS = {
    "januari": 1, "jan": 1, "februari": 2, "febr": 2, "feb": 2, "maart": 3, "mrt": 3, "april": 4, "apr": 4, "mei": 5,
    "juni": 6, "jun": 6, "juli": 7, "jul": 7, "augustus": 8, "aug": 8, "september": 9, "sept": 9, "sep": 9,
    "oktober": 10, "okt": 10, "november": 11, "nov": 11, "december": 12, "dec": 12,
    "janurari": 1, "januarie": 1, "febuari": 2, "februarie": 2, "februrai": 2, "maard": 3, "agustus": 8,
    "augustes": 8, "septmber": 9, "septembr": 9, "setember": 9, "oktobr": 10, "october": 10, "octobr": 10,
    "novenber": 11, "novmber": 11, "noveber": 11, "desember": 12, "decenber": 12, "decmber": 12,
}  # fmt: skip
A_MONTH = (
    "(?:jan(?:uari)?|feb(?:r(?:uari)?)?|maart|mrt|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sept?(?:ember)?|okt(?:ober)?|"
    "nov(?:ember)?|dec(?:ember)?)"
)  # a pattern of them as they should be, for rules that only ask whether there is one
BEGINNINGS = tuple(sorted({month[:3] for month in MONTHS}))
WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
SHORT_WEEKDAYS = {day[:2]: number for number, day in enumerate(WEEKDAYS)}
LONGER = "maan|dins?|woe(?:ns)?|dond?|vrij|zat|zond?"  # "woe 11 febr 2009"

BEHIND = re.compile(
    rf"\s{{0,3}}(?:[(,]\s?(?P<weekday>{'|'.join(WEEKDAYS)})(?:avond|ochtend|middag)?\b|"
    rf"\(\s?(?P<short>{'|'.join(SHORT_WEEKDAYS)})\.?\s?\))",
    re.IGNORECASE,
)
MONTH = rf"(?P<month>{'|'.join(sorted(MONTHS, key=len, reverse=True))})\b\.?"
YEAR = r"(?:,?\s{0,3}(?P<year>(?:19|20)\d\d(?!\d)|['’‘`´]\d\d(?!\d)|[0-3]\d(?=\s*(?:\Z|[,;)]))))?"
WEEKDAY = (
    rf"(?:\b(?P<weekday>{'|'.join(WEEKDAYS)}|(?:{LONGER}|{'|'.join(SHORT_WEEKDAYS)})\b\.?)"
    r"(?:avond|ochtend|morgen|middag)?(?:\s(?:avond|ochtend|morgen|middag|jl\.?|a\.?s\.?))?,?\s{1,3}\(?(?:(?:de|op)\s)?)?"
)
NUMBERS = {
    "een": 1, "één": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "acht": 8, "tien": 10,
}  # fmt: skip


def month_number(words: str) -> int:
    return MONTHS[words.rstrip(".").casefold()]


def weekday_number(words: str | None) -> int | None:
    """0 is Monday. Of "dinsdag", "wo" or "do."; None for nothing."""
    if not words:
        return None
    return SHORT_WEEKDAYS[words.casefold()[:2]]


def weekday_behind(words: str) -> int | None:
    """Of what stands behind a day: "12-10-22 (woensdag)", "2025-02-10 (ma)"."""
    found = BEHIND.match(words)
    return weekday_number(found["weekday"] or found["short"]) if found else None


def year_number(words: str | None) -> int | None:
    """2015 of "2015", "'15" or "15"; None for nothing."""
    digits = re.sub(r"\D", "", words or "")
    if not digits:
        return None
    return int(digits) if len(digits) == 4 else (1900 if int(digits) > 70 else 2000) + int(digits)
