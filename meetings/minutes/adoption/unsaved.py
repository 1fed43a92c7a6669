"""What was typed in minutes and not saved: it goes along with nothing, so somebody should know."""

from django.utils.translation import gettext as _

from ...actions.minutes.starting import drafts_of
from ...models import Minutes
from ...seeing import Access
from ..writing.others import visible_sections


def unsaved(minutes: Minutes, access: Access) -> list[str]:
    """A sentence for each part that may be seen and each person whose text differs from what is there. 2 queries."""
    sections = {one.pk: one for one in visible_sections(minutes, access)}
    typed = drafts_of(sections.values()).filter(thrown_at=None).select_related("account__person")
    found = {(one.object_id, one.account): None for one in typed if one.content.strip() != sections[one.object_id].body}
    return [_words(sections[pk], account, access) for pk, account in found]


def _words(section, account, access: Access) -> str:
    part = section.item.title if section.item else section.heading or _("Zonder punt")
    if account == access.account:
        return _("Bij “%(part)s” typte je iets dat nog niet is vastgelegd. Dat gaat niet mee.") % {"part": part}
    said = {"part": part, "name": str(getattr(account, "person", "") or "") or _("Iemand")}
    return _("Bij “%(part)s” typte %(name)s iets dat nog niet is vastgelegd. Dat gaat niet mee.") % said
