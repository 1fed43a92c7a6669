"""Whose an object is: one entry per address that names an object and is not public. One without fails the tests.

`OWNED`: who is signed in and has no right to this very object is told that it does not exist. Each entry makes such an
object, and gives who owns it and what fills its address: (account, {"pk": 1}).
`OF_A_ROLE`: the objects are those of everybody with the role that permissions_table.py names.
"""

from collections.abc import Callable

OF_A_ROLE = {
    # moderators
    "case", "case-decide", "case-undo", "case-note",
    # admins
    "import-file", "import-take", "import-undo", "import-example",
}  # fmt: skip
OWNED: dict[str, Callable] = {}
