"""Documents set by typst as PDF/UA-1: a template of the room that owns them, and its words as data (ADR 24)."""
