"""A document as a tagged PDF that a screen reader can read: PDF/UA-1."""

import json
import subprocess
import sys
from dataclasses import asdict
from functools import lru_cache

from django.conf import settings
from django.utils import timezone

from .blocks import Document

PATIENCE = 20  # seconds; some hundred pages take three
KEPT = 32  # documents, of some 0.4 MB with their words


def pdf(document: Document) -> bytes:
    """Raises subprocess.SubprocessError when the typesetter fails or takes longer than PATIENCE.

    What says the same to the letter is set once: by its words it is found again, so nobody gets what they may not see.
    """
    return _set(json.dumps(asdict(document)))


@lru_cache(KEPT)
def _set(words: str) -> bytes:
    """`words`: a document as JSON."""
    asked = f'{{"document": {words}, "timestamp": {int(timezone.now().timestamp())}}}'
    command = [sys.executable, "-m", "meetings.minutes_file.typesetting"]
    done = subprocess.run(
        command, input=asked.encode(), cwd=settings.BASE_DIR, capture_output=True, timeout=PATIENCE, check=True
    )
    return done.stdout
