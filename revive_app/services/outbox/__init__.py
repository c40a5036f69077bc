"""Messages leave: claimed through the gate, committed, sent at once, recorded in batches.

claim        lock the number, take tokens, ask the gate; COMMIT 'sending'
running      what of the tokens goes to which running blast
verdicts     what the gate said of one claim's messages, written down together
budget       Meta's limit of people per portfolio and day
sender       the calls to Meta, many at a time, and the pace of it
results      what Meta answered, in one transaction a batch
failures     what each error code asks for, now or later by webhook
consequences what a code means for the person, her thread or the template
unanswered   calls without an answer: never left, or nobody knows
setbacks     back into the queue for later, and said so in The Matrix
tomorrow     whom Meta says had enough for today, tried again a week long
departures   each process's journal of calls: what never left is queued again when it dies
leases       'sending' that nobody can account for becomes 'unknown', never 'queued'
drafts       the one way a message gets into the queue
"""
