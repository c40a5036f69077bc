"""Messages leave: claimed through the gate, committed, sent at once, recorded in batches.

claim      lock the number, take tokens, ask the gate; COMMIT 'sending'
sender     the calls to Meta, many at a time, and the pace of it
results    what Meta answered, in one transaction a batch
failures   what each error code asks for, now or later by webhook
leases     'sending' that never came back becomes 'unknown', never 'queued'
drafts     the one way a message gets into the queue
"""
