"""The roof: pages over several rooms, and about the portal itself. No tables, no rules."""
