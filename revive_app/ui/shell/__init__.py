"""The frame of the signed-in pages: who is here, where one can go, and what state everything is in."""
