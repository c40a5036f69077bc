"""What happens now, told to whoever watches: `publish` after a commit, `hub` to SSE and open pages."""
