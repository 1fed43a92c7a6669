"""A selection on paper (“een vel”): a map with numbers, the list of them, and empty lines to go on from there.

`paper` says how large, `spread` keeps signs apart, `names` writes areas between them, `drawing` makes the map of these,
`content` says all the rest in words, and `sheet.typ` sets it.
"""
