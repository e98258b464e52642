"""A drawing or an outline as parts, arrows and notes."""
