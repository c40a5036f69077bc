"""The kit: every component in all its states, for whoever builds a screen. Only while developing."""
