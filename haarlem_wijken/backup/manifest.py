"""What a backup says about itself, and whether that is true."""

import hashlib
import json
from dataclasses import asdict, dataclass
from pathlib import Path

from haarlem_wijken.environment import Trouble

NAME = "manifest.json"
DATABASE, PHOTOS, DOCUMENTS = "database.dump", "photos.tar", "documents.tar"
WHOLE = {DATABASE, PHOTOS, DOCUMENTS}


@dataclass(frozen=True)
class Manifest:
    """`made_at` is ISO in UTC, `tables` rows per table, `files` the SHA-256 per file, `migrations` "app.0001_name"."""

    made_at: str
    revision: str
    server: int
    migrations: list[str]
    tables: dict[str, int]
    photos: int
    documents: int
    files: dict[str, str]

    def write(self, folder: Path) -> Path:
        path = folder / NAME
        path.write_text(json.dumps(asdict(self), indent=1) + "\n", encoding="utf-8")
        return path


def read(folder: Path) -> Manifest:
    """The manifest of a backup whose files are as they were made. Raises Trouble for one that is damaged or not whole.

    Costs reading every file once.
    """
    try:
        manifest = Manifest(**json.loads((folder / NAME).read_text(encoding="utf-8")))
    except FileNotFoundError:
        raise Trouble(f"{folder} is no whole backup: it has no {NAME}.") from None
    except (OSError, ValueError, TypeError):
        raise Trouble(f"{folder} is damaged: its {NAME} cannot be read.") from None
    for name, digest in manifest.files.items():
        path = folder / Path(name).name
        if not path.is_file():
            raise Trouble(f"{folder} is no whole backup: {name} is missing.")
        if sha256(path) != digest:
            raise Trouble(f"{folder} is damaged: {name} is not what was written. Take another backup.")
    if set(manifest.files) != WHOLE:
        raise Trouble(f"{folder} is no whole backup: it must have {DATABASE}, {PHOTOS} and {DOCUMENTS}.")
    return manifest


def sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
