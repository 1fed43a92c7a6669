"""The only sender of mail.

A letter is queued in the transaction of its cause; the worker delivers it, once, with patience.
"""

import logging
import re
import smtplib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.core import signing
from django.core.mail import BadHeaderError, EmailMultiAlternatives
from django.core.validators import validate_email
from django.db import transaction
from django.template import Context
from django.template.loader import get_template, render_to_string
from django.urls import reverse
from django.utils import timezone, translation

from .models.letter import Letter, LetterState

log = logging.getLogger(__name__)

RETRY_MINUTES = (1, 5, 30, 2 * 60, 24 * 60)
DEAD = "\N{OBJECT REPLACEMENT CHARACTER}"  # where a link stands in a letter that is only looked at
AN_HOUR = timedelta(hours=1)
LEASE_MINUTES = 5  # longer than the slowest delivery: a claim that runs out belongs to a worker that is gone
_ADDRESS = re.compile(r"\S+@\S+")


# Template -> who is answered by a reply to it, asked when the letter is sent; "" for the portal itself.
REPLIES: dict[str, Callable[[dict], str]] = {}


def replies_to(template: str, address: Callable[[dict], str]) -> None:
    """Have answers to these letters go to `address(context)`. No row keeps it: who took it back meanwhile is heard."""
    REPLIES[template] = address


# Template -> what a message holds beside its text and its HTML: (content, media type), made when it is sent.
PARTS: dict[str, Callable[[dict, str], tuple[str, str]]] = {}


def carries(template: str, part: Callable[[dict, str], tuple[str, str]]) -> None:
    """Have these letters hold `part(context, to)` as one more way to read them, like an invitation for a calendar."""
    PARTS[template] = part


# Template -> what is added to a letter's context when it is sent, or None when it need not be sent any more.
FILLS: dict[str, Callable[[dict], dict | None]] = {}


def fills(template: str, fill: Callable[[dict], dict | None]) -> None:
    """Have `fill(context)` add to what these letters say, so that no row holds it; None keeps the letter from going."""
    FILLS[template] = fill


# Template -> more headers, made when it is sent.
HEADS: dict[str, Callable[[dict], dict[str, str]]] = {}


def heads(template: str, head: Callable[[dict], dict[str, str]]) -> None:
    """Have these letters carry the headers of `head(context)`, in which a link may be signed."""
    HEADS[template] = head


def queue(
    template: str, *, to: str, key: str, context: dict, language: str, not_before: datetime | None = None
) -> Letter:
    """Write a letter to `to` in the running transaction; with a `key` that was used before nothing is written.

    `context` is JSON and never holds a secret: links get their token when the letter is sent. Raises ValidationError
    when `to` is no address (this also refuses line breaks) and RuntimeError outside a transaction: the letter could
    then outlive its cause.
    """
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("A letter is queued in the transaction of its cause.")
    validate_email(to)
    values = {"template": template, "to": to, "context": context, "language": language}
    return Letter.objects.get_or_create(key=key, defaults=values | {"not_before": not_before or timezone.now()})[0]


def queue_hourly(template: str, *, to: str, key: str, context: dict, language: str) -> Letter:
    """As `queue`, for news that may come often: at once, and then one for all that comes within an hour of the clock.

    2 queries. `key` is completed with the hour.
    """
    now = timezone.now()
    hour = now.replace(minute=0, second=0, microsecond=0)
    told = Letter.objects.filter(key=f"{key}-{hour:%Y%m%d%H}").exists()
    since, due = (hour + AN_HOUR, hour + AN_HOUR) if told else (hour, now)
    key = f"{key}-{since:%Y%m%d%H}"
    return queue(template, to=to, key=key, context=context, language=language, not_before=due)


def cancel(key: str) -> bool:
    """Keep a letter from being sent. False when there is none, or it was sent or is being sent."""
    return bool(Letter.objects.free().filter(key=key).update(state=LetterState.CANCELLED))


def amend(key: str, *, context: dict, not_before: datetime) -> bool:
    """Have a letter say something else, later. False when there is none, or it was sent or is being sent."""
    return bool(Letter.objects.free().filter(key=key).update(context=context, not_before=not_before))


def preview(template: str, *, context: dict, language: str) -> "Preview":
    """How a letter would read, with DEAD for every link: nobody but the receiver gets to see those."""
    with translation.override(language):
        data = _data(context, language) | {"preview": True}
        text = _text(f"letters/{template}-body.txt", data)
        return Preview(_text(f"letters/{template}-subject.txt", data), re.split(r"\n{2,}", text), language)


def deliver_one() -> bool:
    """Deliver the letter that is due longest. False when none is due.

    The mail server may have taken a letter whose worker was killed before it could say so. It is then sent again
    under the same
    Message-ID, by which mail programs recognise it.
    """
    letter = _claim()
    if letter is None:
        return False
    try:
        if letter.attempts > len(RETRY_MINUTES) + 1:
            return _settle(letter, state=LetterState.FAILED, error="stopped halfway each time")
        message = _message_of(letter)
        if message is None:
            return _settle(letter, state=LetterState.CANCELLED)
        message.send()
    except BadHeaderError:
        _settle(letter, state=LetterState.FAILED, error="line break in a header")
    except Exception as fault:
        _postpone(letter, fault)
    else:
        _settle(letter, state=LetterState.SENT, sent_at=timezone.now(), error="")
    return True


