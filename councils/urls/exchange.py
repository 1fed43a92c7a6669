"""What councils learn from each other, and the same as files."""

from django.urls import path

from .. import views
from ..exchange import files

urlpatterns = [
    path("uitwisseling.csv", files.csv, name="exchanges-csv"),
    path("uitwisseling.atom", files.atom, name="exchanges-atom"),
    path("uitwisseling/", views.exchanges, name="exchanges"),
    path("uitwisseling/<int:pk>/", views.exchange, name="exchange"),
    path("uitwisseling/<int:pk>/weghalen/", views.exchange_take_away, name="exchange-take-away"),
]
