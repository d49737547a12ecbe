"""Counts needs, seats and what inhabitants ask for in an invented alliance, without any of the product's code.

Prints JSON from core-group.csv. "needs": of each need who serves it and how formally, whose beneficiaries have it, of whom
nobody recorded any need, who is looked for, and in which territories nobody serves it. "seats": those of the kinds of actor
expected at the table, who may commit an organisation and of whom nobody knows. "sectors": of each its organisations and
all of them, at the table and in the region, and whether it is a whole organisation away from the region's share.
"expected": of each territory and sector the organisations, and how many its inhabitants ask for. "leaving": of each
organisation what is lost when its row is deleted and all is counted again: needs, needs in territories, sectors, sectors
in territories that are left empty or thin, seats and kinds of actor:

    python3 test/golden/core-group.py > test/golden/core-group.json
    pnpm exec biome format --write test/golden/core-group.json
"""

import csv
import json
import math
from fractions import Fraction
from pathlib import Path

TERRITORIES = {"North bank": 21_000, "South bank": 64_000, "Islands": 900}
PER_TEN_THOUSAND = {"Social action": 1, "Professional and economic integration": 0.5}
NEEDS = ["Language", "Administrative procedures", "Internship", "Health", "Social integration", "Mobility", "Housing"]
SEATS = {"Public authorities": 2, "Mediators": 1, "Educators": 1, "Economic bodies": 1, "Youth organisations": 0}


def words(cell):
    return [word.strip() for word in cell.split("|") if word.strip()]


def served(everybody):
    """Of each need who serves it, of whose beneficiaries it is, how formally, and where nobody serves it."""
    members = [row for row in everybody if row["status"] in ("existing", "developing")]
    silent = sorted(row["name"] for row in members if not row["needs"])
    result = {}
    for need in NEEDS:
        how = {}
        for row in members:
            for word in words(row["needs"]):
                name, _, formality = word.partition("=")
                if name == need:
                    how[row["name"]] = formality
        where = {row["name"]: words(row["territory"]) for row in members if row["name"] in how}
        result[need] = {
            "serving": sorted(how),
            "demand": sorted(row["name"] for row in members if need in words(row["beneficiary_needs"])),
            "silent": silent,
            "lookedFor": sorted(
                row["name"]
                for row in everybody
                if row["status"] == "missing" and need in [word.partition("=")[0] for word in words(row["needs"])]
            ),
            "informal": sorted(name for name, formality in how.items() if formality == "informal"),
            "formalityUnknown": sorted(name for name, formality in how.items() if not formality),
            "informalOnly": "informal" in how.values() and not set(how.values()) & {"agreement", "institution"},
            "outside": sorted(name for name, places in where.items() if places == ["outside"]),
            "inside": sorted(name for name, places in where.items() if set(places) & set(TERRITORIES)),
            "nobodyIn": sorted(
                place for place in TERRITORIES if how and not any(place in places for places in where.values())
            ),
        }
    return result


def seated(everybody):
    """Of each kind of actor its seats, as name and authority; and all of them."""
    chairs = []
    for row in everybody:
        for seat in words(row["seats"]):
            _, kind, authority = seat.split(":")
            if row["status"] in ("existing", "developing"):
                chairs.append((row["name"], [kind] if kind else words(row["actor_kinds"]), authority))
    kinds = {}
    for kind, expected in SEATS.items():
        own = [(name, authority) for name, of, authority in chairs if kind in of]
        kinds[kind] = {"expected": expected, "names": sorted(name for name, _ in own), "noes": sum(a == "no" for _, a in own)}
    return {
        "seats": len(chairs),
        "yes": sum(authority == "yes" for *_, authority in chairs),
        "no": sorted(name for name, _, authority in chairs if authority == "no"),
        "notAsked": sorted(name for name, _, authority in chairs if authority == ""),
        "withoutKind": sorted(name for name, of, _ in chairs if not of),
        "kinds": kinds,
    }


