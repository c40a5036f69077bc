"""Files customers send: taken in as work, fetched from Meta in the background, looked at, kept, shown.

intake     a row for the file of a message, in the transaction that stores the message
leases     which file is due, and who is fetching it
fetching   the bytes: fetched, recognised, stored, heard or seen by a model where there is one
files      views, the way to the bytes, and the end of them
"""
