"""What a file is by its first bytes, and whether it says so itself."""

from pathlib import PurePath

FORMATS = {  # what Pillow calls it: endings, media types
    "JPEG": ({".jpg", ".jpeg", ".jpe", ".jfif"}, {"image/jpeg", "image/jpg", "image/pjpeg"}),
    "PNG": ({".png"}, {"image/png", "image/x-png"}),
    "WEBP": ({".webp"}, {"image/webp"}),
    "HEIF": ({".heic", ".heif", ".hif"}, {"image/heic", "image/heif"}),
}
ENDINGS, MEDIA_TYPES = (set().union(*kinds) for kinds in zip(*FORMATS.values(), strict=True))
ACCEPT = ",".join(sorted(ENDINGS | MEDIA_TYPES))
UNDECLARED = {"", "application/octet-stream"}  # media types of browsers that do not know HEIC
HEIC_BRANDS = {b"heic", b"heix", b"heim", b"heis", b"mif1"}


def kind_of(head: bytes) -> str | None:
    """The format by its first bytes."""
    if head.startswith(b"\xff\xd8\xff"):
        return "JPEG"
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return "PNG"
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return "WEBP"
    return "HEIF" if head[4:8] == b"ftyp" and head[8:12] in HEIC_BRANDS else None


def is_declared(file) -> bool:
    """Whether the ending of its name and its media type, as far as it has them, are those of a photo.

    Which kind of photo decides what is in it: phones and messengers save a WebP or HEIC as .jpg, and whoever sends it
    cannot help that. It is safe, as only the decoder of the kind it begins with gets it, and what is kept is made anew.
    """
    ending = PurePath(str(getattr(file, "name", None) or "")).suffix.lower()
    media_type = (getattr(file, "content_type", None) or "").partition(";")[0].strip().lower()
    return (not ending or ending in ENDINGS) and (media_type in UNDECLARED or media_type in MEDIA_TYPES)