def balance(everybody):
    members = [row for row in everybody if row["status"] in ("existing", "developing") and words(row["sectors"])]
    core = [row for row in members if row["seats"]]
    result = {}
    for sector in sorted({sector for row in everybody for sector in words(row["sectors"])}):
        in_core = sum(sector in words(row["sectors"]) for row in core)
        in_region = sum(sector in words(row["sectors"]) for row in members)
        expected = Fraction(in_region * len(core), len(members))
        verdict = "balanced"
        if expected - in_core >= 1:
            verdict = "under" if in_core else "none"
        if in_core - expected >= 1:
            verdict = "over"
        result[sector] = [in_core, len(core), in_region, len(members), verdict]
    return result


def expected_by_inhabitants(everybody):
    """Each sector's organisations in each territory, and how many its inhabitants ask for."""
    members = [row for row in everybody if row["status"] in ("existing", "developing")]
    return {
        f"{place} / {sector}": [
            sum(place in words(row["territory"]) and sector in words(row["sectors"]) for row in members),
            max(1, math.ceil(Fraction(str(per)) * inhabitants / 10_000)),
        ]
        for place, inhabitants in TERRITORIES.items()
        for sector, per in PER_TEN_THOUSAND.items()
    }


def counted_again(everybody):
    """What an organisation's leaving can take away, as it stands."""
    members = [row for row in everybody if row["status"] in ("existing", "developing")]
    needs = {need: counts for need, counts in served(everybody).items() if counts["serving"]}
    cells = {}
    for place, inhabitants in TERRITORIES.items():
        for sector in SECTORS:
            here = sum(place in words(row["territory"]) and sector in words(row["sectors"]) for row in members)
            asked = math.ceil(Fraction(str(PER_TEN_THOUSAND.get(sector, 0))) * inhabitants / 10_000)
            cells[f"{sector} / {place}"] = (here, max(1, asked))
    seats = seated(everybody)
    return {
        "needs": set(needs),
        "needsAt": {f"{need} / {place}" for need in needs for place in TERRITORIES if place not in needs[need]["nobodyIn"]},
        "sectors": {sector for sector in SECTORS if any(sector in words(row["sectors"]) for row in members)},
        "cells": {cell for cell, (here, _) in cells.items() if here},
        "enough": {cell for cell, (here, asked) in cells.items() if here >= asked},
        "kinds": {kind for kind, row in seats["kinds"].items() if row["names"] and row["expected"]},
        "seats": seats["seats"],
    }


def leaving(everybody):
    before = counted_again(everybody)
    result = {}
    for leaver in everybody:
        if leaver["status"] not in ("existing", "developing"):
            continue
        after = counted_again([row for row in everybody if row is not leaver])
        lost = {what: before[what] - after[what] for what in before}
        result[leaver["name"]] = {
            "needs": sorted(lost["needs"]),
            "needsAt": sorted(cell for cell in lost["needsAt"] if cell.split(" / ")[0] in after["needs"]),
            "sectors": sorted(lost["sectors"]),
            "empty": sorted(cell for cell in lost["cells"] if cell.split(" / ")[0] in after["sectors"]),
            "thin": sorted(lost["enough"] - lost["cells"]),
            "seats": lost["seats"],
            "kinds": sorted(lost["kinds"]),
        }
    return result


with (Path(__file__).parent / "core-group.csv").open(encoding="utf-8", newline="") as file:
    everybody = list(csv.DictReader(file))
SECTORS = sorted({sector for row in everybody for sector in words(row["sectors"])})
print(
    json.dumps(
        {
            "territories": TERRITORIES,
            "perTenThousand": PER_TEN_THOUSAND,
            "needs": served(everybody),
            "seats": seated(everybody),
            "sectors": balance(everybody),
            "expected": expected_by_inhabitants(everybody),
            "leaving": leaving(everybody),
        },
        ensure_ascii=False,
        indent=2,
    )
)
