"""What Meta told us takes effect: once, in order for each person, whatever dies meanwhile.

claims      which events are due; one transaction a person; retries and parking
arrival     one message with all it touches, loaded and locked
messages    a customer's message: person, thread, lead, safety, the answer's due time
statuses    sent, delivered, read in batches; failures one by one
sent        the messages of ours that statuses speak of
changes     preferences, changed identities, templates, accounts
"""
