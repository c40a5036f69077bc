"""What the product does: one verb a function, one transaction a call."""
