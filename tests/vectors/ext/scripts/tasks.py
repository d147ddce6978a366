"""Learning tasks as exact generators. Each vector holds the first `count` samples."""
import math

import numpy as np

from registry import Problem, Result, kind


class Task:
    def make(self, rng, opt):
        samples = [self.sample(rng, opt) for _ in range(opt['count'])]
        flat = {f's{i}.{k}': v for i, s in enumerate(samples) for k, v in s.items()}
        return Problem({}, {}, flat)

    def run(self, m, P, X, K, opt):
        return Result(None, {}, None, {})


def task(name, source):
    return lambda cls: kind('task_' + name, source, differentiable=False)(cls)


@task('ntm_copy', 'Graves, Wayne & Danihelka 2014')
class NtmCopy(Task):
    """L = 1 + below(max_length); bits row by row, each below(2). x [(2L+1) x (b+1)]: the bits, a step with only channel b set,
    then L silent steps; target: the bits on the last L steps, zero before; mask marks those steps."""
    def sample(self, rng, opt):
        b = opt['bits']
        L = opt['min_length'] + rng.below(opt['max_length'] - opt['min_length'] + 1)
        bits = rng.belows(2, L, b).astype(np.float64)
        x, y = np.zeros((2 * L + 1, b + 1)), np.zeros((2 * L + 1, b))
        x[:L, :b], x[L, b], y[L + 1:] = bits, 1.0, bits
        return {'x': x, 'target': y, 'mask': (np.arange(2 * L + 1) > L).astype(np.int64)}


