"""The server's maps: outlines as SVG, with names and arcs on them."""
