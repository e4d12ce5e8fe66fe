"""Reads generated tickets with the program and with well-known readers, and prints a table.

    readers.py               runs every reader several times in turn
    readers.py peer NAME FILE  reads once in this process and prints what that took as JSON
"""

import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROUNDS = int(os.environ.get("ROUNDS", "5"))
PROGRAM = Path(".build/release/bench-readers")
DATA = Path(".build/data")
CSV = DATA / "tickets-1000000.csv"
LONG = DATA / "tickets-3000000.csv"
XLSX = DATA / "tickets-100000.xlsx"


def duckdb_text(path, threads):
    """Every column as text; the longest of each is asked for, so that none can be left out."""
    import duckdb

    columns = Path(path).open(encoding="utf-8").readline().strip().split(",")
    longest = ", ".join(f'max(strlen("{name}"))' for name in columns)

    def read():
        database = duckdb.connect(config={"threads": threads})
        query = f"SELECT count(*), {longest} FROM read_csv(?, header=true, all_varchar=true)"
        return database.execute(query, [path]).fetchone()[0]

    return read


def calamine_lists(path):
    import python_calamine

    def read():
        workbook = python_calamine.CalamineWorkbook.from_path(path)
        return len(workbook.get_sheet_by_index(0).to_python()) - 1

    return read


PEERS = {
    "duckdb, 1 thread": lambda path: duckdb_text(path, 1),
    "duckdb, 2 threads": lambda path: duckdb_text(path, 2),
    "python-calamine": calamine_lists,
}


def run_peer(name, path):
    read = PEERS[name](path)
    wall, processor = time.monotonic(), time.process_time()
    rows = read()
    seconds, cpu = time.monotonic() - wall, time.process_time() - processor
    status = Path("/proc/self/status").read_text()
    peak = int(status.split("VmHWM:")[1].split()[0])
    print(json.dumps({"seconds": seconds, "cpu": cpu, "peak": peak, "rows": rows}))


def ensure_data():
    DATA.mkdir(parents=True, exist_ok=True)
    for path, rows in ((CSV, 1_000_000), (LONG, 3_000_000)):
        if not path.exists():
            subprocess.run([PROGRAM, "write", str(rows), path.with_suffix(".part")], check=True)
            path.with_suffix(".part").rename(path)
    if not XLSX.exists():
        write_workbook(100_000)


def write_workbook(rows):
    """The first rows of such a file as a workbook with shared strings, its dates as dates."""
    import csv
    import datetime

    import xlsxwriter

    text, part = XLSX.with_suffix(".csv"), XLSX.with_suffix(".part")
    subprocess.run([PROGRAM, "write", str(rows), text], check=True)
    workbook = xlsxwriter.Workbook(str(part))
    sheet = workbook.add_worksheet()
    dated = workbook.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"})
    with text.open(newline="", encoding="utf-8") as file:
        for row, cells in enumerate(csv.reader(file)):
            for column, cell in enumerate(cells):
                try:
                    moment = datetime.datetime.strptime(cell, "%Y-%m-%d %H:%M:%S")
                except ValueError:
                    sheet.write_string(row, column, cell)
                else:
                    sheet.write_datetime(row, column, moment, dated)
    workbook.close()
    part.rename(XLSX)
    text.unlink()


def measure(group, path, names, rounds=ROUNDS):
    """Each reader once a round, so that a busy moment of the machine meets them all."""
    results = {name: [] for name in names}
    for _ in range(rounds):
        for name in names:
            if name == "mingjing":
                command = [PROGRAM, "read", path]
            else:
                command = [sys.executable, __file__, "peer", name, path]
            done = subprocess.run(command, check=True, stdout=subprocess.PIPE)
            results[name].append(json.loads(done.stdout))
    size = path.stat().st_size / 1e6
    rows = results["mingjing"][0]["rows"]
    print(f"\n{group}: {path.name}, {size:.0f} MB, {rows} records, rounds: {rounds}, medians")
    print(f"{'':20}{'seconds':>9}{'':>8}{'CPU s':>8}{'':>8}{'peak MiB':>10}")
    first = middle(results[names[1] if len(names) > 1 else names[0]])
    for name in names:
        own = middle(results[name])
        print(
            f"{name:20}{own['seconds']:9.2f}{own['seconds'] / first['seconds']:7.2f}x"
            f"{own['cpu']:8.2f}{own['cpu'] / first['cpu']:7.2f}x{own['peak'] / 1024:10.0f}"
        )


def middle(runs):
    return {
        key: statistics.median(run[key] for run in runs) for key in ("seconds", "cpu", "peak")
    }


if __name__ == "__main__":
    if len(sys.argv) == 4 and sys.argv[1] == "peer":
        run_peer(sys.argv[2], sys.argv[3])
    else:
        ensure_data()
        measure("CSV", CSV, ["mingjing", "duckdb, 1 thread", "duckdb, 2 threads"])
        measure("CSV, longer", LONG, ["mingjing"], rounds=1)
        measure("XLSX", XLSX, ["mingjing", "python-calamine"])
