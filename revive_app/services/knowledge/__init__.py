"""What a campaign's agent is given to read.

sources    files and pages a shop names, shows and deletes: rows only, nothing is read in a request
leases     which source is due, who is working on it, how far it is, what became of it
learning   the work: fetch or open, read, cut, embed, and replace the passages in one transaction
"""
