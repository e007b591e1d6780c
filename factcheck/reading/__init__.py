"""From the tokens of a sentence to its mentions: what is named, counted, dated and done in it."""
