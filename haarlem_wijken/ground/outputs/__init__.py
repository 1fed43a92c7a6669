"""A selection as a file: what every room's files share. A room says which columns it has and where its rows come from.

`chunks` reads, `records` says what a cell may hold, one module per format writes, `answers` sends, `offer` names the
files of a page. The licence stands in `licence` alone.
"""
