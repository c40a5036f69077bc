"""What the shop sells: the shelf, one piece, a whole list at once."""
