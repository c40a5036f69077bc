"""What a campaign sends: blasts planned, watched and steered, each person of one, and what it writes by itself."""
