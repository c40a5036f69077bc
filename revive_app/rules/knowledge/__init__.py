"""What a shop has said about itself: facts a reply may rest on, and quoting them."""
