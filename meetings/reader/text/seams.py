"""Cells of which copying left no space between: "ActieWieWanneer", "Hek schilderenPiet10 maart"."""

import re
from dataclasses import replace

from ..dates.words import A_MONTH
from .lines import Line

SEAM = re.compile(
    r"(?:(?<=[a-zà-ÿ][aeiou])|(?<=[aeiouà-ÿ][a-z])|(?<=[aeiouy][a-z]{2})|(?<=[a-zà-ÿ]{2}[.?!)])|(?<=\s[a-zà-ÿ]\.)|(?<=\b[A-Z]r\.))(?<!Whats)(?<!You)(?<!Linked)(?=[A-ZÀ-Þ])|"
    rf"(?<=[a-zà-ÿ]{{2}})(?=\d{{1,2}}(?:[-/]\d|\s{A_MONTH}))"
)  # none in "PvdB"
NUMBER = re.compile(r"(?<=^\d)(?=[A-ZÀ-Þ])|(?<=^\d\d)(?=[A-ZÀ-Þ])")


def glued_cells(words: str) -> list[str]:
    """Of the head of such a table, which is one word; [] for what has spaces."""
    return [] if " " in words else SEAM.split(words)


def apart(line: Line) -> Line:
    """The same, with its cells set apart by tabs."""
    return replace(line, raw=SEAM.sub("\t", NUMBER.sub("\t", line.raw)))
