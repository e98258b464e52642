"""Agreement with labels that people gave."""
