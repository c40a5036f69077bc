"""Everything that is known of a person: beside the inbox, and as a drawer over the board."""
