"""What a room asks of the typesetter."""

import json
import subprocess
import sys
from functools import lru_cache
from pathlib import Path

from django.conf import settings
from django.utils import timezone

PATIENCE = 20  # seconds; some hundred pages take three
KEPT = 32  # documents, of some 0.4 MB with their words


def typeset(template: Path, document: dict) -> bytes:
    """A PDF of `document`, which the template reads as JSON from `sys.inputs.doc`.

    Raises subprocess.SubprocessError when the typesetter fails or takes longer than PATIENCE. What says the same to the
    letter is set once: by its words it is found again, so nobody gets what they may not see.
    """
    return _set(str(template), json.dumps(document))


@lru_cache(KEPT)
def _set(template: str, words: str) -> bytes:
    """`words`: a document as JSON."""
    about = json.dumps({"template": template, "timestamp": int(timezone.now().timestamp())})
    command = [sys.executable, "-m", "haarlem_wijken.ground.typesetting.process"]
    done = subprocess.run(
        command, input=f"{about}\n{words}".encode(), cwd=settings.BASE_DIR, capture_output=True,
        timeout=PATIENCE, check=True,
    )  # fmt: skip
    return done.stdout
