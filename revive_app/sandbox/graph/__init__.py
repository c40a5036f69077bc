"""The routes of the Graph API, as Meta has them: who asks is checked first, then what."""
