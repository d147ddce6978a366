#!/usr/bin/python3
"""The first floor of speed from the lines of floor.sh: how many times faster Rnn is than PyTorch in each round. The two systems of a round ran
minutes apart at most and each is given its fastest variant of that round; all rounds are shown, none is picked. floor.py [FILE]"""
import collections, json, statistics, sys
from common import HERE

FLOORS = {"S1": 60, "S2": 15, "S3": 4, "S4": 1.1, "T1": 1, "T2": 1, "T3": 1, "T4": 1}
rounds = collections.defaultdict(list)
for text in open(sys.argv[1] if len(sys.argv) > 1 else HERE / ".peers" / "floor.jsonl"):
    r = json.loads(text)
    mine = rounds[r["workload"], r["threads"], r["system"]]
    if not mine or r["variant"] in mine[-1]:   # a variant seen again begins the next round
        mine.append({})
    mine[-1][r["variant"]] = r

show = lambda v: f"{v:,.0f}" if v >= 100 else f"{v:.3g}"
each = lambda rows, text: ", ".join(text(r) for r in rows)
unit = {"ns_per_step": "ns", "ms": "ms", "ms_per_update": "ms"}
print("| workload | threads | Rnn, each round | waited | PyTorch, each round | waited | times faster, each round | floor | rounds that reach it |")
print("|---|---|---|---|---|---|---|---|---|")
for workload, threads in sorted({k[:2] for k in rounds}):
    pairs = list(zip(rounds[workload, threads, "Rnn"], rounds[workload, threads, "torch"]))
    if not pairs:
        continue
    fastest = lambda variants: min(variants.values(), key=lambda r: r["value"])
    ours, torch = [fastest(o) for o, _ in pairs], [fastest(t) for _, t in pairs]
    ratios, floor = [t["value"] / o["value"] for o, t in zip(ours, torch)], FLOORS[workload]
    u, reached = unit[ours[0]["metric"]], sum(r >= floor for r in ratios)
    print(f'| {workload} | {threads} | {each(ours, lambda r: show(r["value"]))} {u} | {each(ours, lambda r: format(r["waited"], ".0%"))} '
          f'| {each(torch, lambda r: show(r["value"]))} {u} | {each(torch, lambda r: format(r["waited"], ".0%"))} '
          f'| {each(ratios, lambda r: format(r, ".3g"))}; median **{statistics.median(ratios):.3g}** | {floor} | {reached} of {len(pairs)} |')
