"""From going round to being adopted: what is told before, what changed since, and the proof that it stays."""
