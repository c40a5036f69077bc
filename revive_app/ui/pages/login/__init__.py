"""Coming in."""
