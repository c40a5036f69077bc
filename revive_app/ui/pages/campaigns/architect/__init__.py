"""The Agent Architect: who speaks, what she knows, what she may do. Everything is saved as it is done."""
