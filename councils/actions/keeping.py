"""Keeping a council's own page: nothing is overwritten unseen, and every version is kept."""

from django.db import transaction
from django.utils import timezone

from haarlem_wijken.ground.models import AuditEvent, PublicVersion, Revision, Theme

from ..models import Council, CouncilTheme
from ..page.content import FIELDS, THEME, Values, differing, merge, values_of
from ..page.facts import facts_of
from .alive import sign_of_life


class Clash(Exception):
    """Somebody changed the same words meanwhile. `now` is what the page says, `merged` what it would become.

    `keys` are those that both changed; of `version` is what stands there now.
    """

    def __init__(self, keys: list[str], now: Values, merged: Values, version: int):
        super().__init__(", ".join(keys))
        self.keys, self.now, self.merged, self.version = keys, now, merged, version


@transaction.atomic
def keep_page(*, council: Council, values: Values, base_version: int, by) -> bool:
    """Write what a member typed over version `base_version`. False when it says what the page says already.

    What others changed meanwhile elsewhere on the page stays. Raises Clash where it was the same words.
    """
    council = Council.objects.select_for_update(of=["self"]).get(pk=council.pk)
    now = values_of(council)
    base = now if base_version == council.version else _page_at(council, base_version)
    merged, clashing = merge(base, now, values)
    if clashing:
        raise Clash(clashing, now, merged, council.version)
    return _write(council, now, merged, "council.kept", by)


@transaction.atomic
def restore_page(*, council: Council, version: int, base_version: int, by) -> bool:
    """Have the page say again what it said at `version`, as its newest version. False when it says that already.

    Raises Clash when it was changed since the member read it, and LookupError for a version that is not kept.
    """
    council = Council.objects.select_for_update(of=["self"]).get(pk=council.pk)
    now, wanted = values_of(council), _page_at(council, version)
    if wanted is None:
        raise LookupError(version)
    if base_version != council.version:
        raise Clash(differing(now, wanted), now, wanted, council.version)
    return _write(council, now, wanted, "council.restored", by)


def keep_version(council: Council, *, by=None) -> None:
    """Have what this very version says in Revision, for changes that begin from it, and to go back to."""
    if not versions(council).filter(version=council.version).exists():
        Revision.keep(council, {"page": values_of(council), "facts": facts_of(council)}, by=by)


def versions(council: Council):
    """Every version that is kept, the newest first."""
    kind = Council._meta.label_lower
    return Revision.objects.filter(object_type=kind, object_id=council.pk).order_by("-version")


def _page_at(council: Council, version: int) -> Values | None:
    kept = versions(council).filter(version=version).first()
    return kept.values["page"] if kept else None


def _write(council: Council, now: Values, wanted: Values, verb: str, by) -> bool:
    changed = differing(now, wanted)
    if not changed:
        return False
    keep_version(council)
    columns = [name for name in FIELDS if name in changed]
    for name in columns:
        setattr(council, "city_contact_id" if name == "city_contact" else name, wanted.get(name))
    council.version += 1
    council.kept_on = timezone.localdate()
    council.save(update_fields=[*columns, "version", "kept_on"])
    if len(columns) < len(changed):
        _set_themes(council, wanted)
    keep_version(council, by=by)
    AuditEvent.record(verb, council, by=by, fields=changed)
    sign_of_life(council=council, by=by, reason="kept")
    PublicVersion.raise_()
    return True


def _set_themes(council: Council, values: Values) -> None:
    sentences = {key.removeprefix(THEME): said for key, said in values.items() if key.startswith(THEME) and said}
    council.themes.exclude(theme__slug__in=sentences).delete()
    for theme in Theme.objects.filter(slug__in=sentences):
        CouncilTheme.objects.update_or_create(
            council=council, theme=theme, defaults={"sentence": sentences[theme.slug]}
        )
