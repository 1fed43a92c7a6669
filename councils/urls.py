from django.urls import path

from . import views

urlpatterns = [
    path("", views.council_list, name="councils"),
    path("<slug:slug>/", views.council_page, name="council"),
]
