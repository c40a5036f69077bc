"""The outside world: one folder each, a protocol and its implementations."""
