"""A backup: one folder with the database, the photos and a manifest. `make` writes one, `restore` puts one back.

Only folders under a whole name are backups: a folder gets that name when everything in it is on disk.
"""

from .making import make
from .restoring import restore

__all__ = ["make", "restore"]
