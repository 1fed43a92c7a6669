"""Giving somebody what is kept about them, and taking it away.

Each room says in its `traces.py`, for every field in its register of personal data, how it is found and what becomes
of it. So a field that is new is asked about by the tests, and is neither forgotten here nor there.
"""

from .erase import Erased, erase
from .exporting import export
from .subject import Subject, subject_of

__all__ = ["Erased", "Subject", "erase", "export", "subject_of"]
