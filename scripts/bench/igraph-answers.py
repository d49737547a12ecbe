"""Answers each question on standard input, "centrality" or "communities SEED", by one line of JSON: time and figures.

    python3 scripts/bench/igraph-answers.py NODES TIES.txt     with a pair of positions a line in TIES.txt

Reading the graph and starting Python are not timed.
"""

import json
import random
import sys
import time

import igraph

with open(sys.argv[2]) as file:
    graph = igraph.Graph(int(sys.argv[1]), [tuple(map(int, line.split())) for line in file])
print(json.dumps({"version": igraph.__version__}), flush=True)


def centrality(_):
    betweenness, closeness = graph.betweenness(), graph.closeness()
    return {"betweenness": sum(betweenness), "closeness": sum(closeness)}


def communities(seed):
    random.seed(seed)
    found = graph.community_leiden(objective_function="modularity")
    return {"modularity": found.modularity}


for line in sys.stdin:
    name, _, argument = line.strip().partition(" ")
    start, used = time.perf_counter(), time.process_time()
    result = {"centrality": centrality, "communities": communities}[name](argument)
    elapsed, used = 1000 * (time.perf_counter() - start), 1000 * (time.process_time() - used)
    print(json.dumps({"elapsed": elapsed, "processor": used, **result}), flush=True)
