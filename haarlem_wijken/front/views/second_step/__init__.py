"""The second step of signing in."""

from .keeping import recovery_codes, remove_factor, second_step
from .setting_up import add_app, add_passkey
from .taking import again, take

__all__ = ["add_app", "add_passkey", "again", "recovery_codes", "remove_factor", "second_step", "take"]
