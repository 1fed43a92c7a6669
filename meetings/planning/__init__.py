"""When meetings are: what comes back, and days in words and in a calendar."""
