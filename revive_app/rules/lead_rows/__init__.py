"""A shop's customer list, row by row: what each column is, who each row is, and why a row is nobody.

The conventions are those of the labelled files in `tests/data/leads`.
"""