@task('adding', 'Hochreiter & Schmidhuber 1997; Le, Jaitly & Hinton 2015')
class Adding(Task):
    """T uniform numbers first, then two marks: below(T / 2) and T / 2 + below(T - T / 2). x [T x 2]; target: the marked sum."""
    def sample(self, rng, opt):
        T = opt['T']
        v = rng.uniforms(T)
        i, j = rng.below(T // 2), T // 2 + rng.below(T - T // 2)
        x = np.zeros((T, 2))
        x[:, 0], x[i, 1], x[j, 1] = v, 1.0, 1.0
        return {'x': x, 'target': np.array([v[i] + v[j]])}


@task('parity', 'Graves 2016')
class Parity(Task):
    """D places; n = 1 + below(D) of them, drawn without repetition (swap place i with i + below(D - i)), get +1 or -1
    (below(2): 1 means +1); target: whether the number of +1 is odd. A single input vector, one step."""
    def sample(self, rng, opt):
        D = opt['D']
        n, order, x = 1 + rng.below(D), list(range(D)), np.zeros(D)
        for i in range(n):
            j = i + rng.below(D - i)
            order[i], order[j] = order[j], order[i]
            x[order[i]] = 1.0 if rng.below(2) == 1 else -1.0
        return {'x': x, 'target': np.array([int((x > 0).sum()) % 2])}


@task('copy_memory', 'Hochreiter & Schmidhuber 1997; Arjovsky, Shah & Bengio 2016; Chang et al. 2017')
class CopyMemory(Task):
    """10 symbols of 0..7, T - 1 blanks (8), the signal 9, 10 blanks; to be answered by T + 10 blanks and the 10 symbols."""
    def sample(self, rng, opt):
        T, S = opt['T'], opt['symbols']
        s = rng.belows(8, S)
        x = np.concatenate([s, np.full(T - 1, 8), [9], np.full(S, 8)])
        return {'tokens': x.astype(np.int64), 'labels': np.concatenate([np.full(T + S, 8), s]).astype(np.int64)}


@task('sine', '001_f90c911c054e1019.txt (values shifted by one step)')
class Sine(Task):
    """f = 0.02 + 0.06 u1, phase = 2 pi u2; x_t = sin(2 pi f t + phase), t = 0..T; input the first T, target the last T."""
    def sample(self, rng, opt):
        f, phase = 0.02 + 0.06 * rng.uniform(), 2.0 * math.pi * rng.uniform()
        x = np.array([[math.sin(2.0 * math.pi * f * t + phase)] for t in range(opt['T'] + 1)])
        return {'x': x[:-1], 'target': x[1:]}


@task('time_series', 'Geron 2019, chapter 15; 001_f90c911c054e1019.txt')
class TimeSeries(Task):
    """f1, f2, o1, o2 uniform; s_j = j / (T + k - 1); 0.5 sin((s - o1)(10 f1 + 10)) + 0.2 sin((s - o2)(20 f2 + 20)) + 0.1 (u - 0.5)."""
    def sample(self, rng, opt):
        f1, f2, o1, o2 = (rng.uniform() for _ in range(4))
        n = opt['T'] + opt['ahead']
        s = [j / (n - 1) for j in range(n)]
        x = np.array([[0.5 * math.sin((v - o1) * (10 * f1 + 10)) + 0.2 * math.sin((v - o2) * (20 * f2 + 20))
                       + 0.1 * (rng.uniform() - 0.5)] for v in s])
        return {'x': x[:opt['T']], 'target': x[opt['T']:]}


@task('delayed_echo', 'Jaeger 2001 (memory of a reservoir)')
class DelayedEcho(Task):
    """x_t = below(2); target x_{t-k}, zero for t < k; mask marks t >= k."""
    def sample(self, rng, opt):
        T, k = opt['T'], opt['delay']
        x = rng.belows(2, T).astype(np.float64)
        y = np.concatenate([np.zeros(k), x[:T - k]])
        return {'x': x.reshape(T, 1), 'target': y.reshape(T, 1), 'mask': (np.arange(T) >= k).astype(np.int64)}


@task('hello', '002_a4a4fe65e27a56db.txt')
class HelloTask(Task):
    def sample(self, rng, opt):
        return {'tokens': np.array([0, 1, 2, 2]), 'labels': np.array([1, 2, 2, 3])}


@task('sentiment', '002_a4a4fe65e27a56db.txt, 003_b5ed8736aed7d1b8.txt, 004_7da3089da449a8cc.txt (many to one)')
class Sentiment(Task):
    """Tokens: 0 padding, 1 'not', then a positive words, a negative words, neutral words up to V - 1.
    n = min + below(max - min + 1) tokens; each: u < 0.15 -> 'not'; u < 0.45 -> 2 + below(2a); else 2 + 2a + below(V - 2 - 2a).
    Score: +1 / -1 per word of feeling, turned round when the token just before it is 'not'. Score 0: draw again from n on.
    label = score > 0; padded after the end to max_length."""
    def sample(self, rng, opt):
        a, V = opt['words_per_side'], opt['vocabulary']
        while True:
            n = opt['min_length'] + rng.below(opt['max_length'] - opt['min_length'] + 1)
            tokens, score = [], 0
            for _ in range(n):
                u = rng.uniform()
                if u < 0.15:
                    k = 1
                elif u < 0.45:
                    k = 2 + rng.below(2 * a)
                    sign = 1 if k < 2 + a else -1
                    score += -sign if tokens and tokens[-1] == 1 else sign
                else:
                    k = 2 + 2 * a + rng.below(V - 2 - 2 * a)
                tokens.append(k)
            if score != 0:
                break
        padded = tokens + [0] * (opt['max_length'] - n)
        return {'tokens': np.array(padded), 'length': np.array([n]), 'label': np.array([int(score > 0)])}


@task('dialogue', '000_f0a9ebe458602099.txt (emotion of speakers in a conversation)')
class Dialogue(Task):
    """M speakers with a mood each (start: below(3) per speaker, 0 sad, 1 neutral, 2 happy). N utterances: speaker below(M);
    event below(3): 0 mood falls by one, 1 stays, 2 rises (limits 0 and 2). u = one-hot(event, 3) + noise 0.1 normal() per entry.
    For the first utterance of a speaker the event is 3 + mood, so u has 6 entries and shows the mood. label: mood afterwards."""
    def sample(self, rng, opt):
        M, N = opt['speakers'], opt['N']
        mood, seen = [rng.below(3) for _ in range(M)], [False] * M
        u, who, label = np.zeros((N, 6)), [], []
        for t in range(N):
            k = rng.below(M)
            if seen[k]:
                event = rng.below(3)
                mood[k] = min(2, max(0, mood[k] + event - 1))
            else:
                event, seen[k] = 3 + mood[k], True
            u[t, event] = 1.0
            for j in range(6):
                u[t, j] += 0.1 * rng.normal()
            who.append(k)
            label.append(mood[k])
        return {'u': u, 'speakers': np.array(who), 'labels': np.array(label)}
