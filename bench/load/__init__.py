"""What load costs: every figure beside its reference, taken in turns in the same run."""
