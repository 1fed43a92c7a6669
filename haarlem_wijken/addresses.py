"""The addresses a server listens at."""

import ipaddress
import os
import socket

from haarlem_wijken.environment import Trouble, env


def loopback_addresses(port: int) -> list[str]:
    """`host:port` of this machine alone, for IPv4 and, where the machine has it, IPv6."""
    return [f"127.0.0.1:{port}", *([f"[::1]:{port}"] if _can_bind(socket.AF_INET6, ("::1", 0)) else [])]


def refuse_taken(port: int) -> None:
    """Raises Trouble when the port is no port, or something answers at it already."""
    if not 1 <= port <= 65_535:
        raise Trouble(f"PORT is wrong: {port} is not between 1 and 65535.")
    for family, host in ((socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::1")):
        if _can_bind(family, (host, 0)) and not _can_bind(family, (host, port)):
            reason = "needs root" if port < 1024 and os.geteuid() else "is in use, perhaps by this portal itself"
            raise Trouble(
                f"Port {port} {reason}: open http://localhost:{port}, or choose another: make demo PORT={port + 1}."
            )


def refuse_open_demo(addresses: list) -> None:
    """Raises Trouble when a demo would be reachable from outside: whoever can reach it can sign in as anybody.

    `addresses` as gunicorn has them: (host, port), or a text for a socket file.
    """
    for address in addresses:
        if env.bool("DEMO", False) and isinstance(address, tuple) and not is_loopback(address[0]):
            raise Trouble(
                f"With DEMO=1 everybody is let in, so it does not listen at {address[0]}: only at this machine itself."
            )


def is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host == "localhost"


def _can_bind(family: int, address: tuple) -> bool:
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        # As gunicorn binds: connections that have just ended do not count as use.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(address)
        except OSError:
            return False
    return True
