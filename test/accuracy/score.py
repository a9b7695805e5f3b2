#!/usr/bin/env python3
"""score.py SHARED - scores what the pipeline made of real notes against the facts that their filers tagged.

Reads one JSON object a line: {"note", "form", "folder", "report": xBRL-JSON, "facts": [{"id", "span", "displayed", "inTable",
"standing", "valueProved", "proofs", "row"}]}; answers one a line: {"note", "form", "counts": {"all" | "table" | "prose": ...}, "proved": {...}}.

The counts are those of SHARED/accuracy/score.py, by that very code. What is proved is joined to the filer's facts by place.
"""
import bisect
import difflib
import json
import os
import re
import sys

sys.path.insert(0, os.path.join(sys.argv[1], 'accuracy'))
import accuracy  # noqa: E402
import score  # noqa: E402


def shown_digits(text):
    return re.sub(r'[^\d.]', '', text).strip('.')


def by_place(gold, facts, form):
    """Pairs of a filer's fact and ours whose digits overlap in the text that was given."""
    ours = sorted(facts, key=lambda f: f['span'][0])
    starts = [f['span'][0] for f in ours]
    taken = set()
    for fact in gold:
        span = fact.get(form)
        if not span:
            continue
        at = bisect.bisect_left(starts, span[1]) - 1
        if at >= 0 and ours[at]['span'][1] > span[0] and at not in taken:
            taken.add(at)
            yield fact, ours[at]


def by_order(gold, facts):
    """Pairs by the order of what is shown, where the filer's places in this form are not known: the longest runs that agree."""
    ours = sorted(facts, key=lambda f: f['span'][0])
    shown = [shown_digits(f['displayed']) for f in gold], [shown_digits(f['displayed']) for f in ours]
    for block in difflib.SequenceMatcher(None, *shown, autojunk=False).get_matching_blocks():
        for step in range(block.size):
            yield gold[block.a + step], ours[block.b + step]


def fault_of(gold, ours):
    """The first aspect in which they differ, in the order of the levels; None up to the period."""
    value = score.norm_value(gold['value'])
    if abs(value) != abs(ours['value']):
        return 'scale' if value.normalize().as_tuple().digits == ours['value'].normalize().as_tuple().digits else 'digits'
    if value != ours['value']:
        return 'sign'
    if score.norm_unit(gold['unit']) != score.norm_unit(ours['unit']):
        return 'unit'
    return None if score.norm_period(gold['period']) == score.norm_period(ours['period']) else 'period'


def proved_of(gold, asked):
    """How many facts of tables stand how, how many of the proved stand where the filer's do, and those that are wrong there."""
    tables = [f for f in asked['facts'] if f['inTable']]
    said = {}
    for name, fact in asked['report']['facts'].items():
        for one in accuracy.predictions({'facts': {name: fact}}):
            said[name] = {**one, 'value': score.norm_value(one['value'])}
    known = [f for f in gold['facts'] if not f.get('nil') and f['value'] is not None and not (f.get('dash') and f['value'] == '0')]
    form = asked['form']
    pairs = by_place(known, asked['facts'], form) if form != 'html' else by_order(known, asked['facts'])
    joined, wrong = {'value': 0, 'period': 0}, []
    for fact, ours in pairs:
        if not ours['inTable'] or not ours['valueProved'] or ours['id'] not in said:
            continue
        whole = ours['standing'] == 'proved'
        joined['value'] += 1
        joined['period'] += whole
        fault = fault_of(fact, said[ours['id']])
        if fault and (whole or fault != 'period'):
            mine = said[ours['id']]
            wrong.append({'fault': fault, 'shown': fact['displayed'], 'row': ours['row'], 'datapoint': ours['datapoint'],
                          'proofs': ours['proofs'], 'whole': whole, 'gold': brief(fact), 'ours': brief(mine)})
    standing = {name: sum(f['standing'] == name for f in tables) for name in ('proved', 'foots', 'failed')}
    return {**standing, 'facts': len(tables), 'valueProved': sum(f['valueProved'] for f in tables),
            'joined': joined['value'], 'joinedWhole': joined['period'], 'wrong': wrong}


def brief(fact):
    period = '/'.join(score.norm_period(fact['period'])[1:])
    return f"{fact['value']} {score.norm_unit(fact['unit'])} {period}"


def main():
    for line in sys.stdin:
        asked = json.loads(line)
        with open(os.path.join(asked['folder'], 'gold.json'), encoding='utf8') as file:
            gold = json.load(file)
        counts = score.score_note(gold, accuracy.predictions(asked['report']))[0]
        print(json.dumps({'note': asked['note'], 'form': asked['form'], 'counts': counts, 'proved': proved_of(gold, asked)}))


if __name__ == '__main__':
    main()
