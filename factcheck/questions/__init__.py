"""Answers questions from the fact base, as `factcheck lookup` does.

    question → Question → Target and Match, one a fact → Answer

reading.py  what a question names and what it asks for, read as `verify` reads a text
targets.py  what each fact can be asked by
worths.py   what the words of a question are worth for a fact
scoring.py  how well a question is explained by a fact
answers.py  the facts that answer, the nearest ones, yes or no
wording.py  answers in the question's language
"""
