"""Which checklist points the answers of an interview meet, by rules."""
