"""Which files are kept as documents: name, first bytes and content must say the same, and none does anything."""

from collections.abc import Callable
from io import BytesIO

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from haarlem_wijken.ground.documents import MOST_BYTES, checked
from haarlem_wijken.ground.documents.naming import plain_name
from tests import papers

LAUGHS = papers.odt(**{"content.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'})
JPEG, PDF, ODT, DOCX = papers.picture("JPEG"), papers.pdf(), papers.odt(), papers.docx()


def bomb() -> bytes:
    return papers.archive({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": b" " * 210_000_000})


def many_parts() -> bytes:
    return papers.docx(**{f"x/{n}": "" for n in range(3001)})


def large() -> bytes:
    return papers.picture("PNG", (8000, 6000))


def take(name: str, data: bytes | Callable[[], bytes]):
    """`data` that takes long to make is made when it is asked."""
    return checked(SimpleUploadedFile(name, data() if callable(data) else data))


@pytest.mark.parametrize(
    ("name", "data", "media_type"),
    [
        ("a.pdf", PDF, "application/pdf"),
        ("A.PDF", PDF, "application/pdf"),
        ("a.odt", ODT, "application/vnd.oasis.opendocument.text"),
        ("a.docx", DOCX, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ("a.jpg", JPEG, "image/jpeg"),
        ("a.jpeg", JPEG, "image/jpeg"),
        ("a.png", papers.picture("PNG"), "image/png"),
        ("a.webp", papers.picture("WEBP"), "image/webp"),
    ],
)
def test_what_is_taken(name, data, media_type):
    found = take(name, data)
    assert (found.name, found.media_type) == (name, media_type)
    assert found.size == len(found.file.read())
    assert found.file.name != name


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.svg", b"<svg/>"), ("a.html", b"<html>"), ("a.zip", ODT), ("a.exe", b"MZ"), ("a", PDF), ("a.gif", b"GIF89a"),
        ("a.doc", b"\xd0\xcf\x11\xe0"), ("a.docm", papers.docx(papers.DOCM_MAIN)), ("a.pdf", b""),
        ("a.pdf", JPEG), ("a.jpg", PDF), ("a.png", JPEG), ("a.odt", DOCX), ("a.docx", ODT), ("a.odt", PDF),
        ("a.pdf", b"%PDF-1.7 niets"), ("a.pdf", PDF[:200]), ("a.jpg", JPEG[:40]), ("a.odt", ODT[:-30]),
        ("a.docx", papers.docx(papers.DOCM_MAIN)), ("a.docx", papers.docx(**{"word/vbaProject.bin": b"x"})),
        ("a.odt", papers.odt(**{"Basic/Standard/script-lb.xml": "x"})),
        ("a.odt", papers.odt(**{"Scripts/python/x.py": "x"})), ("a.odt", bomb), ("a.odt", LAUGHS),
        ("a.odt", papers.archive({"x": "y"})), ("a.docx", papers.archive({"x": "y"})),
        ("a.docx", many_parts),
        ("a.pdf", papers.pdf(script=True)), ("a.pdf", papers.pdf(attached=True)), ("a.pdf", papers.pdf(password="x")),
        ("a.pdf", papers.pdf(pages=0)), ("a.png", large), ("a.pdf", b"%PDF-" + bytes(MOST_BYTES)),
    ],
)  # fmt: skip
def test_what_is_refused_in_words(name, data):
    with pytest.raises(ValidationError) as refused:
        take(name, data)
    assert len(refused.value.messages[0]) > 15


@pytest.mark.parametrize(("name", "form"), [("a.jpg", "JPEG"), ("a.png", "PNG"), ("a.webp", "WEBP")])
def test_a_picture_is_kept_without_where_it_was_taken(name, form):
    data = papers.picture(form, place=True)
    assert Image.open(BytesIO(data)).getexif()
    kept = take(name, data).file.read()
    with Image.open(BytesIO(kept)) as picture:
        assert (picture.format, dict(picture.getexif())) == (form, {})


@pytest.mark.parametrize(
    ("given", "plain"),
    [
        ("../../etc/passwd.pdf", "passwd.pdf"),
        ("C:\\Temp\\verslag.pdf", "verslag.pdf"),
        ("a\r\nb.png", "ab.png"),
        ("foto\u202egnp.pdf", "fotognp.pdf"),
        ("  twee   woorden .pdf", "twee woorden.pdf"),
        ("é" * 300 + ".pdf", "é" * 116 + ".pdf"),
        (".pdf", "bestand.pdf"),
        ("\u0000\u0001", "bestand"),
    ],
)
def test_names_are_plain(given, plain):
    assert plain_name(given) == plain