@dataclass(frozen=True)
class Preview:
    """A letter as it would be: its subject, and its text in paragraphs."""

    subject: str
    paragraphs: list[str]
    language: str

    @property
    def parts(self) -> list[dict]:
        """Per paragraph its text, and whether it is a link only."""
        return [{"text": text.replace(DEAD, "…"), "is_link": text.strip() == DEAD} for text in self.paragraphs]


def send_now(template: str, *, to: str, context: dict, language: str) -> None:
    """Send at once, in the request: only for what is a secret and soon worthless.

    Raises OSError or smtplib.SMTPException.
    """
    _message(template, to=to, context=context, language=language).send()


def site_link(name: str, *args) -> str:
    """The whole address of the page called `name`, in the language that is active."""
    return settings.SITE_URL + reverse(name, args=args)


def signed_link(purpose: str, pk: int, generation: int) -> str:
    """A secret address of the page called `purpose` for object `pk`.

    Raising the object's generation makes old ones worthless.
    """
    return site_link(purpose, sign(purpose, pk, generation))


def sign(purpose: str, pk: int, generation: int) -> str:
    """The token in that address."""
    return signing.dumps([pk, generation], salt=f"letter.{purpose}", compress=False)


def read_signed(purpose: str, token: str, *, max_age: timedelta | None = None) -> tuple[int, int] | None:
    """(pk, generation) of a link's token, or None when it is forged, for another purpose, or too old."""
    try:
        pk, generation = signing.loads(token, salt=f"letter.{purpose}", max_age=max_age)
    except signing.BadSignature:
        return None
    return pk, generation


def _claim() -> Letter | None:
    now = timezone.now()
    with transaction.atomic():
        letter = Letter.objects.due(now).select_for_update(skip_locked=True).first()
        if letter:
            letter.claimed_until = now + timedelta(minutes=LEASE_MINUTES)
            letter.attempts += 1
            letter.save(update_fields=["claimed_until", "attempts"])
    return letter


def _settle(letter: Letter, **values) -> bool:
    """Write the outcome, unless the claim ran out and another worker has the letter now."""
    mine = Letter.objects.waiting().filter(pk=letter.pk, claimed_until=letter.claimed_until)
    return bool(mine.update(claimed_until=None, **values))


def _postpone(letter: Letter, fault: Exception) -> None:
    error, for_good = _fault(fault)
    if for_good or letter.attempts > len(RETRY_MINUTES):
        log.warning("letter %s failed: %s", letter.pk, error)
        _settle(letter, state=LetterState.FAILED, error=error)
        return
    later = timezone.now() + timedelta(minutes=RETRY_MINUTES[letter.attempts - 1])
    log.warning("letter %s postponed: %s", letter.pk, error)
    _settle(letter, not_before=later, error=error)


def _fault(fault: Exception) -> tuple[str, bool]:
    """What went wrong, without addresses, and whether trying again is useless (a 5xx about this letter)."""
    if isinstance(fault, smtplib.SMTPRecipientsRefused):
        code, words = next(iter(fault.recipients.values()))
    elif isinstance(fault, smtplib.SMTPResponseException):
        code, words = fault.smtp_code, fault.smtp_error
    else:
        return type(fault).__name__, False
    words = words.decode(errors="replace") if isinstance(words, bytes) else str(words)
    about_letter = isinstance(fault, smtplib.SMTPRecipientsRefused | smtplib.SMTPSenderRefused | smtplib.SMTPDataError)
    return _ADDRESS.sub("…", f"{code} {words}")[:200], about_letter and code >= 500


def _message_of(letter: Letter) -> EmailMultiAlternatives | None:
    """None when there is nothing left to say."""
    number = f"<letter.{letter.pk}.{letter.created_at:%Y%m%d%H%M%S}@{urlsplit(settings.SITE_URL).hostname}>"
    context = letter.context
    with translation.override(letter.language):
        more = FILLS[letter.template](context) if letter.template in FILLS else {}
        headers = HEADS[letter.template](context) if letter.template in HEADS else {}
    if more is None:
        return None
    headers |= {"Message-ID": number}
    return _message(letter.template, to=letter.to, context=context | more, language=letter.language, headers=headers)


def _message(template: str, *, to: str, context: dict, language: str, headers: dict | None = None):
    """The message of templates/letters/<template>-{subject.txt,body.txt,body.html} in `language`."""
    with translation.override(language):
        data = _data(context, language)
        subject = _text(f"letters/{template}-subject.txt", data)
        message = EmailMultiAlternatives(
            subject=subject,
            body=_text(f"letters/{template}-body.txt", data) + "\n",
            to=[to],
            reply_to=[_reply_address(template, context) or settings.CONTACT_EMAIL or settings.SERVER_EMAIL],
            headers={"Auto-Submitted": "auto-generated", "Content-Language": language} | (headers or {}),
        )
        html = render_to_string(f"letters/{template}-body.html", data | {"subject": subject})
    message.attach_alternative(html, "text/html")
    if template in PARTS:
        message.attach_alternative(*PARTS[template](context, to))
    return message


def _reply_address(template: str, context: dict) -> str:
    return REPLIES[template](context) if template in REPLIES else ""


def _data(context: dict, language: str) -> dict:
    return {"site_name": settings.SITE_NAME, "site_url": settings.SITE_URL, "language": language} | context


def _text(template: str, data: dict) -> str:
    """Plain text: nothing is escaped, and lines that only held template tags leave no hole."""
    text = get_template(template).template.render(Context(data, autoescape=False))
    return re.sub(r"\n{3,}", "\n\n", text).strip()
