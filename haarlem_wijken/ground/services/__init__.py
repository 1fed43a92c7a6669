"""Asking a service outside, within limits."""
