"""`python -m bench [name …]`: run the benchmarks, write their results, print a table."""

import importlib
import json
import platform
import sys
from datetime import UTC, datetime
from pathlib import Path

import psutil

RESULTS = Path(__file__).parent / "results"
BENCHES = ("webhook", "outbox", "ingest", "imports", "blast", "ui", "analytics")


def main(names: list[str]) -> int:
    """Run the named benchmarks, all of them by default."""
    unknown = set(names) - set(BENCHES)
    if unknown:
        print(f"No such benchmark: {', '.join(sorted(unknown))}. There are: {', '.join(BENCHES)}.")
        return 2
    RESULTS.mkdir(exist_ok=True)
    for name in names or BENCHES:
        rows = importlib.import_module(f"bench.{name}").run()
        report = {
            "bench": name,
            "at": datetime.now(UTC).isoformat(timespec="seconds"),
            "machine": {
                "cores": psutil.cpu_count(),
                "memory_gb": round(psutil.virtual_memory().total / 2**30),
                "python": platform.python_version(),
            },
            "rows": rows,
        }
        (RESULTS / f"{name}.json").write_text(json.dumps(report, indent=1) + "\n")
        print_table(name, rows)
    return 0


def print_table(name: str, rows: list[dict[str, object]]) -> None:
    """The rows, aligned."""
    heads = list(rows[0])
    widths = [
        max(len(str(row[head])) for row in [dict(zip(heads, heads, strict=True)), *rows]) for head in heads
    ]
    print(f"\n{name}")
    for row in [dict(zip(heads, heads, strict=True)), *rows]:
        print(
            "  " + "  ".join(str(row[head]).ljust(width) for head, width in zip(heads, widths, strict=True))
        )


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
