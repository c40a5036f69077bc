"""A blast decided on paper: to whom, what it costs, how long it takes, when to stop, what it proved.

audience   which of a campaign's leads are meant
rate_card  what Meta charges, by date and country
forecast   when the last one will have gone
trouble    when so much fails that going on would do harm
intervals  rates with honest ends, for A/B and hold-out
"""
