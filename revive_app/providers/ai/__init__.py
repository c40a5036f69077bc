"""Language models: Mistral, and an offline one that needs nothing."""
