#!/bin/bash
# Rnn and PyTorch side by side, workload by workload in turn, for the first floor of speed (floor.py prints the table).
#   ./floor.sh               S1..S4 and T1..T4, 3 rounds, appended to .peers/floor.jsonl (delete it for a fresh start)
#   ROUNDS=1 ./floor.sh S2   some
# Before: make_models.py and the packages of setup.sh that PyTorch needs; dotnet build -c Release benchmarks/Rnn.Benchmarks.
set -euo pipefail
cd "$(dirname "$0")"
export CORE=${CORE:-1} LOCK=${LOCK:-${TMPDIR:-/tmp}/bench.lock}
ROUNDS=${ROUNDS:-3} RAW=${RAW:-.peers/floor.jsonl}
names=("${@:-}")
[ -n "${names[0]}" ] || names=(S1 S2 S3 S4 T1 T2 T3 T4)
blas=$(dirname "$(find "$PWD/.peers/openblas" -path '*openmp/libblas.so.3')")
ours=../Rnn.Benchmarks/bin/Release/net10.0/Rnn.Benchmarks.dll

torch() { # threads, name; passive waiting, as in run.sh
    local pin=(); [ "$1" != 1 ] || pin=(taskset -c "$CORE")
    LD_LIBRARY_PATH=$blas OMP_NUM_THREADS=$1 OPENBLAS_NUM_THREADS=$1 OMP_WAIT_POLICY=passive \
        flock "$LOCK" "${pin[@]}" /usr/bin/python3 run_torch.py --threads "$1" "$2"
}

for ((r = 0; r < ROUNDS; r++)); do
    for n in "${names[@]}"; do
        dotnet "$ours" peers "$n"
        torch 1 "$n"
        case $n in T*) torch 2 "$n" ;; esac
    done
done | tee -a "$RAW"
