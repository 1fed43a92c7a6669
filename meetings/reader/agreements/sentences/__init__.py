"""Agreements in running text: who takes what on in a sentence."""
