"""The Command Center: numbers, who is about to be lost, the board, The Matrix."""
