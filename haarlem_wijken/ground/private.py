"""Files that nobody gets without being asked who they are."""

from pathlib import Path

from django.conf import settings
from django.core.files.storage import FileSystemStorage


class PrivateFiles(FileSystemStorage):
    """The folder PRIVATE_ROOT. It has no address: a view fetches from it for who may have the file."""

    @property
    def base_location(self) -> str:
        return str(settings.PRIVATE_ROOT)

    @property
    def location(self) -> str:
        return str(Path(settings.PRIVATE_ROOT).absolute())

    def url(self, name: str) -> str:
        raise ValueError("A private file has no address of its own.")
