"""The people a shop knows: found, looked at, handed out whole, forgotten."""
