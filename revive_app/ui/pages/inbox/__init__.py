"""The inbox: who waits, what was said, who she is; words, files and templates to answer with."""
