"""Names of people, of offices and of groups, and who of them a text knows."""
