"""Finds gaps in the demonstration's files, without any of the product's code.

Prints JSON. "founding": of each founding alliance, its organisations, those without a locality, the sectors with nobody
at all, and of the cells of sectors by localities those with somebody, today and if each organisation without a locality
were where it fills one. "training": the training alliance by the names of its organisations, two expected of each sector
in each locality: cells by state; who is apart; ties between sectors and how many the degrees of both let expect, pair by
pair; whom each cut point cuts off; what breaks when one is deleted; brokers; by what ties the influential who hardly
take part can be reached; who is worth introducing. With Debian's python3-networkx and python3-geographiclib:

    python3 test/golden/findings.py > test/golden/findings.json
    pnpm exec biome format --write test/golden/findings.json
"""

import csv
import json
import math
from collections import Counter
from datetime import date, timedelta
from itertools import combinations
from pathlib import Path

import networkx
from geographiclib.geodesic import Geodesic

DAY = date(2026, 11, 21)
EXPECTED = 2
NEAR = 5000
demonstration = Path(__file__).parents[2] / "server/demonstration"


def rows(name):
    with (demonstration / name).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def words(cell):
    return [word.strip() for word in cell.split("|") if word.strip()]


def founding():
    everybody = rows("founding-alliances.csv")
    sectors = sorted({sector for row in everybody for sector in words(row["sectors"])})
    result = {}
    for alliance in sorted({row["alliance"] for row in everybody}):
        members = [row for row in everybody if row["alliance"] == alliance]
        localities = sorted({place for row in members for place in words(row["locality"])})
        cells = {
            (sector, place): sum(sector in words(row["sectors"]) and place in words(row["locality"]) for row in members)
            for sector in sectors
            for place in localities
        }
        fillable = sum(
            min(
                sum(sector in words(row["sectors"]) and not words(row["locality"]) for row in members),
                sum(count == 0 for (of, _), count in cells.items() if of == sector),
            )
            for sector in sectors
        )
        covered = sum(count > 0 for count in cells.values())
        result[alliance] = {
            "organisations": len(members),
            "unplaced": sum(not words(row["locality"]) for row in members),
            "nobodyIn": [sector for sector in sectors if not any(sector in words(row["sectors"]) for row in members)],
            "cells": len(cells),
            "covered": covered,
            "thinIfTwoExpected": sum(count == 1 for count in cells.values()),
            "coveredAtMost": covered + fillable,
            "empty": sorted([sector, place] for (sector, place), count in cells.items() if count == 0),
        }
    return result


def cell_states(members, everybody):
    """Cells of localities where anybody is or somebody looked; looked at all sectors where a survey names none."""
    surveys = rows("training-surveys.csv")
    sectors = sorted({sector for row in everybody for sector in words(row["sectors"])})
    localities = {place for row in everybody for place in words(row["locality"])}
    localities |= {survey["locality"].strip() for survey in surveys if survey["locality"].strip()}
    states = Counter()
    for place in localities:
        for sector in sectors:
            here = sum(sector in words(row["sectors"]) and place in words(row["locality"]) for row in members.values())
            looked = any(s["locality"].strip() == place and s["sector"] in ("", sector) for s in surveys)
            states["none" if looked else "unknown"] += here == 0
            states["thin"] += 0 < here < EXPECTED
            states["enough"] += here >= EXPECTED
    return dict(states)


def graph_of(members, only=None):
    graph = networkx.Graph()
    graph.add_nodes_from(members)
    for tie in rows("training-partnerships.csv"):
        if tie["state"] != "existing" or (tie["until"] and tie["until"] < DAY.isoformat()):
            continue
        if tie["from"] in members and tie["to"] in members and only in (None, tie["provenance"]):
            graph.add_edge(tie["from"], tie["to"])
    return graph


def sector_pairs(graph, members):
    sectors = sorted({sector for row in members.values() for sector in words(row["sectors"])})
    ends = 2 * graph.number_of_edges()
    result = []
    for one, other in combinations(sectors, 2):

        def joins(a, b):
            of_a, of_b = words(members[a]["sectors"]), words(members[b]["sectors"])
            return (one in of_a and other in of_b) or (other in of_a and one in of_b)

        expected = sum(graph.degree(a) * graph.degree(b) / ends for a, b in combinations(graph, 2) if joins(a, b))
        observed = sum(joins(a, b) for a, b in graph.edges)
        result.append({"sectors": [one, other], "observed": observed, "expected": round(expected, 9)})
    return result


def cut_off(graph):
    result = {}
    for point in sorted(networkx.articulation_points(graph)):
        group = set(networkx.node_connected_component(graph, point)) - {point}
        parts = sorted(networkx.connected_components(graph.subgraph(group)), key=lambda part: (-len(part), min(part)))
        result[point] = sorted(set().union(*parts[1:]))
    return result


