"""Modules of acts without a story, with why; and what raises the public version without being an act."""

INSIDE = "a part of acts that are told"
QUIET = {
    "haarlem_wijken/ground/actions.py": "accounts and letters",
    "haarlem_wijken/ground/areas/actions.py": "tests/front/test_import_areas.py asks for the new version",
    "haarlem_wijken/ground/documents/actions.py": "the room of the owner raises the version",
    "haarlem_wijken/ground/reports/actions.py": "what people say about a page is for moderators",
    "initiatives/actions/dropping.py": "files of what was refused",
    "initiatives/actions/forgetting.py": "what was refused",
    "initiatives/actions/handing.py": "who has the link is nowhere",
    "initiatives/actions/hanging.py": INSIDE,
    "initiatives/actions/help_terms.py": "letters to helpers, and their names, which are nowhere",
    "initiatives/actions/lapsing.py": "what waits is nowhere",
    "initiatives/actions/moving.py": INSIDE,
    "initiatives/actions/own.py": "questions",
    "initiatives/actions/slugs.py": INSIDE,
    "initiatives/actions/undoing.py": INSIDE,
    "initiatives/actions/versions.py": INSIDE,
    "initiatives/actions/wishes.py": "what waits is nowhere",
    "meetings/actions/narrowing.py": INSIDE,
    "meetings/actions/own_calendar.py": "a secret address of one person",
    "meetings/actions/reminding.py": "letters",
    "meetings/actions/writing.py": INSIDE,
}
NO_ACTS = {
    "done": INSIDE,
    "hang_behind": INSIDE,
    "hang_photos": INSIDE,
    "undone": INSIDE,
    "import_areas": "tests/front/test_import_areas.py",
    "load_reference": "tests/ground/test_reference.py",
    "log_change": "tests/front/test_admin_site.py",
    "make_volume": "invented content, for the bench",
}
