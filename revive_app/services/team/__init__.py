"""The people of a shop: `members` who are in it, `invitations` to those who are not yet, `sessions` of one of them."""
