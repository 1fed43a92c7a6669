"""What the page of an initiative shows now, for who judges what was said about it."""

from haarlem_wijken.ground.reports.pages import Picture, Shown

from ..models import Initiative
from ..proposals.unit_words import words_of
from ..proposals.values import LABELS, UNITS, part, values_of


def shown_initiative(slug: str) -> Shown | None:
    """Part by part as a moderator reads it; 3 queries."""
    found = Initiative.objects.defer("contact_email", "search").filter(slug=slug).first()
    if found is None:
        return None
    values = values_of(found)
    facts = [(str(LABELS[name]), words_of(name, part(values, name))) for name in UNITS]
    pictures = tuple(
        Picture(f"foto-{hung.pk}", hung.photo.url, hung.alt, hung.photo.width, hung.photo.height)
        for hung in found.photos.select_related("photo")
    )
    return Shown(
        title=found.title, facts=[fact for fact in facts if fact[1]], area_id=found.area_id, language=found.language,
        pictures=pictures,
    )  # fmt: skip
