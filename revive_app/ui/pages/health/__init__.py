"""How sending and hearing is: what is measured, what waits, what nobody could work."""
