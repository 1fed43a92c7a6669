"""How likely a sentence is an agreement: learned from sentences of which a person told whether they are one.

`words` makes of a sentence what it stands for, `signs` what may tell something, `odds` adds up what these weigh.
"""
