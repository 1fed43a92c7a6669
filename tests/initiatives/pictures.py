"""Photos to send in: good ones in each format, with everything a camera writes in them, and hostile ones."""

import struct
import zlib
from io import BytesIO

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, ImageCms, PngImagePlugin

from initiatives.photos import pictures  # noqa: F401 - it teaches Pillow HEIC

GPS, ORIENTATION, COPYRIGHT = 0x8825, 0x0112, 0x8298
SECRET = b"geheim"  # what no stored file may hold
TYPES = {"JPEG": "image/jpeg", "PNG": "image/png", "WEBP": "image/webp", "HEIF": "image/heic", "GIF": "image/gif"}
ENDINGS = {"JPEG": "jpg", "PNG": "png", "WEBP": "webp", "HEIF": "heic", "GIF": "gif"}


def exif(orientation: int = 1) -> Image.Exif:
    """What a phone writes: where it was, which way up, and a word of its owner."""
    data = Image.Exif()
    data[COPYRIGHT] = SECRET.decode()
    data.get_ifd(GPS).update({1: "N", 2: (52.0, 22.0, 1.0)})
    data.update({ORIENTATION: orientation})
    return data


def picture(size=(60, 40), kind="JPEG", mode="RGB", colour="#1c6f33", **options) -> BytesIO:
    file = BytesIO()
    Image.new(mode, size, colour).save(file, kind, **options)
    file.seek(0)
    return file


def talkative(kind: str) -> BytesIO:
    """A picture with the secret in all its metadata: EXIF with GPS, XMP, comment, text, colour profile."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes() + SECRET
    words = {"exif": exif(), "icc_profile": profile}
    xmp = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'>" + SECRET + b"</x:xmpmeta>"
    if kind == "PNG":
        info = PngImagePlugin.PngInfo()
        info.add_text("Author", SECRET.decode())
        info.add_itxt("XML:com.adobe.xmp", xmp.decode())
        words["pnginfo"] = info
    else:
        words["xmp"] = xmp
    if kind == "JPEG":
        words["comment"] = SECRET
    file = picture(kind=kind, **words)
    return BytesIO(file.getvalue() + SECRET)  # and behind the end


def upload(kind: str = "JPEG", *, name: str = "", file: BytesIO | None = None, **options) -> SimpleUploadedFile:
    """As a browser sends it."""
    content = (file or picture(kind=kind, **options)).getvalue()
    return SimpleUploadedFile(name or f"IMG_1.{ENDINGS[kind]}", content, TYPES[kind])


def chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png(width: int, height: int, *more: bytes, depth: int = 1, colours: int = 0, data: bytes = b"") -> BytesIO:
    """A PNG of a kB or so that says how large it is; without `data` it holds nothing."""
    head = struct.pack(">IIBBBBB", width, height, depth, colours, 0, 0, 0)
    body = chunk(b"IHDR", head) + b"".join(more) + chunk(b"IDAT", zlib.compress(data))
    return BytesIO(b"\x89PNG\r\n\x1a\n" + body + chunk(b"IEND", b""))
