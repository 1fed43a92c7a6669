"""Addresses in letters: whole ones, made when the letter is sent."""

from django import template

from ..post import signed_link, site_link

register = template.Library()
register.simple_tag(site_link)
register.simple_tag(signed_link)
