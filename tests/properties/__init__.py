"""Properties: what may be done to a text, in any language, without changing its verdicts, and what must change them.

languages.yaml     sentences about something else, unknown treaties, other names for the treaty, by language
samples.py         the texts that the properties start from: the tables of the suite, and the generator
reading.py         what the engine says of a text, and how two readings differ
known.py           the classes of texts in which a property fails today, known-errors.yaml, each with its reason

Each property holds for 100 examples in the default run, the same in every run; `pytest -m slow tests/properties`
takes 10,000 of each, and `--hypothesis-profile explore` others every time.
"""
