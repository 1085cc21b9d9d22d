#!/usr/bin/env python3
"""Runs the engine's benchmarks and PyTorch's in turn on this machine and prints the ratio of their medians.

usage: compare.py PEER_FOLDER [--rounds 5] [--threads 1 2] [--seconds 4] [--python /usr/bin/python3]

PEER_FOLDER holds decode.py and train.py, which take the same options as `glimpse bench decode` and `glimpse bench train`
and print the same line of JSON, and --variant plain|optimised|jit. Build first: mvn -DskipTests package.
"""
import argparse, json, math, os, signal, statistics, subprocess
from pathlib import Path

DECODE = [(256, 5000, 1), (256, 5000, 5), (256, 5000, 10), (512, 30000, 1), (512, 30000, 5)]
VARIANTS = ['plain', 'optimised', 'jit']

options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
options.add_argument('peer', type=Path)
options.add_argument('--rounds', type=int, default=5)
options.add_argument('--threads', type=int, nargs='+', default=[1, 2])
options.add_argument('--seconds', type=float, default=4)
options.add_argument('--python', default='/usr/bin/python3')
options.add_argument('--train', action='store_true', help='compare training instead of decoding')
o = options.parse_args()
JAR = Path(__file__).resolve().parents[2] / 'target' / 'glimpse.jar'


def run(command, **environment):
    out = subprocess.run(command, env=dict(os.environ, **environment), capture_output=True, text=True, check=True).stdout
    return json.loads(out.strip().splitlines()[-1])


def compare(name, ours, peers):
    """A B A B …: absolute times drift, so each round runs everybody."""
    times, products, kernels = {who: [] for who in ['glimpse', *peers]}, [], set()
    for _ in range(o.rounds):
        mine = run(ours)
        times['glimpse'].append(mine['ms_median'])
        products.append(mine['ms_products'])
        kernels.add(mine['kernel'])
        for who, (command, environment) in peers.items():
            try:
                times[who].append(run(command, **environment)['ms_median'])
            except subprocess.CalledProcessError as fault:
                if fault.returncode != -signal.SIGILL:  # a setting that this processor does not have
                    raise
                times[who].append(math.inf)
    median = {who: statistics.median(t) for who, t in times.items()}
    fastest = min((who for who in peers if 'plain' not in who), key=median.get)
    plain = min((who for who in peers if 'plain' in who), key=median.get)
    print(f"{name:44} {median['glimpse']:8.2f} ms  products {statistics.median(products):8.2f}  "
          f"{fastest} {median[fastest]:8.2f} = {median[fastest] / median['glimpse']:.2f}x  "
          f"{plain} {median[plain]:8.2f} = {median[plain] / median['glimpse']:.2f}x  kernel {'/'.join(sorted(kernels))}",
          flush=True)


def settings(threads):
    """How the peer may be run; the fastest counts. With several threads it depends on the BLAS whether its threads should
    sleep while PyTorch's own work: a pool that spins takes the processors from the other, one that sleeps wakes late."""
    settings = [('', {})]
    if threads > 1:
        settings.append(('+passive', {'OMP_WAIT_POLICY': 'PASSIVE'}))
    if o.train:
        settings += [(name + '+SkylakeX', {**e, 'OPENBLAS_CORETYPE': 'SkylakeX'}) for name, e in settings]
    return settings


for threads in o.threads:
    shared = ['--threads', str(threads), '--max-seconds', str(o.seconds)]
    if o.train:
        peers = {v + s: ([o.python, str(o.peer / 'train.py'), '--variant', v, *shared], e)
                 for v in VARIANTS for s, e in settings(threads)}
        compare(f'train, {threads} thread(s)', ['java', '-jar', str(JAR), 'bench', 'train', '--json', *shared], peers)
        continue
    for hidden, vocabulary, beam in DECODE:
        sizes = ['--hidden', str(hidden), '--vocab', str(vocabulary), '--beam', str(beam), *shared]
        peers = {v + s: ([o.python, str(o.peer / 'decode.py'), '--variant', v, *sizes], e)
                 for v in VARIANTS for s, e in settings(threads)}
        compare(f'H {hidden}, V {vocabulary}, beam {beam}, {threads} thread(s)',
                ['java', '-jar', str(JAR), 'bench', 'decode', '--json', '--iterations', '1000', *sizes], peers)
