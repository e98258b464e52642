"""What one answer tells: story, outcome, values, weighing, reach."""
