"""Lengths of geodesics on the WGS 84 spheroid, by Karney's own GeographicLib: towns, poles, the equator, the date line,
neighbours and antipodes, and pairs drawn by lot.

Prints JSON: [longitude, latitude, longitude, latitude, metres] a pair. With Debian's python3-geographiclib:

    python3 test/golden/geodesics.py > test/golden/geodesics.json
    pnpm exec biome format --write test/golden/geodesics.json
"""

import json
import random

from geographiclib.geodesic import Geodesic

TOWNS = {
    "Bordeaux": (-0.5792, 44.8378),
    "Cenon": (-0.5319, 44.8564),
    "Paris": (2.3522, 48.8566),
    "Roscommon": (-8.1833, 53.6333),
    "Leeuwarden": (5.7999, 53.2012),
    "Kalmar": (16.3616, 56.6616),
    "Ouvéa": (166.5667, -20.65),
    "Auckland": (174.7633, -36.8485),
}
EDGES = [
    ((0, 0), (0, 0)),
    ((0, 0), (1, 0)),
    ((0, 0), (179.3, 0)),
    ((0, 0), (179.39, 0)),
    ((0, 0), (179.4, 0)),
    ((0, 0), (180, 0)),
    ((0, 0), (179.5, 0.5)),
    ((0, 1e-10), (179.3, 0)),
    ((0, 1e-7), (179.3, -1e-7)),
    ((0, 90), (77, -90)),
    ((12, 90), (-80, 45)),
    ((0, -30), (180, 30)),
    ((0, -30), (179.9, 29.9)),
    ((0, -30), (180, 29)),
    ((179.99, 10), (-179.99, 10)),
    ((-180, 60), (180, 60)),
    ((10, 89.999), (-170, 89.999)),
]

random.seed(1)


def anywhere():
    return random.uniform(-180, 180), random.uniform(-90, 90)


def near(point, degrees):
    return point[0] + random.uniform(-degrees, degrees), max(-90, min(90, point[1] + random.uniform(-degrees, degrees)))


def opposite(point):
    return (point[0] + 360) % 360 - 180, -point[1]


pairs = [(one, other) for one in TOWNS.values() for other in TOWNS.values() if one < other] + EDGES
pairs += [(anywhere(), anywhere()) for _ in range(60)]
for degrees in (1e-6, 1e-3, 0.1, 1):
    pairs += [(point, near(point, degrees)) for point in (anywhere() for _ in range(20))]
    pairs += [(point, near(opposite(point), degrees)) for point in (anywhere() for _ in range(20))]

rows = []
for pair in pairs:
    (x1, y1), (x2, y2) = [tuple(round(c, 9) for c in point) for point in pair]
    x2 = (x2 + 180) % 360 - 180 if abs(x2) > 180 else x2
    rows.append([x1, y1, x2, y2, round(Geodesic.WGS84.Inverse(y1, x1, y2, x2)["s12"], 8)])
print(json.dumps(rows))
