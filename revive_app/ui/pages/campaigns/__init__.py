"""Campaigns: the list of them, and the Agent Architect that makes one and changes it later.

/campaigns          listing
/campaigns/new      the architect on a draft: `?draft=` says which, `step=` how far
/campaigns/[id]     the same on any campaign, as the first of its parts; others are added in `parts`
"""
