"""Counts needs and seats of the training alliance from its CSV, without any of the product's code.

Prints JSON. "needs": of each need who serves it and whose beneficiaries have it. "silent": of whom no need is recorded.
"kinds": of each kind of actor who sits for it. "authority": who may commit an organisation, who may not, of whom nobody
knows:

    python3 test/golden/training-needs.py > test/golden/training-needs.json
    pnpm exec biome format --write test/golden/training-needs.json
"""

import csv
import json
from collections import defaultdict
from pathlib import Path

file = Path(__file__).parents[2] / "server/demonstration/training-alliance.csv"
with file.open(encoding="utf-8-sig", newline="") as lines:
    members = [row for row in csv.DictReader(lines) if row["status"] in ("existing", "developing")]


def by_word(column, of):
    found = defaultdict(list)
    for row in of:
        for word in filter(None, row[column].split("|")):
            found[word].append(row["name"])
    return {word: sorted(names) for word, names in sorted(found.items())}


seated = [row for row in members if row["seat"]]
print(
    json.dumps(
        {
            "needs": by_word("needs", members),
            "demand": by_word("beneficiary_needs", members),
            "silent": sorted(row["name"] for row in members if not row["needs"]),
            "kinds": by_word("actor_kind", seated),
            "seats": len(seated),
            "authority": {
                answer or "not asked": sorted(row["name"] for row in seated if row["authority"] == answer)
                for answer in ("yes", "no", "")
            },
        },
        ensure_ascii=False,
        indent=2,
    )
)
