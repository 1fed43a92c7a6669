"""A document on the table: where it is, and how it is said."""

from django.template.defaultfilters import filesizeformat
from django.urls import reverse
from django.utils.translation import gettext as _

from ..models import MaterialUse


def material_url(material: MaterialUse) -> str:
    """Of exactly the version that is pinned; the gate of documents asks who may have it. `council` must be there."""
    pinned = material.pinned
    return reverse("council-document-version", args=[material.council.slug, pinned.document_id, pinned.number])


def material_words(material: MaterialUse) -> str:
    """ "PDF, 1,2 MB, versie 2"; of a link that it leads elsewhere."""
    version = material.pinned
    if version.link:
        return _("link naar een andere site")
    nth = _("versie %(n)s") % {"n": version.number} if version.number > 1 else ""
    return ", ".join(filter(None, [version.ending, filesizeformat(version.size), nth]))
