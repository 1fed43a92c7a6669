"""What a person has to look at: a weekday that is not that of its day, a day that does not exist, a missing year."""

from datetime import date, timedelta

from .dates import Mention, coming, days_in
from .reading import Reading, Said, Warning
from .text.lines import Line
from .text.places import place_of


def faults_of(reading: Reading, lines: list[Line], yearless: Said | None) -> list[Warning]:
    """The day of the meeting first; each day once."""
    found = []
    if yearless:
        found.append(Warning("year", yearless.text, yearless.place))
    if reading.weekday_matches is False:
        said = reading.on_said
        found.append(Warning("weekday", said.text, said.place, options(reading.on, reading.weekday)))
    seen = {reading.on}
    for line in lines:
        for one in days_in(line.text):
            found += _of(one, line, reading, seen)
    return found


def options(on: date, weekday: int) -> tuple[date, date, date]:
    """The day as it stands, the nearest day with that weekday, and the same day in the nearest year where it fits."""
    ahead = (weekday - on.weekday()) % 7
    nearest = on + timedelta(days=ahead if ahead <= 3 else ahead - 7)
    return on, nearest, _in_another_year(on, weekday)


def _in_another_year(on: date, weekday: int) -> date:
    for years in (1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6, 7, -7, 8, -8, 11, 12, -12, 28, 40):
        try:
            other = on.replace(year=on.year + years)
        except ValueError:
            continue
        if other.weekday() == weekday:
            return other
    return on


def _of(one: Mention, line: Line, reading: Reading, seen: set) -> list[Warning]:
    if not one.is_day:
        return []
    year = one.year or (reading.on.year if reading.on else 2024)
    place = place_of(one.words, line, reading.source)
    if len(one.on(year)) < len(one.days) and (one.year or not one.on(2024)):
        return [Warning("no_day", one.words, place)]
    if one.weekday is None or not (one.year or reading.on):
        return []
    near = one.on(one.year) if one.year else [*one.on(year), *coming(one, reading.on), *one.on(year - 1)]
    if any(day.weekday() == one.weekday for day in near) or near[0] in seen:
        return []
    seen.add(near[0])
    return [Warning("weekday", one.words, place, options(near[0], one.weekday))]
