"""What a reading of minutes suggests to make: shown to a person, and made of what that person leaves in."""

from .changes import Change, with_changes, words_of
from .entries import Entry, Group
from .segments import Segment, segments_of
from .suggestions import Suggestions

__all__ = ["Change", "Entry", "Group", "Segment", "Suggestions", "segments_of", "with_changes", "words_of"]
