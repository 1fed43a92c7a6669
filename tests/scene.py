"""Rows that the tests of one class read: made once, gone after the last of them."""

from contextlib import contextmanager

from django.db import transaction

from tests.conftest import forget


@contextmanager
def scene(django_db_blocker):
    """For a fixture of a class: what is written inside, its tests begin with, and roll back to.

    Not for other tests of the module: those would see it too, or not, as the order has it.
    """
    with django_db_blocker.unblock(), transaction.atomic():
        forget()
        yield
        transaction.set_rollback(True)
