"""The pieces of a catalog: which ones a text names."""
