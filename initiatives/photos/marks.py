"""What a photo is called outside: in a form, and in the address where who may see it sees it before it is public.

A mark is `n12` for the file of a new photo and `p5` for a public photo. Out of our hands it is signed: a number alone
gives nobody somebody else's photo.
"""

from dataclasses import dataclass
from datetime import timedelta

from django.core import signing
from django.urls import reverse

from ..models import Photo

SHOWN = timedelta(days=1)  # how long the address of a waiting photo works; each page makes new ones
_MARK, _SEEN = signing.Signer(salt="initiatives.photo"), signing.TimestampSigner(salt="initiatives.photo.seen")


@dataclass(frozen=True)
class Wish:
    """A photo that somebody asks for, with what they say of it."""

    mark: str
    alt: str
    credit: str = ""
    people: str = ""

    @property
    def pk(self) -> int:
        return int(self.mark[1:])

    @property
    def is_new(self) -> bool:
        return self.mark[0] == "n"


def token_of(mark: str) -> str:
    return _MARK.sign(mark)


def mark_of(token: str) -> str | None:
    """The mark; None for what is not ours."""
    try:
        return _MARK.unsign(token)
    except signing.BadSignature:
        return None


def waiting_link(photo: Photo) -> str:
    """The address of a waiting photo, in its smallest size, for who holds the page that shows it."""
    return reverse("photo-waiting", args=[_SEEN.sign(str(photo.pk))])


def seen_photo(token: str) -> int | None:
    """The number of the photo that a page showed less than SHOWN ago; else None."""
    try:
        return int(_SEEN.unsign(token, max_age=SHOWN))
    except (signing.BadSignature, ValueError):
        return None
