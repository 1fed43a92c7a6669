"""What residents do together: initiatives, what is sent in about them, calls for help, and who inspired whom."""
