"""Message templates: what Meta lets the shop begin a conversation with, and the writing of new ones."""
