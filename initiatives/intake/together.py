"""Faults that are the same in many rows, as one: a word that is wrong throughout is put right at once."""

from dataclasses import replace

from .faults import Fault

ROWS_NAMED = 10


def together(faults: list[Fault]) -> list[Fault]:
    """The first of each kind in a column with that value, with the other rows that have it."""
    alike: dict[tuple, list[Fault]] = {}
    for fault in faults:
        alike.setdefault((fault.column, fault.value, fault.kind, *sorted(fault.params.items())), []).append(fault)
    return [
        replace(first, more=[other.row for other in others[: ROWS_NAMED - 1]], times=1 + len(others))
        for first, *others in alike.values()
    ]
