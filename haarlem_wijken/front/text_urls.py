"""What administrators tell: texts of pages and letters, and notices above every page."""

from django.urls import path

from .views import notices, public_texts

urlpatterns = [
    path("teksten/", public_texts.texts, name="public-texts"),
    path("teksten/<str:key>/", public_texts.text, name="public-text"),
    path("mededelingen/", notices.notices, name="public-notices"),
    path("mededelingen/<int:pk>/", notices.notice, name="public-notice"),
]
