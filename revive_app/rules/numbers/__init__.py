"""Numbers with their units, as people write them."""
