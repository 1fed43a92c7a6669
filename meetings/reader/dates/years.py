"""Which year a day without one is in."""

from datetime import date

from .mention import Mention


def coming(mention: Mention, since: date) -> list[date]:
    """Its days: in its own year, or else the first that are not before `since`."""
    if mention.year:
        return mention.on(mention.year)
    for year in (since.year, since.year + 1):
        found = mention.on(year)
        if found and found[-1] >= since:
            return found
    return []


def coming_span(mention: Mention, since: date) -> tuple[date, date] | None:
    """First and last day of a period that is not over at `since`."""
    for year in (mention.year or since.year, since.year + 1):
        span = mention.span(year)
        if span and (mention.year or span[1] >= since):
            return span
    return None


def fitting_year(mention: Mention, named: list[int]) -> int | None:
    """For a day without a year: of the years that the text names, and those beside them, the one where its weekday
    fits; without a weekday the year that is named most. None when nothing tells.
    """
    if not named:
        return None
    most = max(sorted(set(named)), key=named.count)
    if mention.weekday is None:
        return most
    near = [most, *sorted(set(named) - {most}), most + 1, most - 1]
    fits = [year for year in near if (days := mention.on(year)) and days[0].weekday() == mention.weekday]
    return fits[0] if fits else most
