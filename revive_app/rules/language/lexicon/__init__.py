"""Everyday words of English and Hindi by subject, one line a notion: English spellings, a bar, Hindi ones.

The head of a line names the notion; where the trade's lists know the head, the line only adds spellings to theirs.
Hindi words are written as people type them in Latin letters; Devanagari only where that does not fold to the same.
Of DOINGS the Hindi words are stems, which take every ending of a verb (`inflections`).
"""
