"""Small things that many screens show."""
