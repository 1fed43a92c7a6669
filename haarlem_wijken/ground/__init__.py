"""The ground: what nobody owns and every room stands on."""
