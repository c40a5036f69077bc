"""Meta's WhatsApp Cloud API: builders, client, webhook parser, error table, signature."""
