"""What the portal remembers of a browser between two requests. This module is the SESSION_ENGINE."""

from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore as InDatabase
from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models


class Session(AbstractBaseSession):
    """As Django keeps it, with whose it is once somebody is signed in: so they can see where that is, and end it."""

    account = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, null=True, blank=True, related_name="+")

    def __str__(self):
        return f"sessie van account {self.account_id}"  # never the key: that signs in

    @classmethod
    def get_session_store_class(cls) -> type["SessionStore"]:
        return SessionStore


class SessionStore(InDatabase):
    """Reads and writes that table."""

    @classmethod
    def get_model_class(cls) -> type[Session]:
        return Session

    def create_model_instance(self, data: dict) -> Session:
        row = super().create_model_instance(data)
        signed_in = str(data.get(SESSION_KEY, ""))
        row.account_id = int(signed_in) if signed_in.isdecimal() else None
        return row
