"""A document as a tagged PDF that a screen reader can read: PDF/UA-1."""

import json
import subprocess
import sys
from dataclasses import asdict

from django.conf import settings
from django.utils import timezone

from .blocks import Document

PATIENCE = 20  # seconds; some hundred pages take three


def pdf(document: Document) -> bytes:
    """Raises subprocess.SubprocessError when the typesetter fails or takes longer than PATIENCE."""
    asked = {"document": asdict(document), "timestamp": int(timezone.now().timestamp())}
    command = [sys.executable, "-m", "meetings.minutes_file.typesetting"]
    done = subprocess.run(
        command,
        input=json.dumps(asked).encode(),
        cwd=settings.BASE_DIR,
        capture_output=True,
        timeout=PATIENCE,
        check=True,
    )
    return done.stdout
