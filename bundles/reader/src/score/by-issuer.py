#!/usr/bin/env python3
"""Scores the reader on the shared annotated documents, one issuer against all others.

usage: by-issuer.py SHARED PREDICTED_DIR

SHARED holds score-reading.py, corpus/ and seeds/; PREDICTED_DIR a reading NAME.json of each of their documents.
The reader's rules are not trained, so nothing is learnt without an issuer's documents: what is told is how much better or
worse the reader does on each issuer than on the rest. A measure far below the rest marks language that the rules lack;
one issuer far above all others marks rules that were fitted to it.
"""
import importlib.util
import json
import pathlib
import sys
import unicodedata

SHORT = {'notation': 'number', 'references': 'refs', 'deadlines_recall': 'due-rec', 'deadlines_precision': 'due-prec', 'tasks_recall': 'task-rec',
         'tasks_precision': 'task-prec', 'task_deadline': 'task-due'}


def scorer(shared):
    spec = importlib.util.spec_from_file_location('score_reading', shared / 'score-reading.py')
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def issuer(gold):
    name = unicodedata.normalize('NFC', gold.get('issuer') or 'issuer not named').split(' (')[0]
    return ' '.join(name.split())


def measures(rows, f1):
    total = {}
    for row in rows:
        for name, counts in row.items():
            total[name] = [a + b for a, b in zip(total.get(name, [0] * len(counts)), counts)]
    return {name: None if sum(c) == 0 else c[0] / c[1] if len(c) == 2 and c[1] else f1(*c) if len(c) == 3 else None for name, c in total.items()}


def cell(own, rest):
    if own is None:
        return '-'
    return f'{own:.2f}' if rest is None or abs(own - rest) < 0.005 else f'{own:.2f} ({own - rest:+.2f})'


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    shared, predicted = map(pathlib.Path, sys.argv[1:])
    score = scorer(shared)
    groups = {}
    for file in sorted(f for folder in ('corpus', 'seeds') for f in (shared / folder).glob('*.json')):
        gold = json.loads(file.read_text('utf8'))
        reading = predicted / file.name
        groups.setdefault(issuer(gold), []).append(score.score(gold, json.loads(reading.read_text('utf8')) if reading.exists() else {}))
    every = [row for rows in groups.values() for row in rows]
    names = list(every[0])
    width = max(map(len, groups)) + 2
    print(' ' * (width + 4) + ''.join(f'{SHORT.get(n, n):>14}' for n in names))
    for name, rows in sorted(groups.items(), key=lambda g: (-len(g[1]), g[0])):
        own = measures(rows, score.f1)
        rest = measures([row for other, others in groups.items() if other != name for row in others], score.f1)
        print(f'{name:{width}}{len(rows):>4}' + ''.join(f'{cell(own[n], rest[n]):>14}' for n in names))
    total = measures(every, score.f1)
    print(f'{"all":{width}}{len(every):>4}' + ''.join(f'{cell(total[n], None):>14}' for n in names))


if __name__ == '__main__':
    main()
