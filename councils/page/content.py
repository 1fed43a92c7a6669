"""The part of a council's page that its members keep, as plain values: what a form sends and a revision holds."""

from typing import Any

from django.utils.translation import gettext as _

from haarlem_wijken.ground.town.palette import themes

from ..models import Contact, Council

Values = dict[str, Any]
FIELDS = ("description", "rhythm", "meeting_place", "website", "city_contact")
THEME = "theme-"


def values_of(council: Council) -> Values:
    """What the page says now; a theme that does not play is left out. 1 query."""
    values = {name: getattr(council, name) for name in FIELDS[:-1]} | {"city_contact": council.city_contact_id}
    return values | {THEME + one.theme.slug: one.sentence for one in council.themes.select_related("theme")}


def same(one: Values, other: Values, key: str) -> bool:
    """Whether both say the same; nothing is said by "", by None and by silence."""
    return (one.get(key) or None) == (other.get(key) or None)


def differing(one: Values, other: Values) -> list[str]:
    """The keys in which two differ, in the order of the page."""
    keys = [*FIELDS, *sorted((one.keys() | other.keys()) - set(FIELDS))]
    return [key for key in keys if not same(one, other, key)]


def merge(base: Values | None, now: Values, mine: Values) -> tuple[Values, list[str]]:
    """`now` with what I changed since `base`; and the keys that both changed, to different words.

    There my own words are in the outcome: whoever shows it puts the others beside them. Without `base` nobody knows
    who changed what: then everything that differs was changed by both.
    """
    merged, clashing = dict(now), []
    for key in differing(now, mine):
        if base is not None and same(base, mine, key):
            continue
        merged[key] = mine.get(key)
        if base is None or not same(base, now, key):
            clashing.append(key)
    return merged, clashing


def label_of(key: str) -> str:
    """What a key is called on the screen."""
    if key.startswith(THEME):
        theme = themes.latest().get(key.removeprefix(THEME))
        return _("Dit speelt er nu: %(theme)s") % {"theme": theme or key.removeprefix(THEME)}
    labels = {
        "description": _("Wie jullie zijn en wat jullie doen"),
        "rhythm": _("Wanneer jullie bij elkaar komen"),
        "meeting_place": _("Waar jullie bij elkaar komen"),
        "website": _("Website"),
        "city_contact": _("Contact bij de gemeente"),
    }
    return labels[key]


def words_of(values: Values, key: str) -> str:
    """One value as people read it; "" for nothing. 1 query for a contact."""
    value = values.get(key)
    if key == "city_contact" and value:
        contact = Contact.objects.select_related("organisation", "person").filter(pk=value).first()
        return contact.label if contact else _("(weggehaald)")
    return value or ""
