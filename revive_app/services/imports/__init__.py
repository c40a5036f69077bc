"""Customer lists into campaigns: looked at, tried, imported in one transaction, undone while nothing was sent."""
