"""What administrators do: the admin, and the texts of pages."""
