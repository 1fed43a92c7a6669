"""Which meetings or agreements a query string selects."""
