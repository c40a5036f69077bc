"""A customer's phone to hold, and what the agent saw."""
