"""The demo's mail as files: Django's file backend appends messages to files, each ended by a line of dashes."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.utils import parsedate_to_datetime
from pathlib import Path

from django.conf import settings

_END = b"\n" + b"-" * 79 + b"\n"
_KEY = re.compile(r"([0-9]{8}-[0-9]{6}-[0-9]+)-([0-9]+)")


@dataclass(frozen=True)
class Message:
    """One message that was sent."""

    key: str
    to: str
    subject: str
    sent_at: datetime
    text: str
    html: str


@dataclass(frozen=True)
class Entry:
    """Where a message stands: its number in which file."""

    file: Path
    number: int

    def read(self) -> Message:
        """Parse it. Raises IndexError when the file holds fewer messages."""
        parts = self.file.read_bytes().split(_END)[:-1]
        mail = message_from_bytes(parts[self.number], policy=policy.default)
        text, html = (mail.get_body([kind]) for kind in ("plain", "html"))
        return Message(
            key=f"{self.file.stem}-{self.number}",
            to=str(mail["To"]),
            subject=str(mail["Subject"]),
            sent_at=_moment(str(mail["Date"])),
            text=text.get_content() if text else "",
            html=html.get_content() if html else "",
        )


def _moment(words: str) -> datetime:
    """Of a mail's date. One in UTC is written as -0000, which Python reads as a moment without a zone."""
    moment = parsedate_to_datetime(words)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def messages() -> list[Entry]:
    """All messages, newest first; [] before the first one."""
    # By when they were written: the names of files of one second have no order, and one may hold several messages.
    files = sorted(
        Path(settings.EMAIL_FILE_PATH).glob("*.log"),
        key=lambda file: (file.stat().st_mtime_ns, file.name),
        reverse=True,
    )
    return [Entry(file, number) for file in files for number in reversed(range(file.read_bytes().count(_END)))]


def message(key: str) -> Message | None:
    """The message with this key, or None."""
    found = _KEY.fullmatch(key)
    if not found:
        return None
    file = Path(settings.EMAIL_FILE_PATH) / f"{found[1]}.log"
    try:
        return Entry(file, int(found[2])).read()
    except (OSError, IndexError):
        return None
