"""Words and what they are: tokens, grammar, patterns, and where sentences begin without stops."""
