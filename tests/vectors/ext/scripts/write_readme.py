"""Writes ../README.md from the report and the vectors."""
import glob
import json
import os

HEAD = '''# Reference vectors for every system of the decks

The equations stand in `scripts/`. One JSON file per case, {files} files.
All numbers are float64 printed with 17 significant digits, so reading them back gives the same bits.

## Schema

```
source      where the system comes from
kind        which network (table below); options say everything else about it
note        what is special about this case
options     sizes, variant, seed; "initial_state": "zero" where states are zero
parameters  name -> {{"shape": [...], "data": [...]}}       trainable (or fixed reservoir) tensors, row-major
inputs      name -> the same; integer tensors carry "dtype": "int64". Sequences are [T x I], one sequence, no batch axis
            unless the options have "batch". Targets, labels, masks and initial states are here too.
expected
  outputs      one tensor, [T x ...] (absent for pure generators and clipping)
  final_state  name -> tensor after the last step
  loss         a number or null
  gradients    name -> d loss / d tensor, for every parameter and every real-valued input that is not a target or a mask
  extra        whatever else is worth comparing: hidden states, attention weights, steps taken, chosen tokens
```

Losses: `0.5 * sum (outputs - target)^2` wherever an input is called `target`, except: NTM binary cross-entropy summed over everything;
`labels` mean softmax cross-entropy over steps or rows (for `masked_classifier` binary, mean over rows); ACT adds tau times the ponder
cost; Neural Programmer Huber + lambda * mean binary cross-entropy; ESN, LSM and `loss_*` as `scripts/` computes them; Boltzmann and RBM
mean negative log-likelihood; Markov chain negative log-probability.

Names: `W*` input weights [H x I], `U*` recurrent weights [H x H], `b*` bias, `c*` second (recurrent) bias of the GRU, `p*` diagonal
peepholes; `Wxh Whh bh Why by` in simple networks. Layers `l0. l1. ...`, directions `f.` and `b.` (`l0.f.Wi`), heads `read.` and
`write.`, `enc.`, `dec.`, `att.`, `ctl.` (controller). Initial states: the state's name followed by `0`: `h0`, `l1.c0`, `M0`, `read.w0`.
Gate letters: i f g o (g = candidate) in LSTMs, z r n (n = candidate) in GRUs, f n in the MGU, d (depth) with peephole `pd` and
lower-cell weight `qd`.

## How they were made

`scripts/generate.py --cases cases.json --out .. --report errors.json` (numpy and torch; cases from `make_cases.py`). Every case runs twice from the same
equations, in numpy and in torch, and the outputs agree to {agreement:.1e}. Gradients: torch automatic differentiation in float64, compared with five-point
central finite differences on the numpy run (step 1e-3, smaller where curvature needs it; up to 60 entries per tensor; error relative to the larger of the
two values, but not less than 1 % of the largest gradient of the case). **Largest relative error of all cases: {worst:.1e}** (`{worst_name}`), median {median:.1e}.
`scripts/check_torch_layers.py ..` recomputes {second} of the files with PyTorch's own RNN, LSTM and GRU layers: largest difference {second_worst:.1e}.
`scripts/train_reference.py` trains a small network on each task.
Random numbers: `scripts/prng.py` (SplitMix64), five lines in any language. Discontinuous systems (ACT, LSM) list the smallest distance to their
threshold: far above single-precision rounding, so float32 must take the same branches.

Tolerances: in float64, 1e-12 absolute on outputs and 1e-10 on gradients. In float32 the same equations in torch stay within 2e-7 (relative to
max(1, value)) on outputs and 3e-7 of the largest gradient of the case on gradients (`scripts/check_single_precision.py ..`, which also reads every file
back); ten times that, 2e-6 and 3e-6, leaves room for other orders of summation and for approximated tanh and exp. Integers (tokens, spikes, steps, Hopfield units, food and weather) are equal or wrong. The read-outs that ESN and LSM
solve for are ill-conditioned: compare `Wout` and `outputs` in double precision (1e-6), the states in either.

## List

| file | kind | parameters | largest relative gradient error | note |
|---|---|---|---|---|
'''

here = os.path.dirname(os.path.abspath(__file__))
report = json.load(open(os.path.join(here, 'errors.json')))
second = [line for line in open(os.path.join(here, 'torch_layers.txt')) if 'largest difference' in line]
rows, errors = [], {}
order = [c['name'] for c in json.load(open(os.path.join(here, 'cases.json')))]
for name in order:
    v = json.load(open(os.path.join(here, '..', name + '.json')))
    e = report[name]['max_relative_gradient_error']
    if e is not None:
        errors[name] = e
    rows.append(f"| `{name}` | {v['kind']} | {report[name]['parameters']} | {'-' if e is None else format(e, '.1e')} | {v['note']} |")
values = sorted(errors.values())
worst = max(errors, key=errors.get)
text = HEAD.format(files=len(order), worst=errors[worst], worst_name=worst, median=values[len(values) // 2],
                   agreement=max(r['numpy_torch_difference'] or 0 for r in report.values()), second=len(second),
                   second_worst=max(float(line.split()[-1]) for line in second))
with open(os.path.join(here, '..', 'README.md'), 'w') as f:
    f.write(text + '\n'.join(rows) + '\n')
