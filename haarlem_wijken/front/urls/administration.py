"""What administrators do: texts of pages and letters, notices above every page, persons who turn out to be one."""

from django.urls import path

from ..views.administration import notices, persons, public_texts

urlpatterns = [
    path("personen/<int:one>/<int:other>/samenvoegen/", persons.merge, name="merge-persons"),
    path("teksten/", public_texts.texts, name="public-texts"),
    path("teksten/<str:key>/", public_texts.text, name="public-text"),
    path("mededelingen/", notices.notices, name="public-notices"),
    path("mededelingen/<int:pk>/", notices.notice, name="public-notice"),
]