def leaving(graph):
    """Of each whose deletion breaks something: how many parts it leaves, pairs without a way, and who has no tie then."""
    result = {}
    for name in sorted(graph):
        group = networkx.node_connected_component(graph, name) - {name}
        rest = graph.subgraph(group)
        parts, untied = networkx.number_connected_components(rest), sorted(networkx.isolates(rest))
        ways = sum(networkx.has_path(rest, one, other) for one, other in combinations(group, 2))
        if parts > 1 or untied:
            result[name] = {"parts": parts, "pairs": math.comb(len(group), 2) - ways, "untied": untied}
    return result


def brokers(graph):
    pairs = (len(graph) - 1) * (len(graph) - 2) / 2
    cut = set(networkx.articulation_points(graph))
    shares = {name: b / pairs for name, b in networkx.betweenness_centrality(graph, normalized=False).items()}
    return {name: round(share, 6) for name, share in sorted(shares.items()) if share >= 0.02 and name not in cut}


def ways(members, confirmed, existing):
    """Of each influential one: by what ties, and over how many, the nearest that acts with others reaches it."""
    acting = {name for name, row in members.items() if row["engagement_level"] in ("acting-together", "supporting-initiatives")}
    result = {}
    for name, row in sorted(members.items()):
        if row["influence"] != "high" or row["engagement_level"] not in ("", "information", "consultation"):
            continue
        result[name] = ["nothing", 0]
        for kind, graph in (("confirmed", confirmed), ("existing", existing)):
            lengths = [length for to, length in networkx.single_source_shortest_path_length(graph, name).items() if to in acting]
            if lengths:
                result[name] = [kind, min(lengths)]
                break
    return result


def metres(one, other):
    """Between two rows on the spheroid; infinite where a place is not known well."""
    if not all(row["longitude"] and row["precision"] in ("exact", "kilometre") for row in (one, other)):
        return math.inf
    ends = [float(row[axis]) for row in (one, other) for axis in ("latitude", "longitude")]
    return Geodesic.WGS84.Inverse(*ends)["s12"]


def in_common(one, other):
    """Needs that both serve, that the first serves for the second's beneficiaries, and that the second does for the first's."""
    serve, served = set(words(one["needs"])), set(words(other["needs"]))
    for_other = (serve - served) & set(words(other["beneficiary_needs"]))
    for_one = (served - serve) & set(words(one["beneficiary_needs"]))
    return sorted(serve & served), sorted(for_other), sorted(for_one)


def introductions(graph, members):
    met = {frozenset((tie["from"], tie["to"])) for tie in rows("training-partnerships.csv")}
    candidates = []
    for one, other in combinations(sorted(members), 2):
        of_one, of_other = words(members[one]["sectors"]), words(members[other]["sectors"])
        if not of_one or not of_other or set(of_one) & set(of_other) or frozenset((one, other)) in met:
            continue
        distance = metres(members[one], members[other])
        distance = distance if distance <= NEAR else math.inf
        measured = metres(members[one], members[other]) < math.inf
        same = bool(set(words(members[one]["locality"])) & set(words(members[other]["locality"])))
        near = distance < math.inf or same and not measured
        shared = len(set(graph[one]) & set(graph[other]))
        if near or shared:
            needs = in_common(members[one], members[other])
            candidates.append((not (near and shared), not any(needs), -shared, distance, one, other, near, needs))
    taken, times = [], Counter()
    for *_, shared, distance, one, other, near, needs in sorted(candidates):
        if len(taken) < 20 and times[one] < 2 and times[other] < 2:
            times.update((one, other))
            taken.append([one, other, near, -shared, None if distance == math.inf else round(distance, 3), *needs])
    return taken


def training():
    everybody = rows("training-alliance.csv")
    members = {row["name"]: row for row in everybody if row["status"] in ("existing", "developing")}
    existing, confirmed = graph_of(members), graph_of(members, "confirmed")
    groups = sorted((group for group in networkx.connected_components(existing) if len(group) > 1), key=len)
    held = max(networkx.connected_components(confirmed.subgraph(groups[-1])), key=len)
    year_ago = (DAY - timedelta(days=365)).isoformat()
    return {
        "organisations": len(members),
        "cells": cell_states(members, everybody),
        "isolated": sorted(networkx.isolates(existing)),
        "tiedByHearsayOnly": sorted(n for n in members if existing.degree(n) and not confirmed.degree(n)),
        "apart": sorted(set().union(*groups[:-1])),
        "heldByHearsay": sorted(groups[-1] - held),
        "unconfirmedPairs": existing.number_of_edges() - confirmed.number_of_edges(),
        "unverified": sum(row["verified_on"] < year_ago for row in members.values()),
        "sectorPairs": sector_pairs(existing, members),
        "cutOff": cut_off(existing),
        "leaving": leaving(existing),
        "brokers": brokers(existing),
        "ways": ways(members, confirmed, existing),
        "introductions": introductions(existing, members),
    }


print(json.dumps({"day": DAY.isoformat(), "founding": founding(), "training": training()}, ensure_ascii=False, indent=2))
