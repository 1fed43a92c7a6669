"""Letters of this room: about calls for help, and about an idea that spread."""
