"""Messages to whoever keeps a thing of a room, without either side seeing the other's address."""
