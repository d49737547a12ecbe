"""Measures networks by igraph and networkx, without any of the product's code.

Prints JSON: two published graphs with their ties, and the training alliance by the names of its organisations, whose
ties the product has to pick by itself: those that exist, between organisations that exist or are developing, and have
not ended on the day; of all provenances, and only the confirmed. Betweenness counts pairs of organisations; closeness is
corrected after Wasserman and Faust, as networkx does by default. "distances" are from the first organisation that has
a tie, null where there is no way; "best" is the best partition that igraph found, by exhaustion where it is "optimal".
Both libraries must agree on what both compute. With Debian's python3-igraph and python3-networkx:

    python3 test/golden/network.py > test/golden/network.json
    pnpm exec biome format --write test/golden/network.json
"""

import csv
import json
import random
from pathlib import Path

import igraph
import networkx

DAY = "2026-06-30"
DECIMALS = 9
demonstration = Path(__file__).parents[2] / "server/demonstration"


def rows(name):
    with (demonstration / name).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def training(confirmed):
    names = sorted(row["name"] for row in rows("training-alliance.csv") if row["status"] in ("existing", "developing"))
    pairs = {
        tuple(sorted((tie["from"], tie["to"])))
        for tie in rows("training-partnerships.csv")
        if tie["state"] == "existing"
        and (not tie["until"] or tie["until"] >= DAY)
        and (not confirmed or tie["provenance"] == "confirmed")
        and tie["from"] in names
        and tie["to"] in names
    }
    return names, sorted((names.index(a), names.index(b)) for a, b in pairs)


def published(graph):
    names = list(graph.nodes)
    return [str(name) for name in names], sorted(tuple(sorted((names.index(a), names.index(b)))) for a, b in graph.edges)


def best_partition(graph, optimal):
    if optimal:
        return graph.community_optimal_modularity()
    random.seed(1)
    found = [graph.community_leiden(objective_function="modularity", n_iterations=-1) for _ in range(200)]
    return max(found, key=lambda partition: partition.modularity)


def measures(names, ties, optimal=False):
    one = igraph.Graph(len(names), ties)
    other = networkx.Graph(ties)
    other.add_nodes_from(range(len(names)))
    betweenness = one.betweenness()
    for node, value in networkx.betweenness_centrality(other, normalized=False).items():
        assert abs(value - betweenness[node]) < 1e-8
    closeness = networkx.closeness_centrality(other, wf_improved=True)
    cut_points = one.articulation_points()
    assert sorted(cut_points) == sorted(networkx.articulation_points(other))
    bridges = sorted(tuple(sorted(one.es[edge].tuple)) for edge in one.bridges())
    assert bridges == sorted(tuple(sorted(bridge)) for bridge in networkx.bridges(other))
    source = next(node for node in range(len(names)) if one.degree(node) > 0)
    distances = [None if d == float("inf") else d for d in one.distances(source)[0]]
    best = best_partition(one, optimal)
    groups = sorted((len(group) for group in one.connected_components() if len(group) > 1), reverse=True)
    nodes = [
        {
            "betweenness": round(betweenness[node], DECIMALS),
            "closeness": round(closeness[node], DECIMALS),
            "distance": distances[node],
            "best": best.membership[node],
        }
        for node in range(len(names))
    ]
    return {
        "names": names,
        "groups": groups,
        "isolates": one.degree().count(0),
        "cutPoints": sorted(cut_points),
        "bridges": bridges,
        "source": source,
        "optimal": optimal,
        "modularity": round(best.modularity, DECIMALS),
        "nodes": nodes,
    }


def lines(value, depth=0):
    """JSON with one node or one tie a line."""
    if isinstance(value, dict) and depth < 2:
        inner = ",\n".join(f"{json.dumps(key)}: {lines(item, depth + 1)}" for key, item in value.items())
        return f"{{\n{inner}\n}}"
    if isinstance(value, list) and value and isinstance(value[0], (dict, list, tuple)):
        inner = ",\n".join(json.dumps(item, ensure_ascii=False) for item in value)
        return f"[\n{inner}\n]"
    return json.dumps(value, ensure_ascii=False)


graphs = {
    "karateClub": (*published(networkx.karate_club_graph()), True),
    "lesMiserables": (*published(networkx.les_miserables_graph()), False),
}
golden = {name: {**measures(names, ties, optimal), "ties": ties} for name, (names, ties, optimal) in graphs.items()}
golden["trainingExisting"] = measures(*training(confirmed=False))
golden["trainingConfirmed"] = measures(*training(confirmed=True))
print(lines(golden))
