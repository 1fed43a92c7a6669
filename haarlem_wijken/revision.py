"""Which revision of the code runs."""

import os
from functools import cache
from pathlib import Path

GIT = Path(__file__).resolve().parent.parent / ".git"
UNKNOWN = "0" * 40


@cache
def revision() -> str:
    """40 hex digits of the commit: REVISION from the environment, else HEAD of the checkout, else forty zeros."""
    return os.environ.get("REVISION") or _head(GIT) or UNKNOWN


def _head(git: Path) -> str:
    try:
        if git.is_file():  # a worktree: the file names the real folder
            git = (git.parent / git.read_text().removeprefix("gitdir:").strip()).resolve()
        head = (git / "HEAD").read_text().strip()
        if not head.startswith("ref:"):
            return head
        name = head.removeprefix("ref:").strip()
        common = git / (git / "commondir").read_text().strip() if (git / "commondir").exists() else git
        for folder in (git, common):
            if (folder / name).exists():
                return (folder / name).read_text().strip()
        return _packed(common, name)
    except OSError:
        return ""


def _packed(git: Path, name: str) -> str:
    for line in (git / "packed-refs").read_text().splitlines():
        if line.endswith(" " + name):
            return line.split()[0]
    return ""
