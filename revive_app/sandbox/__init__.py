"""The local Meta: a Graph-compatible server that checks like the real one, and phones that answer.

    client ──HTTP──▶ graph/ ─▶ validation, templates ─▶ acceptance ─▶ PostgreSQL (sandbox_*)
                                                                          │ due
    /api/v1/webhook ◀──HTTP, signed── delivery ◀── queue ◀────────────────┤
                                                                          │
    /simulator, tests ──▶ phones (write, tap, read, thread) ──────────────┘

Written from REFERENCE.md alone. It never imports services, providers, rules or models: it must be able to
disagree with them.
"""
