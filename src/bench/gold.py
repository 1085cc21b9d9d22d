#!/usr/bin/env python3
"""Makes a corpus with gold word alignments of it, as `glimpse evaluate --corpus corpus.tsv --gold gold.pharaoh` reads them.

usage: gold.py OUTPUT_FOLDER [--longest 20] --alibi FRENCH_sents.txt ENGLISH_sents.txt ALIGNMENTS.txt [--alibi ...]
       gold.py OUTPUT_FOLDER [--longest 20] --hansards FILE.jsonl [FILE.jsonl ...]

alibi (AlibiWordAlignments): lines `n TAB sentence`, and `n TAB 0-0 1p2 ...` with the French word first, `-` for sure and `p`
for possible links. hansards: JSON lines with src_words, tgt_words and alignment, English first; all links are sure.

Both are written as English TAB French, words between single spaces, with links English-French, both from 0. Only pairs of 1 to
--longest words on either side are kept.
"""
import argparse, json, re
from pathlib import Path

options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
options.add_argument('output', type=Path)
options.add_argument('--longest', type=int, default=20)
options.add_argument('--alibi', type=Path, nargs=3, action='append', default=[])
options.add_argument('--hansards', type=Path, nargs='+', default=[])
o = options.parse_args()


def numbered(file):
    return dict(line.split('\t', 1) for line in file.read_text(encoding='utf-8').splitlines() if '\t' in line)


def alibi(french, english, alignments):
    french, english = numbered(french), numbered(english)
    for number, links in numbered(alignments).items():
        turned = [(int(e), sure, int(f)) for f, sure, e in re.findall(r'(\d+)([-p])(\d+)', links)]
        yield english[number].split(), french[number].split(), turned


def hansards(file):
    for line in file.read_text(encoding='utf-8').splitlines():
        pair = json.loads(line)
        yield pair['src_words'], pair['tgt_words'], [(e, '-', f) for e, f in pair['alignment']]


pairs = [pair for story in o.alibi for pair in alibi(*story)] + [pair for file in o.hansards for pair in hansards(file)]
kept = []
for english, french, links in pairs:
    assert all(e < len(english) and f < len(french) for e, _, f in links), (english, french, links)
    # a "word" with white space in it (a no-break space, say) would be two words to whoever reads the corpus
    english, french = [[re.sub(r'\s+', '_', word) for word in side] for side in (english, french)]
    if 0 < len(english) <= o.longest and 0 < len(french) <= o.longest:
        kept.append((english, french, sorted(links)))
o.output.mkdir(parents=True, exist_ok=True)
with open(o.output / 'corpus.tsv', 'w', encoding='utf-8') as corpus, open(o.output / 'gold.pharaoh', 'w') as gold:
    for english, french, links in kept:
        print(' '.join(english), ' '.join(french), sep='\t', file=corpus)
        print(' '.join(f'{e}{sure}{f}' for e, sure, f in links), file=gold)
print(f'{len(kept)} of {len(pairs)} pairs in {o.output}')
