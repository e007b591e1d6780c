"""Labelled texts, made from the facts: each with the verdicts that the labelling rules give it.

plan.yaml       which values each fact is stated with
<code>.yaml     the words of a language: names, numbers, hedges, dates, and sentences with slots
oracle.py       the labelling rules, written a second time and without the engine's code
"""
