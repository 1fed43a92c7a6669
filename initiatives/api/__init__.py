"""Initiatives as files for programs."""

from .records import COLUMNS
from .views import csv, geojson, xlsx

__all__ = ["COLUMNS", "csv", "geojson", "xlsx"]
