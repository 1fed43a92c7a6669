"""What is published, for moderators."""

from django.urls import path

from ..views.published import acts, correcting, entering, sender
from ..views.published import handing as moderated_handing
from ..views.published import lists as published
from ..views.published import photos as moderated_photos

urlpatterns = [
    path("", published.moderated, name="moderated"),
    path("toevoegen/", entering.enter, name="moderated-enter"),
    path("afzender/<int:pk>/", sender.sender, name="moderated-sender"),
    path("handeling/<int:pk>/terugdraaien/", acts.act_undo, name="moderated-undo"),
    path("<int:pk>/", published.moderated_one, name="moderated-one"),
    path("<int:pk>/versies/", published.versions, name="moderated-versions"),
    path("<int:pk>/verbeteren/", correcting.correct, name="moderated-correct"),
    path("<int:pk>/overdragen/", moderated_handing.transfer, name="moderated-transfer"),
    path("<int:pk>/fotos/<int:photo>/weghalen/", moderated_photos.photo_remove, name="moderated-photo"),
    path("<int:pk>/<slug:verb>/", acts.act, name="moderated-act"),
]
