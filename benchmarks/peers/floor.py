#!/usr/bin/python3
"""The first floor of speed from the lines of floor.sh: each system's fastest variant by the median of its best round, and how many times faster
Rnn is. floor.py [FILE]"""
import json, sys
from common import HERE

FLOORS = {"S1": 60, "S2": 15, "S3": 4, "S4": 1.1, "T1": 1, "T2": 1, "T3": 1, "T4": 1}
best, rounds = {}, {}
for text in open(sys.argv[1] if len(sys.argv) > 1 else HERE / ".peers" / "floor.jsonl"):
    r = json.loads(text)
    key = r["workload"], r["threads"], r["system"]
    rounds[(*key, r["variant"])] = rounds.get((*key, r["variant"]), 0) + 1
    if key not in best or r["value"] < best[key]["value"]:
        best[key] = r

show = lambda v: f"{v:,.0f}" if v >= 100 else f"{v:.3g}"
unit = {"ns_per_step": "ns/step", "ms": "ms", "ms_per_update": "ms/update"}
print("| workload | threads | Rnn | waited | PyTorch | waited | times faster | floor | |\n|---|---|---|---|---|---|---|---|---|")
for (workload, threads, system), ours in sorted(best.items()):
    torch = best.get((workload, threads, "torch"))
    if system != "Rnn" or torch is None:
        continue
    ratio, floor = torch["value"] / ours["value"], FLOORS.get(workload, 1)
    cell = lambda r: f'{show(r["value"])} {unit[r["metric"]]} ({show(r["min"])}), {r["variant"]} | {r["waited"]:.0%}'
    print(f'| {workload} | {threads} | {cell(ours)} | {cell(torch)} | **{ratio:.3g}** | {floor} | {"reached" if ratio >= floor else "missed"} |')
print(f"\nRounds: {min(rounds.values())} to {max(rounds.values())}. In brackets the fastest sample.")
