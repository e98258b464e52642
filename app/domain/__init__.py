"""What an interview is and how it is judged: pure values and pure functions, no clock, chance, files or network."""
