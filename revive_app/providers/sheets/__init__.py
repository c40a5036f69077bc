"""Customer lists (CSV, Excel) turned into people, in a process of their own."""
