#!/usr/bin/env python3
"""Scores the bot on the labelled corpus beside the checkout and fails below the floors in .ci/floors.json.

usage: .ci/floors.py SHARED        --raise instead rewrites the floors upward to what is reached now
"""
import json
import pathlib
import subprocess
import sys
import tempfile

FLOORS = pathlib.Path(__file__).with_name("floors.json")


def measure(shared, folder):
    with tempfile.NamedTemporaryFile(suffix=".json") as out:
        subprocess.run(
            [sys.executable, str(shared / "tools/score.py"), "--json", out.name, str(shared / "corpus" / folder)],
            check=True)
        return {
            f"{folder}: {kind}: {what}": round(100 * got / of, 1)
            for kind, rows in json.loads(pathlib.Path(out.name).read_text()).items()
            for what, (got, of) in rows.items() if of
        }


def main():
    up = "--raise" in sys.argv
    shared = pathlib.Path([a for a in sys.argv[1:] if not a.startswith("--")][0])
    floors = json.loads(FLOORS.read_text())
    low = []
    for folder in sorted({name.split(":")[0] for name in floors} | ({"lab", "pastes", "mangled", "captures", "torture"} if up else set())):
        if not (shared / "corpus" / folder).is_dir():
            continue
        reached = measure(shared, folder)
        for name, value in reached.items():
            if up:
                floors[name] = max(floors.get(name, 0), value)
            elif value < floors.get(name, 0):
                low.append(f"{name}: {value} %, the floor is {floors[name]} %")
    if up:
        FLOORS.write_text(json.dumps(floors, indent=1, sort_keys=True) + "\n")
    for line in low:
        print("below the floor:", line, file=sys.stderr)
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main())
