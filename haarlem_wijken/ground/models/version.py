"""What the public sees has one version number."""

from django.db import connection, models
from django.db.models import F, Q

from haarlem_wijken.database.first import asked_first


class PublicVersion(models.Model):
    """One row. Pages are cached under its number, so raising it empties every cache at once."""

    n = models.BigIntegerField(default=1)

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(pk=1), name="publicversion_one_row")]

    def __str__(self):
        return str(self.n)

    @classmethod
    def current(cls) -> int:
        """The number now; 1 query."""
        return asked_first(_number)

    @classmethod
    def raise_(cls) -> None:
        """Last statement of every action that changes public content: earlier, its row lock would queue all writers."""
        cls.objects.filter(pk=1).update(n=F("n") + 1)


def _number() -> int:
    with connection.cursor() as cursor:  # every page asks: building the question took longer than the answer
        cursor.execute("SELECT n FROM ground_publicversion WHERE id = 1")
        return cursor.fetchone()[0]
