"""The benchmarks. `make bench` runs them all; results go to bench/results as JSON and to the screen as a table."""
