"""The shop's people: found, known, their consent with its proof, what is held on them, their erasure."""
