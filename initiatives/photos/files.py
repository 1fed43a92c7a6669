"""Where the files of photos are: names that nobody can guess, in one folder for what is public and one for the rest."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction
from django.db.models import Exists, OuterRef

from ..models import InitiativePhoto, Photo, ProposalPhoto
from .pictures import Kept

PUBLIC, WAITING = "initiatieven", "wachtend"
FOLDERS = (PUBLIC, WAITING)


def store(kept: Kept, *, public: bool = False) -> Photo:
    """Write it under a new name. Raises OSError, for a full disk and the like; then nothing stays of it."""
    return _made(kept.sizes, kept.digest, public=public)


def publish(photo: Photo) -> Photo:
    """A public copy, under a name that tells nothing of the name it waited under. Raises OSError."""
    contents = []
    for width, height, name in photo.sizes:
        with default_storage.open(name) as file:
            contents.append((width, height, file.read()))
    return _made(contents, photo.digest, public=True)


@contextmanager
def all_or_none() -> Iterator[list[Photo]]:
    """Around the publishing of several photos: add each to the list that is given. When one fails for a full disk, the
    files of those before it go too; their rows go with the transaction.
    """
    made: list[Photo] = []
    try:
        yield made
    except OSError:
        remove([name for photo in made for name in photo.names])
        raise


def is_hidden(name: str) -> bool:
    """Whether the file `name` is a public photo of an initiative that is hidden. 1 query."""
    return InitiativePhoto.objects.filter(photo__sizes__contains=[[name]], initiative__hidden_at__isnull=False).exists()


def unused():
    """The photos that nothing points at (any more)."""
    public, asked = (Exists(model.objects.filter(photo=OuterRef("pk"))) for model in (InitiativePhoto, ProposalPhoto))
    return Photo.objects.exclude(public | asked)


def let_go(photos) -> None:
    """Remove those of these photos (ids) that nothing points at; their files when the transaction is over."""
    found = list(unused().filter(pk__in=photos).select_for_update(skip_locked=True))
    names = [name for photo in found for name in photo.names]
    Photo.objects.filter(pk__in=[photo.pk for photo in found]).delete()
    transaction.on_commit(lambda: remove(names))


def remove(names: list[str]) -> None:
    for name in names:
        default_storage.delete(name)


def _made(contents: list[tuple[int, int, bytes]], digest: str, *, public: bool) -> Photo:
    token = f"{PUBLIC if public else WAITING}/{secrets.token_hex(16)}"
    sizes = [(width, height, f"{token}-{width}.webp") for width, height, _content in contents]
    try:
        for (_width, _height, name), (*_size, content) in zip(sizes, contents, strict=True):
            default_storage.save(name, ContentFile(content))
    except OSError:
        remove([name for *_size, name in sizes])
        raise
    return Photo.objects.create(sizes=sizes, digest=digest, is_public=public)
