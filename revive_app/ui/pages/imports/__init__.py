"""Customer lists: dropped, their columns put right, tried, imported, taken back."""
