"""What happens in which order: beginning, conducting and assessing an interview. Decides nothing."""
