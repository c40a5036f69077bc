"""The local Meta: a Graph-compatible server that checks like the real one. Never imports services or providers."""
