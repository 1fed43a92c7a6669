"""Links between things of meetings and those of the rooms below."""
