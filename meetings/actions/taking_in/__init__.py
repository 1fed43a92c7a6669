"""A meeting made of minutes that were read."""
