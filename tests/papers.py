"""Files to try: small ones that are right, and what is wrong with others."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from PIL import Image
from pypdf import PdfWriter
from pypdf.generic import DictionaryObject, NameObject, TextStringObject

ODT_TEXT = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0">'
    "</office:document-content>"
)
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Override PartName="/word/document.xml" ContentType="%s"/></Types>'
)
DOCX_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
DOCM_MAIN = "application/vnd.ms-word.document.macroEnabled.main+xml"
WORD = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"></w:document>'


def archive(parts: dict[str, str | bytes]) -> bytes:
    """Of one moment: made twice it is the same."""
    out = BytesIO()
    with ZipFile(out, "w") as packed:
        for name, content in parts.items():
            packed.writestr(ZipInfo(name), content, ZIP_DEFLATED)
    return out.getvalue()


def odt(**more) -> bytes:
    return archive({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": ODT_TEXT} | more)


def docx(main: str = DOCX_MAIN, **more) -> bytes:
    return archive({"[Content_Types].xml": TYPES % main, "word/document.xml": WORD} | more)


def pdf(*, script: bool = False, password: str = "", attached: bool = False, pages: int = 1) -> bytes:
    writer = PdfWriter()
    for _page in range(pages):
        writer.add_blank_page(100, 100)
    if script:
        action = {NameObject("/S"): NameObject("/JavaScript"), NameObject("/JS"): TextStringObject("app.alert(1)")}
        writer.root_object[NameObject("/OpenAction")] = DictionaryObject(action)
    if attached:
        writer.add_attachment("x.exe", b"MZ")
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def picture(form: str, size=(8, 8), *, place: bool = False) -> bytes:
    """A picture; with `place` it says where it was taken."""
    out, exif = BytesIO(), Image.Exif()
    if place:
        exif.get_ifd(0x8825)[2] = (52.0, 22.0, 51.0)
        exif[0x010F] = "Camera"
    Image.new("RGB", size, "green").save(out, form, exif=exif)
    return out.getvalue()
