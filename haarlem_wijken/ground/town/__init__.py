"""The town in memory: its areas, its themes, its figures, and a place as one number."""
