"""Who signs in: names, sessions, devices, another address, two persons who are one."""
