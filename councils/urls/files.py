"""The list as a file: its address with an ending in place of the last slash, and the same query string."""

from django.urls import path

from .. import api, feeds
from ..views import embed

urlpatterns = [
    path("wijkraden.geojson", api.geojson, name="councils-geojson"),
    path("wijkraden.csv", api.csv, name="councils-csv"),
    path("wijkraden.atom", feeds.atom, name="councils-atom"),
    path("wijkraden.embed", embed.embed, name="councils-embed"),
]
