"""What is learned from minutes that a person read: what is agreed or decided, who was there, which day is which.

Of a sentence `words` makes what it stands for and `signs` what may tell something; `named` finds who is on top and
`seats` what tells of them; `days` does both for days. `odds` adds up what the signs weigh.
"""
