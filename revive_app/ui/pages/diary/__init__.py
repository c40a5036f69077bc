"""The shop's day: who comes and when, whose wish needs a time, which orders wait for a yes."""
