"""What a reading of minutes suggests to make: shown to a person, and made of what that person leaves in."""

from .entries import Entry, Group
from .segments import Segment, segments_of
from .suggestions import Suggestions

__all__ = ["Entry", "Group", "Segment", "Suggestions", "segments_of"]
