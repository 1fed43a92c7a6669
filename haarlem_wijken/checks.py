"""What must be true of the settings together; `manage.py check` tells it, with an id and what to do."""

from email.utils import parseaddr
from urllib.parse import urlsplit

from django.conf import settings
from django.core.checks import Error, Tags, register

from haarlem_wijken.addresses import is_loopback


@register(Tags.security)
def site_address(app_configs, **kwargs):
    """A demo is of this machine alone; anything else speaks https."""
    site = urlsplit(settings.SITE_URL)
    if settings.DEMO and not is_loopback(site.hostname):
        yield Error(
            "DEMO=1 lets everybody in as anybody, and SITE_URL is an address others can reach.",
            hint="Leave DEMO out for a real portal, or SITE_URL at http://localhost:8000 for a demo.",
            id="haarlem_wijken.E001",
        )


@register(Tags.security, deploy=True)
def production(app_configs, **kwargs):
    """What a demo and a developer may do without."""
    if settings.DEMO:
        yield Error("This is a demo (DEMO=1).", hint="Leave DEMO out for a real portal.", id="haarlem_wijken.E002")
    if urlsplit(settings.SITE_URL).scheme != "https":
        yield Error(
            "SITE_URL is not https.", hint="Set SITE_URL, such as https://wijken.example.nl.", id="haarlem_wijken.E003"
        )
    if len(settings.SECRET_KEY) < 50:
        yield Error(
            "SECRET_KEY is shorter than 50 characters.",
            hint="python -c 'import secrets; print(secrets.token_urlsafe(50))' makes a good one.",
            id="haarlem_wijken.E004",
        )
    for name, number in (("CONTACT_EMAIL", 5), ("DEFAULT_FROM_EMAIL", 6)):
        domain = parseaddr(getattr(settings, name))[1].rpartition("@")[2]
        if not domain or domain == "localhost":
            yield Error(
                f"{name} is no address that a resident can write to.",
                hint=f"Set {name} to a mailbox somebody reads.",
                id=f"haarlem_wijken.E00{number}",
            )


@register(Tags.security)
def tiles(app_configs, **kwargs):
    """Empty (no background), or https (this machine: http too) with a place for zoom, column and row."""
    parts = urlsplit(settings.TILE_URL)
    safe = parts.scheme == "https" or (parts.scheme == "http" and is_loopback(parts.hostname or ""))
    if settings.TILE_URL and not (safe and all(part in settings.TILE_URL for part in ("{z}", "{x}", "{y}"))):
        yield Error(
            "TILE_URL is no address of map tiles.",
            hint="It starts with https:// and holds {z}, {x} and {y}; leave it empty for a map without background.",
            id="haarlem_wijken.E007",
        )


@register(Tags.security)
def address_service(app_configs, **kwargs):
    """Empty (nobody is offered to look for an address), or https without a query (this machine: http too)."""
    parts = urlsplit(settings.ADDRESS_SERVICE_URL)
    safe = parts.scheme == "https" or (parts.scheme == "http" and is_loopback(parts.hostname or ""))
    whole = safe and parts.hostname and not (parts.query or parts.fragment or parts.username)
    if settings.ADDRESS_SERVICE_URL and not whole:
        yield Error(
            "ADDRESS_SERVICE_URL is no address of a service.",
            hint="It starts with https:// and ends with the version: …/search/v3_1; leave it empty for none.",
            id="haarlem_wijken.E010",
        )


@register(Tags.security)
def hosts(app_configs, **kwargs):
    """`*` would let links in letters point anywhere."""
    if "*" in settings.ALLOWED_HOSTS:
        yield Error("ALLOWED_HOSTS holds *.", hint="Name the hosts of this portal.", id="haarlem_wijken.E008")
    if not settings.DEBUG and not {urlsplit(settings.SITE_URL).hostname} & set(settings.ALLOWED_HOSTS):
        yield Error(
            "ALLOWED_HOSTS does not hold the host of SITE_URL.",
            hint="Add it to ALLOWED_HOSTS.",
            id="haarlem_wijken.E009",
        )
