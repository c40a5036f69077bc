"""Files and web pages turned into text."""
