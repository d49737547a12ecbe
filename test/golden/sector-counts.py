"""Counts the founding alliances' organisations by sector and locality, without any of the product's code.

Prints JSON: alliance -> sector -> {"organisations": n, "localities": {locality: n}}; an organisation in two sectors
counts once in each, one with two places once in each. "" stands for no locality. The committed output is what the
product's own figures are compared with:

    python3 test/golden/sector-counts.py > test/golden/sector-counts.json
"""

import csv
import json
from collections import Counter
from pathlib import Path

source = Path(__file__).parents[2] / "server/demonstration/founding-alliances.csv"
with source.open(encoding="utf-8-sig", newline="") as file:
    rows = list(csv.DictReader(file))

sectors = sorted({sector for row in rows for sector in row["sectors"].split("|")})
counts = {}
for alliance in sorted({row["alliance"] for row in rows}):
    counts[alliance] = {}
    for sector in sectors:
        members = [row for row in rows if row["alliance"] == alliance and sector in row["sectors"].split("|")]
        places = Counter(place for row in members for place in set(row["locality"].split("|")))
        counts[alliance][sector] = {"organisations": len(members), "localities": dict(sorted(places.items()))}

print(json.dumps(counts, ensure_ascii=False, indent=2))
