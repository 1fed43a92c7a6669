"""Documents of a council: the ground keeps them, this says whose they are."""

from django.db import transaction

from haarlem_wijken.ground import documents
from haarlem_wijken.ground.models import Document, PublicVersion, Visibility

from ..models import Council, CouncilDocument
from .alive import sign_of_life


@transaction.atomic
def add_council_document(*, council: Council, by, **given) -> Document:
    """A new document of `council`; `given` as ground.documents.add_document has it. A sign of life."""
    document = documents.add_document(by=by, **given)
    CouncilDocument.objects.create(council=council, document=document)
    sign_of_life(council=council, by=by, reason="document")
    PublicVersion.raise_()
    return document


@transaction.atomic
def change_council_document(*, document: Document, base_version: int, by, file=None, link: str = "", **words) -> bool:
    """Other words about it, and a new version where a file or link is given. False when all is the same.

    Raises ground.documents.actions.Changed, and ValidationError.
    """
    changed = documents.change_document(document=document, base_version=base_version, by=by, **words)
    if file is not None or link:
        changed = bool(documents.add_version(document=document, by=by, file=file, link=link)) or changed
    if changed:
        PublicVersion.raise_()
    return changed


@transaction.atomic
def remove_council_document(*, document: Document, by) -> bool:
    """Take it from the lists."""
    removed = documents.remove_document(document=document, by=by)
    if removed and document.visibility == Visibility.PUBLIC:
        PublicVersion.raise_()
    return removed


@transaction.atomic
def restore_council_document(*, document: Document, by) -> bool:
    """Put back what was removed."""
    restored = documents.restore_document(document=document, by=by)
    if restored and document.visibility == Visibility.PUBLIC:
        PublicVersion.raise_()
    return restored
