"""Who asks, told apart for a day without keeping who.

The one reading of TRUSTED_PROXIES and X-Forwarded-For. Anybody can send that header: it counts only when the peer (who
the connection is with) is a proxy of ours, and then only what lies before our own proxies in it.
"""

from functools import lru_cache
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import salted_hmac

UNIX = "unix"  # in TRUSTED_PROXIES: a peer without an address, at the other end of a unix socket


def through_proxy(request: HttpRequest) -> bool:
    """Whether a proxy of ours passed `request` on; only then its X-Forwarded-* headers are true."""
    peer = request.META.get("REMOTE_ADDR")
    return _is_ours(_address(peer)) if peer else UNIX in settings.TRUSTED_PROXIES


def visitor(request: HttpRequest) -> bytes:
    """16 bytes that stand for who asks, the same for one Amsterdam day. Without SECRET_KEY they cannot be traced back,
    nor joined to those of another day.

    An IPv6 visitor is a /64: that is what one household gets. All whose address is unknown are one visitor.
    """
    client = _client(request)
    packed = client.packed[:8] if isinstance(client, IPv6Address) else client.packed if client else b""
    purpose = f"haarlem_wijken.visitor.{timezone.localdate()}"
    return salted_hmac(purpose, packed, algorithm="sha256").digest()[:16]


def _client(request: HttpRequest) -> IPv4Address | IPv6Address | None:
    """The last address in X-Forwarded-For that is no proxy of ours; the first when all are; else the peer."""
    peer = _address(request.META.get("REMOTE_ADDR", ""))
    if not through_proxy(request):
        return peer
    passed_on = [_address(hop) for hop in request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")]
    last = next((hop for hop in reversed(passed_on) if not _is_ours(hop)), passed_on[0])
    return last or peer


def _address(text: str) -> IPv4Address | IPv6Address | None:
    try:
        found = ip_address(text.strip())
    except ValueError:
        return None
    # An IPv4 address as a socket for both kinds shows it: all of them lie in one /64.
    return getattr(found, "ipv4_mapped", None) or found


def _is_ours(address: IPv4Address | IPv6Address | None) -> bool:
    return address is not None and any(address in network for network in _networks(tuple(settings.TRUSTED_PROXIES)))


@lru_cache(maxsize=8)
def _networks(proxies: tuple[str, ...]) -> tuple[IPv4Network | IPv6Network, ...]:
    return tuple(ip_network(proxy) for proxy in proxies if proxy != UNIX)
