"""Which theme plays where, and the same as a file."""

from django.urls import path

from ..matrix import files
from ..views import matrix

urlpatterns = [
    path("themas.csv", files.csv, name="themes-csv"),
    path("themas/", matrix.matrix, name="themes"),
]
