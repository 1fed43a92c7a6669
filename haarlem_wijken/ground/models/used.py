"""What was sent in already."""

from django.db import models


class UsedProof(models.Model):
    """The challenge of a form that was sent. `content` is a keyed hash of what it held: sent again it is the same."""

    nonce = models.CharField(max_length=32, primary_key=True)
    content = models.BinaryField(max_length=32)
    until = models.DateTimeField(db_index=True, help_text="when its challenge is worth nothing any more")

    def __str__(self):
        return self.nonce
