"""Meetings, their minutes, and what was agreed."""
