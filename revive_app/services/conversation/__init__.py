"""Answering customers: when an answer is due, what it says, and the threads people read."""
