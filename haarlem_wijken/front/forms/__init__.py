"""Forms about what is in any room: following it, writing to who keeps it, saying that something is wrong."""
