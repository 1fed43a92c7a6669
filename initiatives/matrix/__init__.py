"""Which theme plays where: areas beside themes, and how many initiatives each has of both."""
